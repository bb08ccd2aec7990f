import { useTranslation } from "react-i18next";
import type { StepId } from "../../../core/procedure/pack/steps.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Fold } from "../../ui/Fold.js";
import styles from "./SpecialCases.module.css";

/** So many questions stand for themselves; more of them share one fold. */
const FEW = 2;

/** What is different for some people, asked where it comes up. */
export function SpecialCases({ step }: { step: StepId }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const branches = useApp().pack.branches.filter((branch) => branch.step === step);
  if (branches.length <= FEW)
    return branches.map(({ id, question, answer }) => (
      <Fold key={id} title={words(question)}>
        <p>{words(answer)}</p>
      </Fold>
    ));
  return (
    <Fold title={t("guide.special")}>
      <dl className={styles.branches}>
        {branches.map(({ id, question, answer }) => (
          <div key={id}>
            <dt>{words(question)}</dt>
            <dd>{words(answer)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
