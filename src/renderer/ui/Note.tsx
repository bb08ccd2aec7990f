import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.js";
import styles from "./Note.module.css";

type Kind = "info" | "good" | "warn" | "bad";
const ICONS: Record<Kind, IconName> = { info: "info", good: "check", warn: "warn", bad: "warn" };

interface NoteProps {
  kind: Kind;
  title?: string;
  children?: ReactNode;
  id?: string;
}

/** A remark that stands out: by shape, word and colour. */
export function Note({ kind, title, children, id }: NoteProps) {
  return (
    <div className={styles.note} data-kind={kind} id={id}>
      <Icon name={ICONS[kind]} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
