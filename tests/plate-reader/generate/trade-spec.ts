import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import { masses, printed } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** Class, Max, Min, e and, where it is finer, d. */
export type Rating = [Spec["accuracyClass"], max: string, min: string, e: string, d?: string];

/** When a plate was made, by what its number and date are written with. */
export interface Made {
  year: number;
  month: number;
  mm: string;
  dd: string;
}

/** What the plates of one set state, by trade. */
export interface Trades<T extends string> {
  ratings: Record<T, Rating[]>;
  kinds: Record<T, string[]>;
  years: [from: number, to: number];
  /** How often a number stands off its unit. */
  spaced: number;
  /** Canonical, and as printed. */
  date: (r: Random, made: Made, trade: T) => [string, string];
  serial: (r: Random, date: string) => string;
  model: (r: Random, trade: T, top: Mass) => string;
  maker: (r: Random, trade: T) => string;
  places: string[];
  estates: string[];
  standards: string[];
}

/** A plate of one trade. */
export function makeTradeSpec<T extends string>(r: Random, trade: T, all: Trades<T>): Spec {
  const [accuracyClass, max, min, e, d] = r.pick(all.ratings[trade]);
  const [year, month, day] = [r.int(...all.years), r.int(1, 12), r.int(1, 28)];
  const [mm, dd] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  const [date, dateText] = all.date(r, { year, month, mm, dd }, trade);
  const space = r.chance(all.spaced) ? " " : "";
  const serial = all.serial(r, date);
  const kind = r.pick(all.kinds[trade]);
  const model = all.model(r, trade, masses(max).at(-1) as Mass);
  const manufacturer = all.maker(r, trade);
  return {
    ...{ kind, model, serial, manufacturer, date, dateText, accuracyClass },
    ...{ max: masses(max), min: masses(min), e: masses(e) },
    d: d ? masses(d) : r.chance(0.4) ? masses(e) : null,
    maxText: printed(masses(max), space),
    minText: printed(masses(min), space),
    eText: printed(masses(e), space),
    address: `${r.pick(all.places)}${r.pick(all.estates)}${r.int(1, 28)}号`,
    phone: `0${r.int(510, 599)}-8${r.digits(7)}`,
    approval: `${r.int(2013, 2025)}F${r.int(100, 399)}-${r.int(31, 51)}`,
    standard: r.pick(all.standards),
  };
}
