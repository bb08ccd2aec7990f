import { DAY_MS, dayAfter } from "../text/dates.js";
import type { StoredInstrument } from "./instrument.js";

/** From how many days before its end a certificate is said to be due. */
const DUE_WITHIN = 30;

export type DueState = "ok" | "due" | "overdue";

export interface Due {
  /** Last valid day, YYYY-MM-DD. */
  day: string;
  /** Days left; negative when it is over. */
  days: number;
  state: DueState;
  /** True when 有效期至 is not known and the day is the certificate's, a year on. */
  calculated: boolean;
  /** What ended it before its time, a repair or exchange or a failed verification; the day is that one's. */
  ended: Ended | null;
}

export type Ended = "repaired" | "failed";

/** So many days are remembered: fifty years. A ledger names the same ones over and over. */
const REMEMBERED = 20_000;

/** Remembers what a day's text gives. */
function byDay<T>(make: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const made = make(day);
    if (known.size >= REMEMBERED) known.clear();
    known.set(day, made);
    return made;
  };
}

/** Number of a YYYY-MM-DD, day by day; NaN for none. */
const numberOf = byDay((day) => Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** Days from one YYYY-MM-DD to another. */
const daysBetween = (from: string, to: string): number => Math.round(numberOf(to) - numberOf(from));

/**
 * How a scale stands; its last valid day still counts.
 * @param validUntil 有效期至, YYYY-MM-DD, or "" when unknown
 * @param today YYYY-MM-DD in the user's time zone
 * @returns null when nothing is known
 */
export function dueState(validUntil: string, today: string): DueState | null {
  const left = daysBetween(today, validUntil);
  if (Number.isNaN(left)) return null;
  return left < 0 ? "overdue" : left <= DUE_WITHIN ? "due" : "ok";
}

/** The last day of a certificate's year (JJG 539: trade scales, one year at most): 2025-03-02 → 2026-03-01. */
const lastDayOf = byDay((certificateDate) => {
  const date = new Date(`${certificateDate}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayAfter(date.toISOString().slice(0, 10), -1);
});

/** A booking made within so many days before is this year's: its certificate is still to come. */
const BOOKED_WITHIN = 90;

type Booked = Pick<StoredInstrument, "bookingNumber" | "bookedOn" | "repairedOn" | "certificateDate">;

/** The first day of which a booking is this year's. @param today YYYY-MM-DD */
export const bookedSince = (today: string): string => dayAfter(today, -BOOKED_WITHIN);

/**
 * Days since a scale was booked where nothing ended that booking since; null where something did: what was booked
 * before a repair was for the scale as it was, and what was certified since, passed or failed, is done with.
 */
function daysBooked(
  { bookingNumber, bookedOn = "", repairedOn = "", certificateDate }: Booked,
  today: string,
): number | null {
  if (bookingNumber === "" || bookedOn === "" || repairedOn > bookedOn) return null;
  return certificateDate >= bookedOn ? null : daysBetween(bookedOn, today);
}

/** Whether a scale's verification is under way. */
function isBooked(scale: Booked, today: string): boolean {
  const days = daysBooked(scale, today);
  return days !== null && days <= BOOKED_WITHIN;
}

/** Days after its booking from which a scale's certificate is asked for, and up to which the booking is this year's. */
const CERTIFIED_AFTER = 14;
const SAME_YEAR = 330;

/** Booked a while ago, so it should be verified by now, and no certificate of it is kept. */
export function isUncertified(scale: Booked, today: string): boolean {
  const days = daysBooked(scale, today);
  return days !== null && days >= CERTIFIED_AFTER && days <= SAME_YEAR;
}

/** Whether a scale stands in a booking that is not over: this year's, or one of which nobody knows the day. */
export const isInBooking = (scale: Booked, today: string): boolean =>
  scale.bookingNumber !== "" && (!scale.bookedOn || isBooked(scale, today));

/** Whether a scale is to be verified next and its certificate kept; any other is to be booked. */
export const awaitsCertificate = (scale: Booked, today: string): boolean =>
  isInBooking(scale, today) || isUncertified(scale, today);

/** A scale that is due within 30 days or overdue, and was not booked for it yet. */
export function isOpen(scale: Dated & Booked, today: string): boolean {
  const state = stateOf(scale, today);
  if (state !== "due" && state !== "overdue") return false;
  return !isBooked(scale, today) && !isUncertified(scale, today);
}

/** A scale verified before that is to be brought again and was not booked for it yet. */
export function isDueAgain(
  scale: Dated & Booked & Pick<StoredInstrument, "registeredOn" | "certificates">,
  today: string,
): boolean {
  const { registeredOn = "", certificateDate, certificates = [] } = scale;
  const before = registeredOn !== "" || certificateDate !== "" || certificates.length > 0;
  return before && isOpen(scale, today);
}

export type Dated = Pick<StoredInstrument, "validUntil" | "certificateDate" | "repairedOn" | "certificates">;

/**
 * What ended a verification before its time: a repair or an exchange after it (集贸市场办法 art. 9), or a failed one
 * (检定结果通知书) as the last. What was noted since, though of the same day, is newer.
 */
function endedBy({ certificateDate, validUntil, repairedOn, certificates }: Dated): Ended | null {
  if (repairedOn && repairedOn >= certificateDate) return "repaired";
  const last = certificates?.at(-1);
  const stands = last?.date === certificateDate && last.date === validUntil;
  return stands && last.result === "failed" ? "failed" : null;
}

/** The last valid day, or the one on which it ended; "" where nothing is known. */
const lastDay = (scale: Dated): string =>
  endedBy(scale) === "repaired"
    ? (scale.repairedOn ?? "")
    : scale.validUntil || lastDayOf(scale.certificateDate);

/** How a scale stands; null when nothing is known. */
export const stateOf = (scale: Dated, today: string): DueState | null =>
  endedBy(scale) ? "overdue" : dueState(lastDay(scale), today);

/** When a scale is due: 有效期至, else a year from its certificate; null when neither is known. */
export function dueOf(scale: Dated, today: string): Due | null {
  const state = stateOf(scale, today);
  if (state === null) return null;
  const day = lastDay(scale);
  const days = daysBetween(today, day);
  const ended = endedBy(scale);
  return ended
    ? { day, days: Math.min(-1, days), state, calculated: false, ended }
    : { day, days, state, calculated: scale.validUntil === "", ended };
}

/** Soonest due first, what is not known last, else in the order they came. */
export function byDue<T extends Dated>(scales: readonly T[], today: string): T[] {
  // By the day rather than by each other: a hundred thousand scales have some hundreds of days.
  const days = new Map<string, T[]>();
  for (const scale of scales) {
    const day = stateOf(scale, today) === null ? "9999" : lastDay(scale);
    const same = days.get(day);
    if (same) same.push(scale);
    else days.set(day, [scale]);
  }
  return [...days.keys()].sort().flatMap((day) => days.get(day) ?? []);
}

/** How many are due within 30 days, and how many are over. */
export function countDue(scales: readonly Dated[], today: string): { due: number; overdue: number } {
  const count = { due: 0, overdue: 0 };
  for (const scale of scales) {
    const state = stateOf(scale, today);
    if (state === "due" || state === "overdue") count[state] += 1;
  }
  return count;
}

/** The day of a moment where the user is, YYYY-MM-DD. */
export const dayAt = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
