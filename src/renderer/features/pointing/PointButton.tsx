import type { ReactNode } from "react";
import { useDrawer } from "../../state/drawer.js";
import { send } from "../../state/send-command.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./PointButton.module.css";

interface PointButtonProps {
  /** The field whose box is meant; null: what the step asks to press. */
  field: string | null;
  testId: string;
  children: ReactNode;
}

/** Lets the user show in the portal's page what the guide does not find there. */
export function PointButton({ field, testId, children }: PointButtonProps) {
  const { close } = useDrawer();
  return (
    <button
      type="button"
      className={styles.point}
      data-testid={testId}
      onClick={() => {
        close();
        void send("point.start", { field });
      }}
    >
      <Icon name="point" />
      <span>{children}</span>
    </button>
  );
}
