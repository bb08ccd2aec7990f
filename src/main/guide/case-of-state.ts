import { type CaseAtHand, NO_CASE } from "../../core/procedure/case/case-at-hand.js";
import { bookedSince } from "../../core/records/due.js";
import type { AppState } from "../../ipc/state.js";

/** The scales of the case: those to be booked together, those entered one after the other, or the chosen one. */
function idsOf({ booking, batch, instruments, instrumentId }: AppState): readonly string[] {
  if (instrumentId === null) return [];
  if (booking?.ids.includes(instrumentId)) return booking.ids;
  if (batch?.ids.includes(instrumentId)) return batch.at === null ? batch.taken : batch.ids;
  // What stands in one booking on the portal belongs together, also years later.
  const number = instruments.find(({ id }) => id === instrumentId)?.bookingNumber ?? "";
  const together = instruments.filter(({ bookingNumber }) => number !== "" && bookingNumber === number);
  return together.length > 0 ? together.map(({ id }) => id) : [instrumentId];
}

/**
 * The case at hand, by what is kept and chosen. What is kept of the real portal says nothing of the practice one.
 * @param today YYYY-MM-DD
 */
export function caseAtHand(state: AppState, today: string): CaseAtHand {
  const { companies, companyId, instruments, instrumentId, booking, settings } = state;
  const company = companies.find(({ id }) => id === companyId);
  const ids = new Set(idsOf(state));
  const { practice } = settings;
  return {
    ...NO_CASE,
    hasCompany: company !== undefined,
    username: company?.username ?? "",
    hasAccount: !practice && instruments.some((one) => Boolean(one.registeredOn) || one.bookingNumber !== ""),
    serial: instruments.find(({ id }) => id === instrumentId)?.serial ?? null,
    scales: instruments
      .filter(({ id }) => ids.has(id))
      .map(({ serial, registeredOn, bookingNumber, status }) => ({
        serial,
        registered: !practice && Boolean(registeredOn),
        bookingNumber: practice ? "" : bookingNumber,
        status: practice ? "" : status,
      })),
    goal: instrumentId !== null && booking?.ids.includes(instrumentId) ? "book" : "enter",
    since: bookedSince(today),
  };
}
