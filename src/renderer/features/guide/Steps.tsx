import { useTranslation } from "react-i18next";
import type { StepId, StepStatus } from "../../../core/procedure/pack/steps.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Icon } from "../../ui/Icon.js";
import type { Overwrite } from "../fill/index.js";
import { CurrentStep } from "./CurrentStep.js";
import styles from "./Steps.module.css";

/** The nine steps; the one the portal shows is opened. */
export function Steps({ overwrite }: { overwrite: Overwrite }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const { current, done } = state.guide;
  const statusOf = (id: StepId): StepStatus =>
    id === current ? "current" : done.includes(id) ? "done" : "todo";
  return (
    <ol className={styles.steps} aria-label={t("guide.steps")}>
      {pack.steps.map((step, index) => {
        const status = statusOf(step.id);
        const isCurrent = status === "current";
        return (
          <li
            key={step.id}
            className={styles.step}
            data-testid={`step-${step.id}`}
            data-status={status}
            aria-current={isCurrent ? "step" : undefined}
          >
            <button
              type="button"
              className={styles.head}
              data-testid={`step-goto-${step.id}`}
              onClick={() => send("guide.goto", step.id)}
            >
              <span className={styles.mark}>
                {status === "done" ? <Icon name="check" size={18} /> : index + 1}
              </span>
              <span className={styles.title}>{words(step.title)}</span>
              {status === "done" && <span className={styles.word}>{t("guide.done")}</span>}
              {isCurrent && <span className={styles.word}>{t("guide.now")}</span>}
            </button>
            {isCurrent && <CurrentStep step={step} overwrite={overwrite} />}
          </li>
        );
      })}
    </ol>
  );
}
