import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { readTextFile } from "../../common/read-text-file.js";
import { problemWords } from "../../i18n/problems.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { FileButton } from "../../ui/FileButton.js";
import { ProblemsDialog } from "../../ui/ProblemsDialog.js";

interface ImportButtonProps {
  testId: string;
  look?: "plain" | "quiet";
  children: ReactNode;
}

/** Takes a company file; tells every problem it has, by place, when nothing was taken. */
export function ImportButton({ testId, look = "plain", children }: ImportButtonProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const [problems, setProblems] = useState<Problem[]>([]);
  const take = async ([file]: File[]) => {
    if (!file) return;
    const text = await readTextFile(file);
    if (text === null) return;
    const answer = await send("company.import", text);
    // Some of it is kept already and says something else: it is looked at first.
    if (answer?.ok === "compare") show({ name: "transfer", file });
    else if (answer && !answer.ok) setProblems(answer.problems);
  };
  return (
    <>
      <FileButton accept=".json,application/json" testId={testId} look={look} icon="file" onFiles={take}>
        {children}
      </FileButton>
      <ProblemsDialog
        title={t("company.importFailed")}
        text={t("company.importNothing")}
        problems={problems.map((problem) => ({ path: problem.path, words: problemWords(t, problem) }))}
        testId="import-problems"
        onClose={() => setProblems([])}
      />
    </>
  );
}
