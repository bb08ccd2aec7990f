import type { Candidate, CandidateField, ExtractedPlate } from "../model/candidates.js";
import type { FieldValue } from "../parse/parse-field.js";
import type { Evidence } from "./evidence.js";
import { confidencesOf } from "./resolve-fields.js";

/** One look at a plate: what was read and what speaks for it. */
export interface Pass {
  plate: ExtractedPlate;
  evidence: Evidence;
}

/**
 * Two looks at one plate as one: of each field the surer reading, with the other as further evidence for or against
 * it.
 */
export function mergePasses(first: Pass, second: Pass): Pass {
  const sure = [
    confidencesOf(first.plate, first.evidence),
    confidencesOf(second.plate, second.evidence),
  ] as const;
  const plate: ExtractedPlate = {
    candidates: {},
    labelled: new Set([...first.plate.labelled, ...second.plate.labelled]),
    classMarkRegion: first.plate.classMarkRegion ?? second.plate.classMarkRegion,
    texts: [...first.plate.texts, ...second.plate.texts],
    ...(first.plate.several || second.plate.several ? { several: true } : {}),
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
    const later = isLaterBetter(field, [first, second], [sure[0][field] ?? 0, sure[1][field] ?? 0]);
    const [chosen, other] = later ? [second, first] : [first, second];
    const candidate = chosen.plate.candidates[field] ?? other.plate.candidates[field];
    const owner = chosen.plate.candidates[field] ? chosen : other;
    const rest = owner === chosen ? other : chosen;
    if (!candidate) continue;
    const elsewhere = rest.plate.candidates[field];
    const others = elsewhere && !isSame(elsewhere, candidate) ? [elsewhere.span.text] : [];
    candidates[field] = { ...candidate, alternatives: [...others, ...candidate.alternatives] };
    evidence.again[field] = owner.evidence.again[field];
    evidence.second[field] = owner.evidence.second[field];
    // What a second pass took over from the first, whole or as the line it stands in, says nothing for itself.
    if (elsewhere && !isSameReading(elsewhere, candidate)) evidence.other[field] = elsewhere.span.text;
    if (field === "accuracyClass") plate.classMarkRegion = owner.plate.classMarkRegion;
  }
  return { plate, evidence };
}

const isSame = (a: Candidate<FieldValue>, b: Candidate<FieldValue>): boolean =>
  JSON.stringify(a.value) === JSON.stringify(b.value);

/** Whether the second look's reading is the better one: by its confidence, but a name goes by its characters first. */
function isLaterBetter(
  field: CandidateField,
  [first, second]: [Pass, Pass],
  sure: [number, number],
): boolean {
  const [a, b] = field === "manufacturer" ? [first, second].map(({ plate }) => plate.candidates[field]) : [];
  if (isFuller(a, b)) return false;
  return isFuller(b, a) || sure[1] > sure[0];
}

/** How many characters a look may have lost of a name. */
const LOST = 2;

/** Whether a name is the other one with a character or two more: blur loses characters and adds none. */
function isFuller(a?: Candidate<FieldValue>, b?: Candidate<FieldValue>): boolean {
  if (typeof a?.value !== "string" || typeof b?.value !== "string") return false;
  const more = a.value.length - b.value.length;
  let at = 0;
  for (const char of a.value) if (char === b.value[at]) at += 1;
  return more > 0 && more <= LOST && at === b.value.length;
}

/** Whether both came from one line read once: a line found anew never has quite the same corners. */
const isSameReading = (a: Candidate<FieldValue>, b: Candidate<FieldValue>): boolean =>
  a === b || a.whole.box.every(([x, y], i) => x === b.whole.box[i]?.[0] && y === b.whole.box[i]?.[1]);
