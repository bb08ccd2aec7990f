import { compact } from "../text/normalize.js";
import type { StoredCompany } from "./company.js";
import type { HistoryEntry } from "./history.js";
import { serialOfLabel } from "./label-code.js";
import { type Findable, wordsOf } from "./ledger-search.js";

/** A booking: of the scales that bear its number now, or one of those handed in before. */
export interface FoundBooking {
  number: string;
  companyId: string;
  company: string;
  status: string;
  /** Ids of its scales that are still kept. */
  scales: string[];
}

export interface Found {
  shops: StoredCompany[];
  scales: Findable[];
  bookings: FoundBooking[];
  /** How many more fit than are given. */
  more: number;
}

export interface Kept {
  companies: readonly StoredCompany[];
  /** Prepared by `findables`. */
  scales: readonly Findable[];
  history: readonly HistoryEntry[];
}

/** Each kind of thing gives so many at most: nobody reads more, and another word finds it sooner. */
const MOST = 8;

/** All bookings there are, the newest first: those of the history, and numbers that scales bear beside them. */
function bookingsOf({ scales, history }: Omit<Kept, "companies">): FoundBooking[] {
  const keyOf = (companyId: string, number: string) => `${companyId}\n${compact(number)}`;
  const found = new Map<string, FoundBooking>();
  for (const { booking, companyId, company, status } of history.toReversed())
    found.set(keyOf(companyId, booking), { number: booking, companyId, company, status, scales: [] });
  for (const { scale, company } of scales) {
    if (scale.bookingNumber === "") continue;
    const key = keyOf(scale.companyId, scale.bookingNumber);
    const booking = found.get(key) ?? {
      number: scale.bookingNumber,
      companyId: scale.companyId,
      company,
      status: scale.status,
      scales: [],
    };
    booking.scales.push(scale.id);
    found.set(key, booking);
  }
  return [...found.values()];
}

/**
 * Shops, scales and bookings in which every word stands; nothing for no words. The code of a label, as a scanner types
 * it, finds its scale.
 */
export function findAnything(kept: Kept, typed: string): Found {
  const words = wordsOf(serialOfLabel(typed) ?? typed);
  if (words.length === 0) return { shops: [], scales: [], bookings: [], more: 0 };
  const holds = (texts: readonly (string | undefined)[]) => {
    // A line each: a search must not find what spans two of them.
    const folded = texts.map((text) => compact(text ?? "")).join("\n");
    return words.every((word) => folded.includes(word));
  };
  const shops = kept.companies.filter(({ name, creditCode, address, contact, phone, username, region }) =>
    holds([name, creditCode, address, contact, phone, username, region.name]),
  );
  const scales = kept.scales.filter(({ text }) => words.every((word) => text.includes(word)));
  const serials = new Map(kept.history.map((entry) => [entry.companyId + entry.booking, entry.scales]));
  const bookings = bookingsOf(kept).filter(({ number, company, companyId, status }) =>
    holds([number, company, status, ...(serials.get(companyId + number) ?? []).map(({ serial }) => serial)]),
  );
  const given = [shops.slice(0, MOST), scales.slice(0, MOST), bookings.slice(0, MOST)] as const;
  const all = shops.length + scales.length + bookings.length;
  const [someShops, someScales, someBookings] = given;
  return {
    shops: someShops,
    scales: someScales,
    bookings: someBookings,
    more: all - given.reduce((sum, { length }) => sum + length, 0),
  };
}
