import { type ReactNode, useId } from "react";
import { Button } from "./Button.js";
import styles from "./PickBar.module.css";

interface PickBarProps {
  label: string;
  testId: string;
  value: string | null;
  /** What the list says while nothing is picked. */
  empty: string;
  options: { value: string; words: string }[];
  onPick(value: string | null): void;
  onEdit?: () => void;
  editLabel: string;
  /** Ways to get one more. */
  children: ReactNode;
}

/** A native list of what there is, with a way to change the picked one and ways to add. */
export function PickBar(props: PickBarProps) {
  const id = useId();
  return (
    <div className={styles.bar}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <select
        id={id}
        className={styles.select}
        data-testid={props.testId}
        value={props.value ?? ""}
        onChange={(event) => props.onPick(event.target.value || null)}
      >
        <option value="">{props.empty}</option>
        {props.options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Button
        icon="pen"
        aria-label={props.editLabel}
        title={props.editLabel}
        data-testid={`${props.testId}-edit`}
        disabled={!props.onEdit}
        onClick={props.onEdit}
      />
      <div className={styles.adders}>{props.children}</div>
    </div>
  );
}
