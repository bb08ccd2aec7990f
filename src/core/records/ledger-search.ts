import { compact } from "../text/normalize.js";
import type { StoredCompany } from "./company.js";
import { byDue, type DueState, dueOf } from "./due.js";
import type { StoredInstrument } from "./instrument.js";

/** A scale with what it is found by, prepared once for many searches. */
export interface Findable {
  scale: StoredInstrument;
  /** Name of its company. */
  company: string;
  /** Where that trades; "" where it is not said. */
  market: string;
  due: DueState | null;
  text: string;
}

export const LEDGER_SHOWS = ["all", "overdue", "due", "unregistered", "booked"] as const;
/** Which scales of the ledger to show. */
export type LedgerShow = (typeof LEDGER_SHOWS)[number];

export interface LedgerQuery {
  /** Words of serial number, model, company, booking number or place; each must be there. */
  words: string;
  companyId: string | null;
  show: LedgerShow;
}

/** Soonest due first; serial, model, company, booking and place as one folded text each. */
export const findables = (
  scales: readonly StoredInstrument[],
  companies: readonly Pick<StoredCompany, "id" | "name" | "market">[],
  today: string,
): Findable[] => {
  const byId = new Map(companies.map((one) => [one.id, one]));
  return byDue(scales, today).map((scale) => {
    const { name: company = "", market = "" } = byId.get(scale.companyId) ?? {};
    const { serial, model, bookingNumber, place, name } = scale;
    return {
      scale,
      company,
      market,
      due: dueOf(scale, today)?.state ?? null,
      // A line each: a search must not find what spans two of them.
      text: [serial, model, company, market, bookingNumber, place, name].map(compact).join("\n"),
    };
  });
};

/** What was typed, word by word, folded as `findables` folds. */
export const wordsOf = (typed: string): string[] => typed.split(/\s+/).map(compact).filter(Boolean);

const SHOWS: Record<LedgerShow, (one: Findable) => boolean> = {
  all: () => true,
  overdue: ({ due }) => due === "overdue",
  due: ({ due }) => due === "due",
  unregistered: ({ scale }) => !scale.registeredOn,
  booked: ({ scale }) => scale.bookingNumber !== "",
};

/** Those that fit, in the order they came. */
export function findScales(all: readonly Findable[], { words, companyId, show }: LedgerQuery): Findable[] {
  const wanted = wordsOf(words);
  return all.filter(
    (one) =>
      (companyId === null || one.scale.companyId === companyId) &&
      SHOWS[show](one) &&
      wanted.every((word) => one.text.includes(word)),
  );
}
