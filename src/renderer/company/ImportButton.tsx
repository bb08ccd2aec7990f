import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../contract/commands.js";
import { send } from "../app/send.js";
import { useColumn } from "../layout/column-element.js";
import { Button } from "../parts/Button.js";
import dialog from "../parts/Confirm.module.css";
import { FileButton } from "../parts/FileButton.js";
import { problemWords } from "../text/problems.js";
import styles from "./ImportButton.module.css";

interface ImportButtonProps {
  testId: string;
  look?: "plain" | "quiet";
  children: ReactNode;
}

/** Takes a company file; tells every problem it has, by place, when nothing was taken. */
export function ImportButton({ testId, look = "plain", children }: ImportButtonProps) {
  const { t } = useTranslation();
  const column = useColumn();
  const [problems, setProblems] = useState<Problem[]>([]);
  const take = async ([file]: File[]) => {
    if (!file) return;
    const answer = await send("company.import", await file.text());
    if (answer && !answer.ok) setProblems(answer.problems);
  };
  return (
    <>
      <FileButton
        accept=".json,application/json"
        testId={testId}
        look={look}
        icon={look === "plain" ? "file" : undefined}
        onFiles={take}
      >
        {children}
      </FileButton>
      <AlertDialog.Root open={problems.length > 0} onOpenChange={(open) => !open && setProblems([])}>
        <AlertDialog.Portal container={column}>
          <AlertDialog.Backdrop className={dialog.backdrop} />
          <AlertDialog.Popup className={dialog.popup} data-testid="import-problems">
            <AlertDialog.Title className={dialog.title}>{t("company.importFailed")}</AlertDialog.Title>
            <AlertDialog.Description>{t("company.importNothing")}</AlertDialog.Description>
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={problem.path + problem.key}>
                  <code>{problem.path}</code> {problemWords(t, problem)}
                </li>
              ))}
            </ul>
            <div className={dialog.buttons}>
              <AlertDialog.Close render={<Button look="primary" />}>{t("app.understood")}</AlertDialog.Close>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}
