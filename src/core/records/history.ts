import * as z from "zod";
import { compact } from "../text/normalize.js";
import { wordsOf } from "./ledger-search.js";

const text = (max: number) => z.string().max(max);

/** At most this many of the portal's answers are kept of one booking. */
const ANSWERS = 50;

/** One booking as it was handed in: what the portal was seen to say of it, by whom and for which shop. */
export const historyEntrySchema = z.strictObject({
  /** The booking's number. */
  booking: text(60),
  companyId: text(64),
  /** The shop's name when it was handed in: the shop may be gone since. */
  company: text(100),
  /** ISO time at which the portal was first seen to hold it, and at which its answer last changed. */
  at: text(30),
  changedAt: text(30),
  /** The portal's status of it, verbatim. */
  status: text(60),
  /** Serial numbers with the portal's status of each, verbatim. */
  scales: z.array(z.strictObject({ serial: text(60), status: text(60) })).max(2000),
  /** Who filed it: the shop itself, or a helper for it. */
  by: z.enum(["self", "helper"]),
  /** The helper's name, where one was given. */
  who: text(30).optional(),
  /** What the portal answered, verbatim, each with the ISO time it was first seen at; the newest last. */
  answers: z.array(z.strictObject({ at: text(30), text: text(200) })).default([]),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** What the portal shows of one booking now, and what it said beside it, if anything. */
export type BookingSeen = Pick<
  HistoryEntry,
  "booking" | "companyId" | "company" | "status" | "scales" | "by" | "who"
> & { said?: string };

const same = (
  a: Pick<HistoryEntry, "status" | "scales">,
  b: Pick<HistoryEntry, "status" | "scales">,
): boolean => JSON.stringify([a.status, a.scales]) === JSON.stringify([b.status, b.scales]);

/** The answers and one more, unless it is the one that stands. */
function withAnswer(answers: HistoryEntry["answers"], text: string, at: string): HistoryEntry["answers"] {
  const answer = [...text].slice(0, 200).join("");
  if (answer === "" || answers.at(-1)?.text === answer) return answers;
  return [...answers, { at, text: answer }].slice(-ANSWERS);
}

/** Statuses of the booking and of its scales, as one line. */
const answerOf = ({ status, scales }: Pick<HistoryEntry, "status" | "scales">): string =>
  [...new Set([status, ...scales.map((one) => one.status)])].filter(Boolean).join(" · ");

/**
 * The history after the portal was seen to show a booking: a new entry, or the known one with the new answer. The
 * same list when nothing of it is new.
 * @param now ISO time
 */
export function withBooking(
  history: readonly HistoryEntry[],
  { said = "", ...seen }: BookingSeen,
  now: string,
): readonly HistoryEntry[] {
  const known = history.find((one) => one.booking === seen.booking && one.companyId === seen.companyId);
  if (!known) {
    const answers = withAnswer(withAnswer([], answerOf(seen), now), said, now);
    return [...history, { ...seen, at: now, changedAt: now, answers }];
  }
  // A list in which the booking's scales are out of sight says nothing of them.
  const scales = seen.scales.length > 0 ? seen.scales : known.scales;
  const next = { ...known, status: seen.status || known.status, scales };
  const changed = same(known, next) ? known.answers : withAnswer(known.answers, answerOf(next), now);
  const answers =
    said && known.answers.some(({ text }) => text === said) ? changed : withAnswer(changed, said, now);
  if (answers === known.answers && same(known, next)) return history;
  return history.map((one) => (one === known ? { ...next, answers, changedAt: now } : one));
}

/** Entries in which each of the words stands, the newest first. @param words of shop, booking, serial or status */
export function findHistory(history: readonly HistoryEntry[], words: string): HistoryEntry[] {
  const wanted = wordsOf(words);
  return history
    .filter((one) => {
      const lines = [
        one.company,
        one.booking,
        one.status,
        one.who ?? "",
        ...one.answers.map(({ text }) => text),
        ...one.scales.flatMap((s) => [s.serial, s.status]),
      ];
      const found = lines.map(compact).join("\n");
      return wanted.every((word) => found.includes(word));
    })
    .toReversed();
}
