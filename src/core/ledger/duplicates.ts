import { compact } from "../form/label.js";
import type { StoredInstrument } from "./instrument.js";

/** Serial numbers are compared without spaces, letter case and full-width forms. */
export const foldSerial = compact;

export const sameSerial = (a: string, b: string): boolean => foldSerial(a) === foldSerial(b);

/** The company's scale that bears this serial number already, if any. */
export const duplicateOf = (
  instruments: readonly StoredInstrument[],
  serial: string,
  companyId: string,
): StoredInstrument | undefined =>
  instruments.find((one) => one.companyId === companyId && sameSerial(one.serial, serial));
