/** What exports and portals write behind a day: 0:00:00, or 08:00:00 where they count in UTC. */
const HOUR = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?";
/** Z is UTC: from 16:00 on it is the next day in China. */
const SAME_DAY = "(?:0?\\d|1[0-5])(?=:)";
/**
 * A year, a month or a day, whichever way it is written: 2026, 2026-1, 2026/1/2, 2026.1.2, 2026 01 02, 20260102,
 * 2026年1月2日.
 */
const DATE = new RegExp(
  `^(\\d{4})(?:(\\d{2})(\\d{2})|(?:(?:\\s*[-/.年]\\s*|\\s+)(\\d{1,2})(?:(?:\\s*[-/.月]\\s*|\\s+)(\\d{1,2}))?)?)\\s*[年月日号]?(?:[\\sT]+(?:${HOUR}|(?=${SAME_DAY})${HOUR}Z))?$`,
);

/** A date as YYYY-MM-DD, YYYY-MM or YYYY; null for anything else, and for a day that no calendar has. */
export function dateOf(text: string): string | null {
  const [, year, month, day, m = month, d = day] = DATE.exec(text.normalize("NFKC").trim()) ?? [];
  if (!year) return null;
  const date = [year, ...[m, d].flatMap((part) => part?.padStart(2, "0") ?? [])].join("-");
  const first = new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
  // The 31st of a month of 30 days would roll over to another day.
  return !Number.isNaN(first.getTime()) && first.toISOString().startsWith(date) ? date : null;
}

/** The same where it is a whole day: YYYY-MM-DD. */
export function dayOf(text: string): string | null {
  const date = dateOf(text);
  return date?.length === 10 ? date : null;
}

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Days from one YYYY-MM-DD to another; NaN where either is none. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day so many days after a YYYY-MM-DD, or (negative) before it. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** As English names of months begin. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export type DatePart = "year" | "month" | "day";

/** What a box takes of a date whose parts stand each in a box, by the most that it takes; null for no part of a date. */
export function datePartOf(most: number): DatePart | null {
  if (most === 12) return "month";
  if (most >= 28 && most <= 31) return "day";
  return most >= 1000 ? "year" : null;
}
