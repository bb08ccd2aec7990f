import { statusesOf } from "../procedure/case-at-hand.js";
import type { Reservation } from "../procedure/detection/reservations.js";
import { foldSerial } from "../text/fold-serial.js";
import { STATUS_MAX, type StoredInstrument } from "./instrument.js";

/** What the portal was last seen to hold, verbatim. */
export interface SeenOnPortal {
  /** Serial numbers in the portal's ledger; null before it was seen. */
  ledger: readonly string[] | null;
  reservation: Reservation | null;
}

export interface Seen {
  id: string;
  patch: Partial<Pick<StoredInstrument, "registeredOn" | "bookingNumber" | "bookedOn" | "status">>;
}

/** The portal may say more than a status is long: the beginning is kept, nothing is refused for it. */
const cut = (text: string): string => [...text].slice(0, STATUS_MAX).join("").trim();

/**
 * What the portal tells of the user's own scales, by their serial numbers: that its ledger holds them, which
 * booking they are in, and their status there. Only what is new; scales it does not name stay as they are.
 * @param scales of the company whose portal session it is
 * @param today YYYY-MM-DD
 */
export function seenOnPortal(scales: readonly StoredInstrument[], seen: SeenOnPortal, today: string): Seen[] {
  const { reservation } = seen;
  // Folded once: ten thousand scales are not each compared with each row.
  const ledger = new Set(seen.ledger?.map(foldSerial));
  const statuses = statusesOf(reservation?.instruments ?? []);
  return scales.flatMap(({ id, serial, registeredOn, bookingNumber, status }) => {
    const patch: Seen["patch"] = {};
    const folded = foldSerial(serial);
    if (!registeredOn && ledger.has(folded)) patch.registeredOn = today;
    const told = statuses.get(folded);
    if (reservation?.id && told !== undefined) {
      const [booking, state] = [cut(reservation.id), cut(told)];
      // An earlier booking that is only looked at is no booking of today.
      const made = reservation.madeOn;
      const bookedOn = made && made < today ? made : today;
      if (bookingNumber !== booking) Object.assign(patch, { bookingNumber: booking, bookedOn });
      if (state && status !== state) patch.status = state;
    }
    return Object.keys(patch).length > 0 ? [{ id, patch }] : [];
  });
}
