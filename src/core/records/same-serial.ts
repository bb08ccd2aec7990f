import { foldSerial } from "../text/fold-serial.js";
import type { StoredInstrument } from "./instrument.js";

/** A scale of another company that bears this serial number, if any. */
export function twinOf(
  instruments: readonly StoredInstrument[],
  serial: string,
  companyId: string,
): StoredInstrument | undefined {
  const wanted = foldSerial(serial);
  return instruments.find((one) => one.companyId !== companyId && foldSerial(one.serial) === wanted);
}

/** Folded serial numbers that more than one company has a scale of. */
export function sharedSerials(
  instruments: readonly Pick<StoredInstrument, "serial" | "companyId">[],
): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const { serial, companyId } of instruments) {
    const folded = foldSerial(serial);
    const first = owners.get(folded);
    if (first !== undefined && first !== companyId) shared.add(folded);
    owners.set(folded, first ?? companyId);
  }
  return shared;
}

/** The company's scale that bears this serial number already, if any. */
export function duplicateOf(
  instruments: readonly StoredInstrument[],
  serial: string,
  companyId: string,
): StoredInstrument | undefined {
  const wanted = foldSerial(serial);
  return instruments.find((one) => one.companyId === companyId && foldSerial(one.serial) === wanted);
}
