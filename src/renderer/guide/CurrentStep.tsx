import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { GuideStep } from "../../core/guide/pack.js";
import { STEP_IDS } from "../../core/guide/steps.js";
import { send } from "../app/send.js";
import { usePackWords, useShown } from "../app/state.js";
import { FillList } from "../fill/FillList.js";
import type { Overwrite } from "../fill/overwrite.js";
import { Button } from "../parts/Button.js";
import { Fold } from "../parts/Fold.js";
import { Note } from "../parts/Note.js";
import { PointButton } from "../point/PointButton.js";
import styles from "./CurrentStep.module.css";
import { Help } from "./Help.js";
import { Reservation } from "./Reservation.js";

interface CurrentStepProps {
  step: GuideStep;
  overwrite: Overwrite;
}

/** What to do now: one sentence, where it stands, and for forms what will be filled. */
export function CurrentStep({ step, overwrite }: CurrentStepProps) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useShown();
  const { guide, trouble } = state;
  const top = useRef<HTMLDivElement>(null);
  // A new step comes into sight by itself, again when its form opens; the first one stands on top anyway.
  const isFirst = step.id === STEP_IDS[0];
  const hasRows = step.form !== undefined && state.fill?.form === step.form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows make the step taller
  useEffect(() => {
    // What keeps her from the step comes first.
    if (!isFirst && !trouble) top.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [isFirst, hasRows]);
  return (
    <div className={styles.current} ref={top}>
      <p className={styles.action}>{words(step.action)}</p>
      {!trouble && guide.target?.outcome === "missing" && (
        <Note kind="info">
          {words(step.first)}
          {!state.pointing && (
            <PointButton field={null} testId="point-target">
              {t("point.target")}
            </PointButton>
          )}
        </Note>
      )}
      {!trouble && guide.target?.outcome === "ambiguous" && (
        <Note kind="warn">{t("guide.ambiguous", { count: guide.target.count })}</Note>
      )}
      {step.form && <FillList form={step.form} overwrite={overwrite} />}
      {step.id === "register" && <Note kind="info">{t("guide.password")}</Note>}
      {step.id === "await-verification" && <Reservation />}
      {!step.form && (
        <div className={styles.ways}>
          <Button look="quiet" icon="home" onClick={() => send("portal.home", undefined)}>
            {t("guide.portalHome")}
          </Button>
        </div>
      )}
      {pack.branches
        .filter((branch) => branch.step === step.id)
        .map((branch) => (
          <Fold key={branch.id} title={words(branch.question)}>
            <p>{words(branch.answer)}</p>
          </Fold>
        ))}
      <Fold title={t("guide.why")}>
        <p>{words(step.why)}</p>
        <Help />
      </Fold>
    </div>
  );
}
