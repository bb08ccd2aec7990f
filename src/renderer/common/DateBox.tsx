import { useRef } from "react";
import { dayOf } from "../../core/text/dates.js";
import { Button } from "../ui/Button.js";
import styles from "./DateBox.module.css";

interface DateBoxProps {
  described: object;
  /** As typed; a day picked is YYYY-MM-DD. */
  value: string;
  /** What the button with the calendar is called. */
  pickWords: string;
  onChange(value: string): void;
}

/** A day typed in any usual way, or picked from the system's calendar. */
export function DateBox({ described, value, pickWords, onChange }: DateBoxProps) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.date}>
      <input
        {...described}
        value={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder="2026-01-31"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onChange(dayOf(value) ?? value)}
      />
      <Button
        icon="calendar"
        aria-label={pickWords}
        title={pickWords}
        onClick={() => calendar.current?.showPicker()}
      />
      <input
        ref={calendar}
        className={styles.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min="2000-01-01"
        max="9999-12-31"
        value={dayOf(value) ?? ""}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
