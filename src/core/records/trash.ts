import { DAY_MS } from "../text/dates.js";

/** Deleted records can be taken back for so many days … */
const TRASH_DAYS = 30;
/** … and for so many more from the day their end was first near: a clock put forward by years ends nothing at once. */
const LAST_DAYS = 7;

export interface Deleted {
  /** ISO times. */
  deletedAt: string;
  /** When the app first saw that few days are left. */
  nearEndSince?: string | undefined;
}

const daysSince = (time: string, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(time)) / DAY_MS);

/** Days left by the clock alone. */
function byClock({ deletedAt }: Deleted, now: Date): number {
  const passed = daysSince(deletedAt, now);
  return Number.isNaN(passed) ? 0 : Math.min(TRASH_DAYS, TRASH_DAYS - passed);
}

const isNoted = ({ nearEndSince }: Deleted, now: Date): boolean =>
  nearEndSince !== undefined && daysSince(nearEndSince, now) >= 0;

/** Days until what was deleted is gone for good, at least 1; null when its time is over. A clock set back ends nothing. */
export function daysLeft(one: Deleted, now: Date): number | null {
  const left = byClock(one, now);
  if (left > LAST_DAYS) return left;
  const last = isNoted(one, now) ? LAST_DAYS - daysSince(one.nearEndSince as string, now) : LAST_DAYS;
  const days = Math.max(left, last);
  return days > 0 ? days : null;
}

/** The same with it noted when its end was first near; noted anew where the clock was wrong. */
export function noted<T extends Deleted>(one: T, now: Date): T {
  if (byClock(one, now) > LAST_DAYS)
    return one.nearEndSince === undefined ? one : { ...one, nearEndSince: undefined };
  return isNoted(one, now) ? one : { ...one, nearEndSince: now.toISOString() };
}
