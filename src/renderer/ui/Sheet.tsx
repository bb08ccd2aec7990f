import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useColumn } from "./column-element.js";
import styles from "./Sheet.module.css";

interface SheetProps {
  title: string;
  testId: string;
  open: boolean;
  onOpen(open: boolean): void;
  /** Its contents are in the page while it is shut, too. */
  keepMounted?: boolean;
  children: ReactNode;
}

/** A sheet over the column, from its top; Escape and a press beside it shut it. */
export function Sheet({ title, testId, open, onOpen, keepMounted, children }: SheetProps) {
  const column = useColumn();
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal container={column} keepMounted={keepMounted}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-testid={testId}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
