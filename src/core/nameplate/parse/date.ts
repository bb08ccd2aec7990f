import type { Match } from "./match.js";

const DIGIT = "[\\dOoIlSsZB]";
const FULL = new RegExp(
  `(${DIGIT}{4})\\s*[.\\-/年,:]\\s*(${DIGIT}{1,2})(?:\\s*[.\\-/月,:]\\s*(${DIGIT}{1,2})(?!${DIGIT}))?`,
);
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})?(?!\d)/;
const REVERSED = /(?<!\d)(\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const SLIPS: Record<string, string> = { O: "0", o: "0", I: "1", l: "1", S: "5", s: "5", Z: "2", B: "8" };

const digits = (text: string): string => text.replace(/\D/g, (c) => SLIPS[c] ?? c);

/** Electronic scales are no older than this; and a plate is not from years ahead. */
const FIRST_YEAR = 1985;
const LAST_YEAR = 2049;

/** A date of manufacture as YYYY, YYYY-MM or YYYY-MM-DD; nothing beyond what is printed is added. */
export function parseDate(text: string): Match<string> | null {
  const full = FULL.exec(text);
  if (full) {
    const raw = [full[1], full[2], full[3]] as [string, string, string | undefined];
    const value = compose(digits(raw[0]), digits(raw[1]), raw[2] === undefined ? undefined : digits(raw[2]));
    const clean = raw.every((part) => part === undefined || /^\d+$/.test(part));
    if (value) return found(value, full, clean ? 1 : 0.5);
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const value = compose(compact[1] as string, compact[2] as string, compact[3]);
    if (value) return found(value, compact, 0.9);
  }
  const reversed = REVERSED.exec(text);
  if (reversed) {
    const value = compose(reversed[2] as string, reversed[1] as string, undefined);
    if (value) return found(value, reversed, 0.9);
  }
  const year = YEAR.exec(text);
  const value = year && compose(year[1] as string, undefined, undefined);
  return value ? found(value, year, /^\s*\d{4}\s*年?\s*$/.test(text) ? 0.9 : 0.4) : null;
}

function compose(year: string, month: string | undefined, day: string | undefined): string | null {
  const y = Number(year);
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR)) return null;
  if (month === undefined) return year;
  const m = Number(month);
  if (!(m >= 1 && m <= 12)) return null;
  const upToMonth = `${year}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return upToMonth;
  const d = Number(day);
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${upToMonth}-${String(d).padStart(2, "0")}` : null;
}

const found = (value: string, m: RegExpExecArray, fit: number): Match<string> => ({
  value,
  start: m.index,
  end: m.index + m[0].length,
  fit,
});
