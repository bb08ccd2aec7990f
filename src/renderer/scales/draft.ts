import type { InstrumentField } from "../../core/form/fields.js";
import { INSTRUMENT_DEFAULTS, type Instrument, type StoredInstrument } from "../../core/ledger/instrument.js";
import type { PlateFields } from "../../core/plate/reading.js";
import { regionText } from "../company/region.js";
import { massesText } from "./masses.js";

/** Plate fields a scale is not kept with: they make up its range, or serve to compare. */
type PlateOnly = "max" | "min" | "e" | "d" | "date";

/** A scale while it is being written: every field as text. */
export type ScaleDraft = Record<InstrumentField | PlateOnly, string>;

const EMPTY: ScaleDraft = {
  ...INSTRUMENT_DEFAULTS,
  model: "",
  range: "",
  accuracyClass: "",
  serial: "",
  manufacturer: "",
  region: "",
  place: "",
  purchaseDate: "",
  validUntil: "",
  max: "",
  min: "",
  e: "",
  d: "",
  date: "",
};

/** A kept scale, to be changed. */
export function draftOfScale(kept: StoredInstrument): ScaleDraft {
  const { id: _id, companyId: _company, photo: _photo, createdAt: _created, region, ...texts } = kept;
  return { ...EMPTY, ...texts, region: region ? regionText(region) : "" };
}

/**
 * A new scale: the procedure's constants, what the plate says, and the place of use the company's
 * scale before it had (shown, so that the person sees and can change it).
 */
export function newDraft(fields: PlateFields | null, previous: StoredInstrument | undefined): ScaleDraft {
  return {
    ...EMPTY,
    region: previous?.region ? regionText(previous.region) : "",
    place: previous?.place ?? "",
    ...(fields && {
      model: fields.model?.value ?? "",
      serial: fields.serial?.value ?? "",
      manufacturer: fields.manufacturer?.value ?? "",
      accuracyClass: fields.accuracyClass?.value ?? "",
      range: fields.range?.value ?? "",
      date: fields.date?.value ?? "",
      max: massesText(fields.max?.value),
      min: massesText(fields.min?.value),
      e: massesText(fields.e?.value),
      d: massesText(fields.d?.value),
    }),
  };
}

/** What a draft is kept as, region aside. */
export function scaleOf(draft: ScaleDraft): Omit<Instrument, "region"> {
  const { region: _region, max: _max, min: _min, e: _e, d: _d, date: _date, ...scale } = draft;
  return scale;
}
