import { useTranslation } from "react-i18next";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import styles from "./StepAnnouncer.module.css";

/** Tells screen readers when the portal has moved on to another step. */
export function StepAnnouncer() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const step = pack.steps.find(({ id }) => id === state.guide.current);
  return (
    <p className={styles.unseen} role="status" aria-live="polite">
      {step &&
        t("guide.announce", {
          number: STEP_IDS.indexOf(step.id) + 1,
          total: STEP_IDS.length,
          action: words(step.action),
        })}
    </p>
  );
}
