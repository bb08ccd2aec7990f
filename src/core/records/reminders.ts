import { DAY_MS } from "../text/dates.js";
import type { CalendarDay } from "./calendar-file.js";
import { byDue, dueOf, isOpen, isUncertified, stateOf } from "./due.js";
import type { StoredInstrument } from "./instrument.js";

/**
 * What the user is reminded of: scales due within 30 days or overdue that were not booked for it, and those that were
 * booked a while ago and whose certificate is still to be kept.
 */
export interface Reminder {
  due: number;
  overdue: number;
  /** Those of the company in force, or where none of its are due of the one whose are due soonest: one booking's worth. */
  ids: string[];
  companyId: string | null;
  /** How many scales' certificates are to be kept, of all companies; `id` of the only one. */
  uncertified: { count: number; id: string | null };
}

export const NO_REMINDER: Reminder = {
  due: 0,
  overdue: 0,
  ids: [],
  companyId: null,
  uncertified: { count: 0, id: null },
};

/** As many days lie between two notifications of the system. */
const BETWEEN_DAYS = 7;

/**
 * What is to be seen to.
 * @param today YYYY-MM-DD where the user is
 */
export function reminderOf(
  scales: readonly StoredInstrument[],
  companyId: string | null,
  today: string,
): Reminder {
  const open = byDue(
    scales.filter((scale) => isOpen(scale, today)),
    today,
  );
  const overdue = open.filter((scale) => stateOf(scale, today) === "overdue").length;
  const owner = open.some((scale) => scale.companyId === companyId)
    ? companyId
    : (open[0]?.companyId ?? null);
  const ids = open.filter((scale) => scale.companyId === owner).map(({ id }) => id);
  const waiting = scales.filter((scale) => isUncertified(scale, today));
  const uncertified = {
    count: waiting.length,
    id: waiting.length === 1 ? (waiting[0]?.id ?? null) : null,
  };
  return { due: open.length - overdue, overdue, ids, companyId: owner, uncertified };
}

/** Whether the system's notification is due: once a week, however often it is asked. @param last ISO time of the one before */
export function tellsNow(
  { due, overdue, uncertified }: Pick<Reminder, "due" | "overdue" | "uncertified">,
  last: string | null,
  now: Date,
): boolean {
  if (due + overdue + uncertified.count === 0) return false;
  const since = last === null ? Number.NaN : Date.parse(last);
  // A clock that was set back must not silence it for years.
  return Number.isNaN(since) || since > now.getTime() || now.getTime() - since >= BETWEEN_DAYS * DAY_MS;
}

/** Days before its end on which a calendar reminds. */
const REMIND_BEFORE = [30, 7];

/**
 * Every due date of the ledger for a calendar, one event a scale under a name that stays: taken in again, it replaces
 * what stood there.
 * @param words title and text of an event
 */
export function dueDays(
  scales: readonly StoredInstrument[],
  today: string,
  words: (scale: StoredInstrument) => { title: string; text: string },
): (CalendarDay & { remindBefore: number[] })[] {
  return byDue(scales, today).flatMap((scale) => {
    const due = dueOf(scale, today);
    if (!due) return [];
    return [
      {
        uid: `due-${scale.id}@verify-guide`,
        day: due.day,
        ...words(scale),
        remindBefore: [...REMIND_BEFORE],
      },
    ];
  });
}
