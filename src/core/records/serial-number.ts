import { foldSerial } from "../text/fold-serial.js";
import type { StoredInstrument } from "./instrument.js";

export { foldSerial };

/** The company's scale that bears this serial number already, if any. */
export function duplicateOf(
  instruments: readonly StoredInstrument[],
  serial: string,
  companyId: string,
): StoredInstrument | undefined {
  const wanted = foldSerial(serial);
  return instruments.find((one) => one.companyId === companyId && foldSerial(one.serial) === wanted);
}
