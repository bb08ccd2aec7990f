import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.js";
import dialog from "./Confirm.module.css";
import { useColumn } from "./column-element.js";
import styles from "./ProblemsDialog.module.css";

interface ProblemsDialogProps {
  title: string;
  text: string;
  /** Open while there are any. */
  problems: { path: string; words: string }[];
  testId: string;
  onClose(): void;
}

/** Everything that is wrong with a file, by place, when nothing was taken from it. */
export function ProblemsDialog({ title, text, problems, testId, onClose }: ProblemsDialogProps) {
  const { t } = useTranslation();
  const column = useColumn();
  return (
    <AlertDialog.Root open={problems.length > 0} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal container={column}>
        <AlertDialog.Backdrop className={dialog.backdrop} />
        <AlertDialog.Popup className={dialog.popup} data-testid={testId}>
          <AlertDialog.Title className={dialog.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          <ul className={styles.problems}>
            {problems.map(({ path, words }) => (
              <li key={path + words}>
                {path && <code>{path}</code>} {words}
              </li>
            ))}
          </ul>
          <div className={dialog.buttons}>
            <AlertDialog.Close render={<Button look="primary" />}>{t("app.understood")}</AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
