import { type ReactNode, useId } from "react";
import styles from "./Field.module.css";
import { Icon } from "./Icon.js";

/** What a control needs to be named and described; spread it on the control. */
interface Described {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

interface FieldProps {
  label: string;
  /** Said below the control: what to write, or a warning that does not stop anything. */
  hint?: ReactNode;
  /** What is wrong and how to correct it. */
  problem?: string;
  optional?: string;
  children(described: Described): ReactNode;
}

/** A label, its control, and what there is to say of it, next to it. */
export function Field({ label, hint, problem, optional, children }: FieldProps) {
  const id = useId();
  const described: Described = { id };
  const ids = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  if (ids) described["aria-describedby"] = ids;
  if (problem) described["aria-invalid"] = true;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {children(described)}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          <Icon name="warn" />
          <span>{problem}</span>
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
