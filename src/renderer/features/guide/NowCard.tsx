import { type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import { StepDots } from "../../common/StepDots.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import { BatchBar } from "../batch/index.js";
import type { Overwrite } from "../fill/index.js";
import { PointButton, PointingBar } from "../pointing/index.js";
import { LoginAids } from "./LoginAids.js";
import { Messages } from "./Messages.js";
import { NowActions } from "./NowActions.js";
import styles from "./NowCard.module.css";
import { OpenFields } from "./OpenFields.js";
import { ReadAloud } from "./ReadAloud.js";
import type { Folds } from "./use-folds.js";
import { useNow } from "./use-now-card.js";
import { useSentence } from "./use-sentence.js";

/** A name, or a question of the portal's, that may not have a line's room. */
const LONG_QUOTE = /(「[^」]{10,}」|“[^”]{10,}”)/;

/** A sentence whose lines end where a phrase does; what is quoted and too long for that may go on in the next line. */
const Phrases = ({ of }: { of: string }) =>
  of.split(LONG_QUOTE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, in their order
      <span key={index} className={styles.long}>
        {part}
      </span>
    ),
  );

interface NowCardProps {
  overwrite: Overwrite;
  card: RefObject<HTMLElement | null>;
  /** What it does without, to be whole in sight. */
  folds: Folds;
}

/** So many of what is open are shown at once. */
const most = (folds: Folds): number =>
  3 - (["third-field", "second-field", "boxes"] as const).filter((fold) => folds.has(fold)).length;

/**
 * The one thing to do now: the steps as dots, one sentence, one button, what the portal says and what is still
 * open. It stays in sight; everything else stands below it.
 */
export function NowCard({ overwrite, card, folds }: NowCardProps) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const now = useNow();
  const sentence = useSentence(now);
  const step = pack.steps.find(({ id }) => id === now.step);
  const { condition } = state.portal;
  // A screen or a button that went away took the focus with it; keys and screen readers go on from here.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  });
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={styles.card}
      data-tight={folds.has("space") || undefined}
      aria-label={t("guide.nowTitle")}
      data-testid="now"
      data-step={now.step}
      data-substep={now.substep}
      data-target={now.target.outcome}
    >
      <div className={styles.content}>
        <StepDots current={now.step} />
        <BatchBar />
        {state.pointing ? (
          <PointingBar pointing={state.pointing} />
        ) : (
          <>
            <Messages key={now.substep} now={now} folded={folds.has("other-messages")} />
            {!condition && (
              <>
                <div className={styles.head}>
                  <div>
                    <p className={styles.step}>
                      {t("guide.at", { number: STEP_IDS.indexOf(now.step) + 1, total: STEP_IDS.length })}
                      {step && ` · ${words(step.title)}`}
                    </p>
                    <h2 className={styles.sentence}>
                      <Phrases of={sentence} />
                    </h2>
                  </div>
                  <ReadAloud key={sentence} text={sentence} />
                </div>
                {now.target.outcome === "ambiguous" && (
                  <p className={styles.hint}>{t("guide.ambiguous", { count: now.target.count })}</p>
                )}
                {now.target.outcome === "missing" && (
                  <PointButton field={null} testId="point-target">
                    {t("point.target")}
                  </PointButton>
                )}
                {now.target.outcome === "missing" && state.portal.blockedFrame !== null && (
                  <div data-testid="portal-shut-frame">
                    <Note kind="info">{t("guide.shutFrame", { host: state.portal.blockedFrame })}</Note>
                  </div>
                )}
                <LoginAids now={now} />
              </>
            )}
            <NowActions now={now} overwrite={overwrite} side={!folds.has("side-actions")} />
            {!condition && (
              <OpenFields open={now.substep === "fill-form" ? [] : now.open} most={most(folds)} />
            )}
          </>
        )}
      </div>
    </section>
  );
}
