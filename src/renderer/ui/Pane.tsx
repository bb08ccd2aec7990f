import type { ReactNode } from "react";
import styles from "./Pane.module.css";

interface PaneProps {
  children: ReactNode;
  /** Its content takes all the room there is. */
  wide?: boolean;
  /** What stays in sight at the bottom: the screen's one primary action and what belongs to it. */
  actions?: ReactNode;
}

/** A screen of the column: it scrolls, its actions do not. */
export function Pane({ children, wide, actions }: PaneProps) {
  return (
    <div className={styles.pane}>
      <div className={styles.body} data-wide={wide}>
        {children}
      </div>
      {actions && (
        <div className={styles.actions} data-wide={wide}>
          <div>{actions}</div>
        </div>
      )}
    </div>
  );
}
