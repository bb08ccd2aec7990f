import { useTranslation } from "react-i18next";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import { StepDots } from "../../common/StepDots.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import { BatchBar } from "../batch/index.js";
import type { Overwrite } from "../fill/index.js";
import { PointButton, PointingBar } from "../pointing/index.js";
import { ExternalLink } from "./ExternalLink.js";
import { InsecureLogin } from "./InsecureLogin.js";
import { LoginAids } from "./LoginAids.js";
import { NowActions } from "./NowActions.js";
import styles from "./NowCard.module.css";
import { OpenFields } from "./OpenFields.js";
import { PortalAsking } from "./PortalAsking.js";
import { PortalCondition } from "./PortalCondition.js";
import { PortalSaid } from "./PortalSaid.js";
import { ReadAloud } from "./ReadAloud.js";
import { useNow } from "./use-now-card.js";
import { useSentence } from "./use-sentence.js";

/**
 * The one thing to do now: the steps as dots, one sentence, one button, what the portal says and what is still
 * open. It stays in sight; everything else stands below it.
 */
export function NowCard({ overwrite }: { overwrite: Overwrite }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const now = useNow();
  const sentence = useSentence(now);
  const step = pack.steps.find(({ id }) => id === now.step);
  const { condition } = state.portal;
  return (
    <section
      className={styles.card}
      aria-label={t("guide.nowTitle")}
      data-testid="now"
      data-step={now.step}
      data-substep={now.substep}
      data-target={now.target.outcome}
    >
      <StepDots current={now.step} />
      <BatchBar />
      {state.pointing ? (
        <PointingBar pointing={state.pointing} />
      ) : (
        <>
          <div className={styles.notes}>
            <PortalCondition />
            <PortalAsking />
            {now.warnings.map(({ kind, values }) => (
              <div
                key={kind + JSON.stringify(values)}
                role="alert"
                data-testid="case-warning"
                data-kind={kind}
              >
                <Note kind="bad">{t(`caseWarning.${kind}`, { replace: values })}</Note>
              </div>
            ))}
            <PortalSaid said={now.said} />
            <ExternalLink />
            <InsecureLogin />
          </div>
          {!condition && (
            <>
              <div className={styles.head}>
                <div>
                  <p className={styles.step}>
                    {t("guide.at", { number: STEP_IDS.indexOf(now.step) + 1, total: STEP_IDS.length })}
                    {step && ` · ${words(step.title)}`}
                  </p>
                  <h2 className={styles.sentence}>{sentence}</h2>
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
              <LoginAids step={now.step} />
            </>
          )}
          <NowActions now={now} overwrite={overwrite} />
          {!condition && <OpenFields open={now.open} />}
        </>
      )}
    </section>
  );
}
