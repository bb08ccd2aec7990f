import { useRef } from "react";
import { Button } from "./Button.js";
import styles from "./DateBox.module.css";

/** YYYY-MM-DD for a day written with or without separators (20261128, 2026/11/28, 2026年11月28日); else null. */
export function dayOf(text: string): string | null {
  const digits = /^(\d{4})(?:[-/.年\s]?)(\d{1,2})(?:[-/.月\s]?)(\d{1,2})[日号]?$/.exec(
    text.normalize("NFKC").trim(),
  );
  const [, year = "", month = "", day = ""] = digits ?? [];
  if (!/^\d{8}$/.test(text.trim()) && !/\D/.test(text.trim())) return null;
  const padded = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${padded}T00:00:00Z`);
  // The 31st of a month of 30 days would roll over to another day.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(padded) ? padded : null;
}

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
