import type { ReactNode } from "react";
import styles from "./Pane.module.css";

interface PaneProps {
  children: ReactNode;
  /** What stays in sight at the top, if anything. */
  top?: ReactNode;
  /** Its content takes all the room there is. */
  wide?: boolean;
  /** What stays in sight at the bottom: the screen's one primary action and what belongs to it. */
  actions?: ReactNode;
}

/** A screen of the column: scrolls; what stands at its top and its actions do not. */
export function Pane({ children, top, wide, actions }: PaneProps) {
  return (
    <div className={styles.pane}>
      <div className={styles.top}>{top}</div>
      <div className={styles.body} data-wide={wide}>
        {children}
      </div>
      {actions && (
        <div className={styles.actions} data-wide={wide}>
          {actions}
        </div>
      )}
    </div>
  );
}
