import type { ReactNode } from "react";
import { Field } from "./Field.js";

interface ChoiceProps {
  label: string;
  testId: string;
  value: string;
  options: readonly { value: string; words: string }[];
  hint?: ReactNode;
  problem?: string;
  onPick(value: string): void;
}

/** One of a few: a native list with its label. A value not on the list is shown as it is. */
export function Choice({ label, testId, value, options, hint, problem, onPick }: ChoiceProps) {
  const known = options.some((option) => option.value === value);
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(described) => (
        <select
          {...described}
          data-testid={testId}
          value={value}
          onChange={(event) => onPick(event.target.value)}
        >
          {!known && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
