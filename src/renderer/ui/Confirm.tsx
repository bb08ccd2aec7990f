import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.js";
import styles from "./Confirm.module.css";
import { useColumn } from "./column-element.js";

interface ConfirmProps {
  title: string;
  text: ReactNode;
  /** What the button that opens it says, and the one that does it. */
  action: string;
  testId: string;
  /** How the button that opens it looks. */
  look?: "danger" | "quiet";
  onConfirm(): void;
}

/** A button that asks before it deletes; the question stays within the wizard's column. */
export function ConfirmDelete({ title, text, action, testId, look = "danger", onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  const column = useColumn();
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={<Button look={look} icon="trash" data-testid={testId} />}>
        {action}
      </AlertDialog.Trigger>
      <AlertDialog.Portal container={column}>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          <div className={styles.buttons}>
            <AlertDialog.Close render={<Button />}>{t("app.cancel")}</AlertDialog.Close>
            <AlertDialog.Close
              render={<Button look="danger" data-testid={`${testId}-confirm`} />}
              onClick={onConfirm}
            >
              {action}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
