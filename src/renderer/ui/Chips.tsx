import styles from "./Chips.module.css";

interface ChipsProps {
  label: string;
  values: readonly { value: string; words: string }[];
  onPick(value: string): void;
}

/** Values one click away. */
export function Chips({ label, values, onPick }: ChipsProps) {
  if (values.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form part
    <div className={styles.chips} role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {values.map(({ value, words }) => (
        <button key={value} type="button" onClick={() => onPick(value)}>
          {words}
        </button>
      ))}
    </div>
  );
}
