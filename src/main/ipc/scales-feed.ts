import type { StoredInstrument } from "../../core/records/instrument.js";
import { type Column, NO_VALUE, type ScalesOnWire, type Splice } from "../../ipc/scales-on-wire.js";

/** Every field there is; the compiler sees that none is forgotten. */
const FIELDS: Record<keyof StoredInstrument, true> = {
  id: true,
  companyId: true,
  name: true,
  kind: true,
  category: true,
  subcategory: true,
  model: true,
  range: true,
  accuracyClass: true,
  serial: true,
  manufacturer: true,
  origin: true,
  region: true,
  place: true,
  purchaseDate: true,
  quantity: true,
  purpose: true,
  delivery: true,
  validUntil: true,
  status: true,
  bookingNumber: true,
  certificateDate: true,
  certificates: true,
  repairedOn: true,
  madeOn: true,
  typeApproval: true,
  networked: true,
  hasThreeCodes: true,
  photo: true,
  registeredOn: true,
  bookedOn: true,
  createdAt: true,
};

/** Lists as short go as they are. */
const SHORT = 200;
/** With more different values than so many, each scale's stands for itself. */
const SHARED = 2_000;

/** A list of scales that the wizard is told of time and again: only what changed since is sent. */
export class ScalesFeed {
  #told: readonly StoredInstrument[] = [];
  /** Null where what was told bears no number. */
  #revision: number | null = null;
  #last = 0;

  /**
   * The list, for a wizard that has one already.
   * @param known number of the list it has; null: none
   */
  since(list: readonly StoredInstrument[], known: number | null): ScalesOnWire {
    const before = known !== null && known === this.#revision ? this.#told : null;
    // The same list keeps its number.
    if (this.#told !== list) this.#last += 1;
    this.#told = list;
    if (list.length <= SHORT) {
      this.#revision = null;
      return [...list];
    }
    this.#revision = this.#last;
    return { revision: this.#last, base: before && known, text: packed(before ?? [], list) };
  }

  /** The list, for the wizard that has what it was told last. */
  next(list: readonly StoredInstrument[]): ScalesOnWire {
    return this.since(list, this.#revision);
  }
}

function packed(before: readonly StoredInstrument[], now: readonly StoredInstrument[]): string {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === now.at(-1 - same)) same += 1;
  const added = now.slice(from, now.length - same);
  const splice: Splice = {
    from,
    removed: before.length - same - from,
    added: added.length,
    columns: (Object.keys(FIELDS) as (keyof StoredInstrument)[]).flatMap((field) => columnOf(field, added)),
  };
  return JSON.stringify(splice);
}

/** Nothing for a field of which no scale says anything. */
function columnOf(field: keyof StoredInstrument, scales: readonly StoredInstrument[]): Column[] {
  const first = keyOf(scales[0]?.[field]);
  if (scales.every((scale) => keyOf(scale[field]) === first))
    return first === undefined ? [] : [{ field, values: [scales[0]?.[field]], which: "same" }];
  const places = new Map<unknown, number>();
  const values: unknown[] = [];
  const which: number[] = [];
  for (const scale of scales) {
    const key = keyOf(scale[field]);
    let place = key === undefined ? NO_VALUE : places.get(key);
    if (place === undefined) {
      place = values.push(scale[field]) - 1;
      if (place >= SHARED)
        return [{ field, values: scales.map((one) => one[field] ?? NO_VALUE), which: "own" }];
      places.set(key, place);
    }
    which.push(place);
  }
  return [{ field, values, which }];
}

/** What two equal values have in common. */
const keyOf = (value: unknown): unknown => (typeof value === "object" ? JSON.stringify(value) : value);
