import type { PlateFields, PlateReading } from "../nameplate/model/reading.js";
import type { Company } from "./company.js";
import type { Instrument } from "./instrument.js";
import { INSTRUMENT_DEFAULTS } from "./instrument-defaults.js";

/** Portal field ← field of the nameplate. */
const FROM_PLATE = {
  model: "model",
  serial: "serial",
  manufacturer: "manufacturer",
  accuracyClass: "accuracyClass",
  range: "range",
} as const satisfies Partial<Record<keyof Instrument, keyof PlateFields>>;

/**
 * A scale as far as its nameplate and the portal's usual values tell, for the user to complete: what was
 * not read is "". The place is the company's address; the county of use is left open, since it decides which
 * institution gets the task. The plate's date is when the scale was made, not when it was bought.
 */
export function instrumentFromPlate(
  reading: Pick<PlateReading, "fields"> | null,
  company?: Pick<Company, "address"> | null,
  defaults: Partial<Instrument> = INSTRUMENT_DEFAULTS,
): Instrument {
  const empty: Instrument = {
    name: "",
    kind: "",
    category: "",
    subcategory: "",
    model: "",
    range: "",
    accuracyClass: "",
    serial: "",
    manufacturer: "",
    origin: "",
    place: company?.address ?? "",
    purchaseDate: "",
    quantity: "",
    purpose: "",
    delivery: "",
    validUntil: "",
  };
  const read = Object.entries(FROM_PLATE).flatMap(([field, from]) => {
    const value = reading?.fields[from]?.value;
    return value === undefined ? [] : [[field, value]];
  });
  return { ...empty, ...defaults, ...Object.fromEntries(read) };
}
