import { useTranslation } from "react-i18next";
import type { StepsSheet } from "../../../ipc/printed-papers.js";
import { PaperButtons, PaperOutcome, usePaper } from "../../common/PrintButtons.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import styles from "./StepPicture.module.css";

/** The nine steps with their pictures on paper, for who would rather read them beside the screen. */
export function PrintSteps({ testId }: { testId: string }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { pack } = useApp();
  const work = usePaper();
  const paper = (): StepsSheet => ({
    kind: "steps",
    fileName: t("steps.title"),
    title: t("steps.title"),
    steps: pack.steps.map(({ id, title, action, why }) => ({
      id,
      title: words(title),
      texts: [words(action), words(why)],
    })),
    foot: t("steps.foot"),
  });
  return (
    <>
      <p>{t("steps.text")}</p>
      <div className={styles.buttons}>
        <PaperButtons work={work} testId={testId} ready paper={paper} look="plain" />
      </div>
      <PaperOutcome work={work} />
    </>
  );
}
