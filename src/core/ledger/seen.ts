import type { Reservation } from "../guide/bookings.js";
import { sameSerial } from "./duplicates.js";
import type { StoredInstrument } from "./instrument.js";

/** What the portal was last seen to hold, verbatim. */
export interface SeenOnPortal {
  /** Serial numbers in the portal's ledger; null before it was seen. */
  ledger: readonly string[] | null;
  reservation: Reservation | null;
}

export interface Seen {
  id: string;
  patch: Partial<Pick<StoredInstrument, "registeredOn" | "bookingNumber" | "status">>;
}

/** A booking's entry is "serial status", as the portal writes both. */
function statusIn(entries: readonly string[], serial: string): string | null {
  for (const entry of entries) {
    const [first = "", ...status] = entry.split(" ");
    if (sameSerial(first, serial)) return status.join(" ");
  }
  return null;
}

/**
 * What the portal tells of the person's own scales, by their serial numbers: that its ledger holds them, which
 * booking they are in, and their status there. Only what is new; scales it does not name stay as they are.
 * @param scales of the company whose portal session it is
 * @param today YYYY-MM-DD
 */
export function seenOnPortal(scales: readonly StoredInstrument[], seen: SeenOnPortal, today: string): Seen[] {
  return scales.flatMap(({ id, serial, registeredOn, bookingNumber, status }) => {
    const patch: Seen["patch"] = {};
    if (!registeredOn && seen.ledger?.some((each) => sameSerial(each, serial))) patch.registeredOn = today;
    const { reservation } = seen;
    const told = reservation && statusIn(reservation.instruments, serial);
    if (reservation?.id && told !== null) {
      if (bookingNumber !== reservation.id) patch.bookingNumber = reservation.id;
      if (told && status !== told) patch.status = told;
    }
    return Object.keys(patch).length > 0 ? [{ id, patch }] : [];
  });
}
