const DAY = 24 * 60 * 60 * 1000;
/** From how many days before its end a certificate is said to be due. */
const DUE_WITHIN = 30;

export type DueState = "ok" | "due" | "overdue";

/** Days from one YYYY-MM-DD to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/**
 * How a scale stands; its last valid day still counts.
 * @param validUntil 有效期至, YYYY-MM-DD, or "" when unknown
 * @param today YYYY-MM-DD in the person's time zone
 * @returns null when nothing is known
 */
export function dueState(validUntil: string, today: string): DueState | null {
  const left = daysBetween(today, validUntil);
  if (Number.isNaN(left)) return null;
  return left < 0 ? "overdue" : left <= DUE_WITHIN ? "due" : "ok";
}
