/** Deleted records can be taken back for so many days. */
const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Days until what was deleted is gone for good, at least 1; null when its time is over. A clock set back ends nothing. */
export function daysLeft(deletedAt: string, now: Date): number | null {
  const passed = Math.floor((now.getTime() - Date.parse(deletedAt)) / DAY);
  if (Number.isNaN(passed) || passed >= TRASH_DAYS) return null;
  return Math.min(TRASH_DAYS, TRASH_DAYS - passed);
}
