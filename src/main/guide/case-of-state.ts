import { type CaseAtHand, NO_CASE } from "../../core/procedure/case-at-hand.js";
import { bookedSince } from "../../core/records/due.js";
import type { StoredInstrument } from "../../core/records/instrument.js";
import type { AppState } from "../../ipc/state.js";

/** What is asked of the scales at every look at the portal, gathered once a list: there may be very many. */
interface Gathered {
  /** Their places in the list. */
  at: ReadonlyMap<string, number>;
  byBooking: ReadonlyMap<string, readonly string[]>;
  /** One of them was seen on the portal. */
  known: boolean;
}
const gathered = new WeakMap<readonly StoredInstrument[], Gathered>();

function gather(instruments: readonly StoredInstrument[]): Gathered {
  const before = gathered.get(instruments);
  if (before) return before;
  const at = new Map(instruments.map(({ id }, index) => [id, index]));
  const byBooking = new Map<string, string[]>();
  for (const { id, bookingNumber } of instruments) {
    if (bookingNumber === "") continue;
    const together = byBooking.get(bookingNumber);
    if (together) together.push(id);
    else byBooking.set(bookingNumber, [id]);
  }
  const known = byBooking.size > 0 || instruments.some(({ registeredOn }) => Boolean(registeredOn));
  const now = { at, byBooking, known };
  gathered.set(instruments, now);
  return now;
}

/** The scales of the batch at hand; who books some of them has left it. */
const batchOf = ({ booking, batch, instrumentId }: AppState): readonly string[] =>
  instrumentId !== null && batch?.ids.includes(instrumentId) && !booking?.ids.includes(instrumentId)
    ? batch.ids
    : [];

/** The scales of the case: those to be booked together, those entered one after the other, or the chosen one. */
function idsOf({ booking, batch, instruments, instrumentId }: AppState): readonly string[] {
  if (instrumentId === null) return [];
  if (booking?.ids.includes(instrumentId)) return booking.ids;
  if (batch?.ids.includes(instrumentId)) return batch.at === null ? batch.taken : batch.ids;
  // What stands in one booking on the portal belongs together, also years later.
  const { at, byBooking } = gather(instruments);
  const number = instruments[at.get(instrumentId) ?? -1]?.bookingNumber ?? "";
  return byBooking.get(number) ?? [instrumentId];
}

/**
 * The case at hand, by what is kept and chosen. What is kept of the real portal says nothing of the practice one.
 * @param today YYYY-MM-DD
 */
export function caseAtHand(state: AppState, today: string): CaseAtHand {
  const { companies, companyId, instruments, instrumentId, booking, settings } = state;
  const company = companies.find(({ id }) => id === companyId);
  const { at, known } = gather(instruments);
  const places = idsOf(state).flatMap((id) => at.get(id) ?? []);
  const { practice } = settings;
  return {
    ...NO_CASE,
    hasCompany: company !== undefined,
    username: company?.username ?? "",
    hasAccount: !practice && known,
    serial: instruments[at.get(instrumentId ?? "") ?? -1]?.serial ?? null,
    scales: places
      .sort((one, other) => one - other)
      .flatMap((place) => instruments[place] ?? [])
      .map(({ serial, registeredOn, bookingNumber, status }) => ({
        serial,
        registered: !practice && Boolean(registeredOn),
        bookingNumber: practice ? "" : bookingNumber,
        status: practice ? "" : status,
      })),
    batch: batchOf(state).flatMap((id) => instruments[at.get(id) ?? -1]?.serial ?? []),
    goal: instrumentId !== null && booking?.ids.includes(instrumentId) ? "book" : "enter",
    since: bookedSince(today),
  };
}
