import { INSTRUMENT_FIELDS, type InstrumentField } from "../../../core/autofill/field-spec.js";
import type { PlateReading } from "../../../core/nameplate/model/reading.js";
import type { Company } from "../../../core/records/company.js";
import { regionText } from "../../../core/records/company.js";
import type { Instrument, StoredInstrument } from "../../../core/records/instrument.js";
import { instrumentFromPlate } from "../../../core/records/instrument-from-plate.js";
import { dayOf } from "../../../core/text/dates.js";
import { massesText } from "./masses.js";

/** Plate fields a scale is not kept with: they make up its range, or serve to compare. */
type PlateOnly = "max" | "min" | "e" | "d" | "date";

/** A scale while it is being written: every field as text. */
export type ScaleDraft = Record<InstrumentField | PlateOnly, string>;

const draft = ({ region, ...texts }: Instrument, reading: PlateReading | null): ScaleDraft => ({
  ...texts,
  region: region ? regionText(region) : "",
  max: massesText(reading?.fields.max?.value),
  min: massesText(reading?.fields.min?.value),
  e: massesText(reading?.fields.e?.value),
  d: massesText(reading?.fields.d?.value),
  date: reading?.fields.date?.value ?? "",
});

/** A kept scale, to be changed. */
export function draftOfScale(kept: StoredInstrument): ScaleDraft {
  const { region } = kept;
  const texts = Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, kept[field]]));
  return { ...draft({ ...(texts as Instrument), region }, null), date: kept.madeOn ?? "" };
}

/**
 * A new scale: the procedure's constants, what the plate says, and the place of use the company's
 * scale before it had (shown, so that the user sees and can change it).
 */
export function newDraft(
  reading: PlateReading | null,
  company: Company | undefined,
  previous: StoredInstrument | undefined,
): ScaleDraft {
  const scale = instrumentFromPlate(reading, company);
  return draft(previous ? { ...scale, region: previous.region, place: previous.place } : scale, reading);
}

/** What a draft is kept as, region aside. */
export function scaleOf(draft: ScaleDraft): Omit<Instrument, "region"> {
  const { region: _region, max: _max, min: _min, e: _e, d: _d, date: _date, ...scale } = draft;
  return scale;
}

/** The draft's fields that hold a day. */
export const DAYS = ["purchaseDate", "validUntil"] as const satisfies readonly InstrumentField[];

/** The draft's days as YYYY-MM-DD, and those that are none: nobody would be reminded of them. */
export function daysOf(draft: ScaleDraft) {
  const read = DAYS.map((name) => ({ name, day: draft[name].trim() && dayOf(draft[name]) }));
  return {
    days: Object.fromEntries(read.map(({ name, day }) => [name, day ?? ""])),
    wrong: read.flatMap(({ name, day }) => (day === null ? [name] : [])),
  };
}
