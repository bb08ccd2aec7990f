import { foldSerial } from "../text/fold-serial.js";
import { type Findable, wordsOf } from "./ledger-search.js";

export const DESK_DUES = ["all", "due", "overdue", "unknown"] as const;
export const DESK_STATUSES = ["all", "unbooked", "booked", "unregistered", "twin"] as const;

export interface DeskQuery {
  /** Words of serial number, model, shop, market, booking number or place; each must be there. */
  words: string;
  /** "" for those of no market; null for all. */
  market: string | null;
  /** `due`: in 30 days, or over. */
  due: (typeof DESK_DUES)[number];
  /** `twin`: its serial number is another shop's too. */
  status: (typeof DESK_STATUSES)[number];
}

const DUES: Record<DeskQuery["due"], (one: Findable) => boolean> = {
  all: () => true,
  due: ({ due }) => due === "due" || due === "overdue",
  overdue: ({ due }) => due === "overdue",
  unknown: ({ due }) => due === null,
};

type Shared = ReadonlySet<string>;
const STATUSES: Record<DeskQuery["status"], (one: Findable, shared: Shared) => boolean> = {
  all: () => true,
  unbooked: ({ booked }) => !booked,
  booked: ({ booked }) => booked,
  unregistered: ({ scale }) => !scale.registeredOn,
  twin: ({ scale }, shared) => shared.has(foldSerial(scale.serial)),
};

/** Those of all shops' scales that fit, in the order they came. @param shared see `sharedSerials` */
export function findAtDesk(all: readonly Findable[], query: DeskQuery, shared: Shared): Findable[] {
  const wanted = wordsOf(query.words);
  return all.filter(
    (one) =>
      (query.market === null || one.market === query.market) &&
      DUES[query.due](one) &&
      STATUSES[query.status](one, shared) &&
      wanted.every((word) => one.text.includes(word)),
  );
}

/** How many shops and scales these are. */
export const countAtDesk = (found: readonly Findable[]) => ({
  shops: new Set(found.map(({ scale }) => scale.companyId)).size,
  scales: found.length,
});
