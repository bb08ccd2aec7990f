import type { Candidate, CandidateField, Candidates, ExtractedPlate } from "../model/candidates.js";
import type { PlateFields, PlateWarning } from "../model/reading.js";
import type { FieldValue } from "../parse/parse-field.js";
import { resolveAccuracyClass } from "./accuracy-class.js";
import { alternativesOf } from "./alternatives.js";
import { rawConfidence, type Support } from "./confidence.js";
import { doubtfulPlaces } from "./doubtful-characters.js";
import { type Evidence, NO_EVIDENCE } from "./evidence.js";
import { inferMissing } from "./infer-missing.js";
import { rangeOf } from "./measuring-range.js";
import { bearsOut, type Conflict, conflictsOf, type RatingField, type Ratings } from "./oiml-r76-rules.js";

/** Of two plates in one text no value is known to belong to the one that is meant. */
const SEVERAL_AT_MOST = 0.6;

/** Fields and warnings of one plate, once all evidence is in. */
export function resolveFields(
  plate: ExtractedPlate,
  evidence: Evidence = NO_EVIDENCE,
): {
  fields: PlateFields;
  warnings: PlateWarning[];
} {
  const { candidates } = plate;
  const ratings = ratingsOf(candidates);
  const conflicts = conflictsOf(ratings);
  const sure = confidencesOf(plate, evidence);
  const field = <T extends FieldValue>(name: CandidateField, candidate: Candidate<T> | undefined) =>
    candidate
      ? {
          value: candidate.value,
          text: candidate.whole.text.trim(),
          confidence: sure[name] ?? 0,
          box: candidate.span.box,
          ...alternativesOf(name, candidate),
          ...doubtfulOf(candidate),
        }
      : null;
  const read = {
    model: field("model", candidates.model),
    serial: field("serial", candidates.serial),
    manufacturer: field("manufacturer", candidates.manufacturer),
    date: field("date", candidates.date),
    max: field("max", candidates.max),
    min: field("min", candidates.min),
    e: field("e", candidates.e),
    d: field("d", candidates.d),
  };
  const accuracyClass = resolveAccuracyClass(plate, ratings, evidence);
  const fields: PlateFields = { ...read, accuracyClass, range: null };
  Object.assign(fields, inferMissing(fields, plate.labelled));
  fields.range = rangeOf(fields.min, fields.max);
  return { fields, warnings: warningsOf(conflicts, fields) };
}

function doubtfulOf(candidate: Candidate<FieldValue>): { doubtful?: number[] } {
  const doubtful = doubtfulPlaces(candidate);
  return doubtful.length > 0 ? { doubtful } : {};
}

/** How sure each candidate is of itself, with what R76 and the evidence say of it. */
export function confidencesOf(
  plate: ExtractedPlate,
  evidence: Evidence,
): Partial<Record<CandidateField, number>> {
  const ratings = ratingsOf(plate.candidates);
  const conflicts = conflictsOf(ratings);
  const borne = bearsOut(ratings);
  const support = (field: CandidateField): Support => {
    if (conflicts.some((c) => c.fields.includes(field as RatingField))) return "conflict";
    const inSet = field === "max" || field === "min" || field === "e";
    return inSet && borne.min && borne.max ? "borne-out" : "none";
  };
  const most = plate.several ? SEVERAL_AT_MOST : 1;
  const each = Object.entries(plate.candidates) as [CandidateField, Candidate<FieldValue>][];
  return Object.fromEntries(
    each.map(([field, c]) => [
      field,
      round(Math.min(most, rawConfidence(field, c, evidence, support(field)))),
    ]),
  );
}

/** Masses read well enough to reason with; the class is judged apart. */
function ratingsOf({ max, min, e, d }: Candidates): Ratings {
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
