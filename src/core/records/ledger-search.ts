import { compact, compactSeen } from "../text/normalize.js";
import type { StoredCompany } from "./company.js";
import { byDue, type DueState, isInBooking, stateOf } from "./due.js";
import type { StoredInstrument } from "./instrument.js";

/** A scale with what it is found by, prepared once for many searches. */
export interface Findable {
  scale: StoredInstrument;
  /** Name of its company. */
  company: string;
  /** Where that trades; "" where it is not said. */
  market: string;
  due: DueState | null;
  /** It stands in a booking that is not over: last year's is. */
  booked: boolean;
  /** Serial, model, company, booking and place as one folded text. */
  readonly text: string;
}

/** What a scale is found by is put together when it is first searched for: a list that is only shown needs none of it. */
class Prepared implements Findable {
  #text: string | null = null;

  constructor(
    readonly scale: StoredInstrument,
    readonly company: string,
    readonly market: string,
    readonly due: DueState | null,
    readonly booked: boolean,
  ) {}

  get text(): string {
    const { serial, model, bookingNumber, place, name } = this.scale;
    // A line each: a search must not find what spans two of them. Only its number is a scale's own.
    this.#text ??= `${compact(serial)}\n${[model, this.company, this.market, bookingNumber, place, name].map(compactSeen).join("\n")}`;
    return this.#text;
  }
}

/** Number and status of the booking a scale stands in; nothing of one that is over. */
export const bookingNow = ({ scale, booked }: Findable): { number: string; status: string } =>
  booked || scale.bookingNumber === ""
    ? { number: scale.bookingNumber, status: scale.status }
    : { number: "", status: "" };

/** What was prepared of each scale; one that did not change is not prepared again. */
const prepared = new WeakMap<StoredInstrument, Findable>();

export const LEDGER_SHOWS = ["all", "overdue", "due", "unregistered", "booked"] as const;
/** Which scales of the ledger to show. */
export type LedgerShow = (typeof LEDGER_SHOWS)[number];

export interface LedgerQuery {
  /** Words of serial number, model, company, booking number or place; each must be there. */
  words: string;
  companyId: string | null;
  show: LedgerShow;
}

/** Soonest due first. */
export const findables = (
  scales: readonly StoredInstrument[],
  companies: readonly Pick<StoredCompany, "id" | "name" | "market">[],
  today: string,
): Findable[] => {
  const byId = new Map(companies.map((one) => [one.id, one]));
  return byDue(scales, today).map((scale) => {
    const { name: company = "", market = "" } = byId.get(scale.companyId) ?? {};
    const before = prepared.get(scale);
    const [due, booked] = [stateOf(scale, today), isInBooking(scale, today)];
    const isSame = before?.company === company && before.market === market;
    if (before && isSame && before.due === due && before.booked === booked) return before;
    const one = new Prepared(scale, company, market, due, booked);
    prepared.set(scale, one);
    return one;
  });
};

/** What was typed, word by word, folded as `findables` folds. */
export const wordsOf = (typed: string): string[] => typed.split(/\s+/).map(compact).filter(Boolean);

const SHOWS: Record<LedgerShow, (one: Findable) => boolean> = {
  all: () => true,
  overdue: ({ due }) => due === "overdue",
  due: ({ due }) => due === "due",
  unregistered: ({ scale }) => !scale.registeredOn,
  booked: ({ booked }) => booked,
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
