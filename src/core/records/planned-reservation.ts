import { foldSerial } from "../text/fold-serial.js";
import type { StoredInstrument } from "./instrument.js";

/**
 * Which of the scales to be booked together stand in the portal's booking.
 * @param serials numbers in the booking's list, as the portal writes them
 */
export function chosenOf(
  scales: readonly Pick<StoredInstrument, "id" | "serial">[],
  ids: readonly string[],
  serials: readonly string[],
): string[] {
  const listed = new Set(serials.map(foldSerial));
  const wanted = new Set(ids);
  return scales
    .filter(({ id, serial }) => wanted.has(id) && listed.has(foldSerial(serial)))
    .map(({ id }) => id);
}
