import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { STEP_IDS, type StepId, type StepStatus } from "../../core/procedure/pack/steps.js";
import { useApp, usePackWords } from "../state/app-state.js";
import { send } from "../state/send-command.js";
import { Icon } from "../ui/Icon.js";
import styles from "./StepDots.module.css";

/** Arrows lead from dot to dot; Tab passes them all at once, for what is to be done stands below. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const dots = [...event.currentTarget.querySelectorAll("button")];
  const at = dots.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: dots.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  dots[to]?.focus();
}

/** The nine steps as dots on a line, the current one with its name; a dot shows its step. */
export function StepDots({ current }: { current: StepId }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const statusOf = (id: StepId): StepStatus =>
    id === current ? "current" : state.guide.done.includes(id) ? "done" : "todo";
  return (
    <ol className={styles.dots} aria-label={t("guide.steps")} onKeyDown={onArrow}>
      {pack.steps.map((step, index) => {
        const status = statusOf(step.id);
        const name = t("guide.stepName", {
          number: index + 1,
          total: STEP_IDS.length,
          title: words(step.title),
          status: t(`guide.status.${status}`),
        });
        return (
          <li
            key={step.id}
            className={styles.step}
            data-testid={`step-${step.id}`}
            data-status={status}
            aria-current={status === "current" ? "step" : undefined}
          >
            <button
              type="button"
              className={styles.button}
              data-testid={`step-goto-${step.id}`}
              aria-label={name}
              title={name}
              tabIndex={status === "current" ? 0 : -1}
              onClick={() => send("guide.goto", step.id)}
            >
              <span className={styles.dot}>
                {status === "done" ? <Icon name="check" size={16} /> : index + 1}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
