import type { LoadCondition } from "./load-monitor.js";

/** A server that says no is asked again after growing pauses, in milliseconds; never more often. */
const PAUSES = [0, 5_000, 10_000, 20_000, 40_000, 60_000];
/** A server may ask for a longer pause; longer than an hour is no pause but a refusal. */
const LONGEST = 3_600_000;

/** The answers after which asking again at once only makes it worse. */
const PACED = new Set<LoadCondition>(["closed", "forbidden", "firewall", "tooMany", "loginRequired"]);

/** When the portal may be asked again. */
export class RetryPacer {
  #failures = 0;
  #until = 0;

  /**
   * @param now a clock that nobody sets: one set back by a day would keep the portal shut for a day
   * @param date epoch milliseconds
   */
  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly date: () => number = Date.now,
  ) {}

  /**
   * The server answered.
   * @param condition what its answer means; null: the page came
   * @param retryAfter what its `Retry-After` header says, null without one
   * @returns epoch milliseconds before which it is not asked again; null: at once
   */
  answered(condition: LoadCondition | null, retryAfter: string | null): number | null {
    if (condition === null) this.#failures = 0;
    if (condition === null || !PACED.has(condition)) {
      this.#until = 0;
      return null;
    }
    if (condition === "tooMany" && this.#failures === 0) this.#failures = 1;
    const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)] ?? 0;
    this.#failures += 1;
    const wished = parseRetryAfter(retryAfter, this.date());
    const wait = Math.max(pause, Math.min(wished, LONGEST));
    this.#until = wait > 0 ? this.now() + wait : 0;
    return wait > 0 ? this.date() + wait : null;
  }

  /** Whether the portal may be asked now. */
  get isOpen(): boolean {
    return this.now() >= this.#until;
  }
}

/** Milliseconds that a `Retry-After` header asks for: seconds, or a date (RFC 9110, 10.2.3); 0 when it says neither. */
export function parseRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
