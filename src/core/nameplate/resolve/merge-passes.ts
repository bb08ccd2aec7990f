import type { Candidate, CandidateField, ExtractedPlate } from "../model/candidates.js";
import type { FieldValue } from "../parse/field.js";
import type { Evidence } from "./evidence.js";
import { resolveFields } from "./resolve-fields.js";

/** One look at a plate: what was read and what speaks for it. */
export interface Pass {
  plate: ExtractedPlate;
  evidence: Evidence;
}

/**
 * Two looks at one plate as one: of each field the surer reading, with the other as a further witness for or
 * against it.
 */
export function mergePasses(first: Pass, second: Pass): Pass {
  const sure = [
    resolveFields(first.plate, first.evidence).fields,
    resolveFields(second.plate, second.evidence).fields,
  ] as const;
  const plate: ExtractedPlate = {
    candidates: {},
    labelled: new Set([...first.plate.labelled, ...second.plate.labelled]),
    classMarkRegion: first.plate.classMarkRegion ?? second.plate.classMarkRegion,
    texts: [...first.plate.texts, ...second.plate.texts],
  };
  const evidence: Evidence = {
    again: {},
    second: {},
    other: {},
    strokes: first.evidence.strokes ?? second.evidence.strokes,
    codes: first.evidence.codes,
    ...(first.evidence.weak ? { weak: true } : {}),
  };
  const fields = new Set(
    [first, second].flatMap(({ plate: p }) => Object.keys(p.candidates)) as CandidateField[],
  );
  const candidates = plate.candidates as Partial<Record<CandidateField, Candidate<FieldValue>>>;
  for (const field of fields) {
    const later = (sure[1][field]?.confidence ?? 0) > (sure[0][field]?.confidence ?? 0);
    const [chosen, other] = later ? [second, first] : [first, second];
    const candidate = chosen.plate.candidates[field] ?? other.plate.candidates[field];
    const owner = chosen.plate.candidates[field] ? chosen : other;
    const rest = owner === chosen ? other : chosen;
    if (!candidate) continue;
    candidates[field] = candidate;
    evidence.again[field] = owner.evidence.again[field];
    evidence.second[field] = owner.evidence.second[field];
    const elsewhere = rest.plate.candidates[field];
    // What a second look took over from the first is no witness for itself.
    if (elsewhere !== candidate) evidence.other[field] = elsewhere?.span.text;
    if (field === "accuracyClass") plate.classMarkRegion = owner.plate.classMarkRegion;
  }
  return { plate, evidence };
}
