import { compact } from "../text/normalize.js";
import type { StoredInstrument } from "./instrument.js";

/** Serial numbers are compared without spaces, letter case and full-width forms. */
export const foldSerial = compact;

/** The company's scale that bears this serial number already, if any. */
export function duplicateOf(
  instruments: readonly StoredInstrument[],
  serial: string,
  companyId: string,
): StoredInstrument | undefined {
  const wanted = foldSerial(serial);
  return instruments.find((one) => one.companyId === companyId && foldSerial(one.serial) === wanted);
}
