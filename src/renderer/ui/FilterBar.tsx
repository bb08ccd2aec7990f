import { type ReactNode, useId } from "react";
import styles from "./FilterBar.module.css";

interface FilterBarProps {
  label: string;
  placeholder: string;
  testId: string;
  words: string;
  onWords(words: string): void;
  /** Arrow down leads on to what was found. */
  onDown(): void;
  /** More to choose by: lists, and how many were found. */
  children: ReactNode;
}

/** What a list shows: by words, and by whatever else there is to choose by. */
export function FilterBar({ label, placeholder, testId, words, onWords, onDown, children }: FilterBarProps) {
  const id = useId();
  return (
    <search className={styles.filters}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        data-testid={testId}
        placeholder={placeholder}
        value={words}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={(event) => {
          // An input method's list is walked through by the same key.
          if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
      {children}
    </search>
  );
}
