import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode, RefObject } from "react";
import { useColumn } from "./column-element.js";
import styles from "./Sheet.module.css";

interface SheetProps {
  title: string;
  testId: string;
  open: boolean;
  onOpen(open: boolean): void;
  /** Its contents are in the page while it is shut, too. */
  keepMounted?: boolean;
  /** What has the focus once it is shut: opened by a key of main's, nothing in the page did. */
  opener?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A sheet over the column, from its top; Escape or a press beside it closes it. */
export function Sheet({ title, testId, open, onOpen, keepMounted, opener, children }: SheetProps) {
  const column = useColumn();
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal container={column} keepMounted={keepMounted}>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-testid={testId} finalFocus={opener}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
