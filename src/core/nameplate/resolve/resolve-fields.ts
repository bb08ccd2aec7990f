import type { Draft, DraftField, Drafts, PlateDraft } from "../model/candidates.js";
import type { PlateFields, PlateWarning } from "../model/reading.js";
import type { FieldValue } from "../parse/field.js";
import { settleClass } from "./accuracy-class.js";
import { alternativesOf } from "./alternatives.js";
import { rawConfidence, type Support } from "./confidence.js";
import { type Evidence, NO_EVIDENCE } from "./evidence.js";
import { proposals } from "./infer-missing.js";
import { rangeOf } from "./measuring-range.js";
import { bearsOut, type Conflict, conflictsOf, type RatingField, type Ratings } from "./r76.js";

/** Fields and warnings of one plate, once every witness has been heard. */
export function settle(
  plate: PlateDraft,
  evidence: Evidence = NO_EVIDENCE,
): {
  fields: PlateFields;
  warnings: PlateWarning[];
} {
  const { drafts } = plate;
  const ratings = ratingsOf(drafts);
  const conflicts = conflictsOf(ratings);
  const borne = bearsOut(ratings);
  const support = (field: DraftField): Support => {
    if (conflicts.some((c) => c.fields.includes(field as RatingField))) return "conflict";
    const set = borne.min && borne.max;
    if ((field === "max" || field === "min" || field === "e") && set) return "borne-out";
    return "none";
  };
  const field = <T extends FieldValue>(name: DraftField, draft: Draft<T> | undefined) =>
    draft
      ? {
          value: draft.value,
          text: draft.whole.text.trim(),
          confidence: round(rawConfidence(name, draft, evidence, support(name))),
          box: draft.cell.box,
          ...alternativesOf(name, draft),
        }
      : null;
  const read = {
    model: field("model", drafts.model),
    serial: field("serial", drafts.serial),
    manufacturer: field("manufacturer", drafts.manufacturer),
    date: field("date", drafts.date),
    max: field("max", drafts.max),
    min: field("min", drafts.min),
    e: field("e", drafts.e),
    d: field("d", drafts.d),
  };
  const accuracyClass = settleClass(plate, ratings, evidence);
  const fields: PlateFields = { ...read, accuracyClass, range: null };
  Object.assign(fields, proposals(fields, plate.labelled));
  fields.range = rangeOf(fields.min, fields.max);
  return { fields, warnings: warningsOf(conflicts, fields) };
}

/** Masses read well enough to reason with; the class is judged apart. */
function ratingsOf({ max, min, e, d }: Drafts): Ratings {
  return { max: max?.value, min: min?.value, e: e?.value, d: d?.value };
}

function warningsOf(conflicts: Conflict[], fields: PlateFields): PlateWarning[] {
  const warnings: PlateWarning[] = conflicts.map(({ code, fields: names }) => ({ code, fields: names }));
  const calculated = Object.entries(fields).flatMap(([name, f]) => (f?.calculated ? [name] : []));
  if (calculated.length > 0) warnings.push({ code: "calculated", fields: calculated });
  const missing = (["model", "serial", "manufacturer", "accuracyClass", "max", "min"] as const).filter(
    (name) => fields[name] === null,
  );
  if (missing.length > 0) warnings.push({ code: "missing", fields: missing });
  return warnings;
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
