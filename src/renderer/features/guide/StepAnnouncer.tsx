import { useTranslation } from "react-i18next";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import styles from "./StepAnnouncer.module.css";
import { useNow } from "./use-now-card.js";
import { useSentence } from "./use-sentence.js";

/** Tells screen readers when there is something else to do. */
export function StepAnnouncer() {
  const { t } = useTranslation();
  const now = useNow();
  const action = useSentence(now);
  return (
    <p className={styles.unseen} role="status" aria-live="polite">
      {t("guide.announce", { number: STEP_IDS.indexOf(now.step) + 1, total: STEP_IDS.length, action })}
    </p>
  );
}
