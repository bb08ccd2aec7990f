import type { Candidate, CandidateField } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams } from "../parse/mass.js";
import { type FieldValue, isMassField, parseField } from "../parse/parse-field.js";

/** What further looks at the photo found, by field. */
export interface Evidence {
  /** The same box, cut a little differently, read by a network trained apart from the first (`worthReadingAgain`). */
  again: Partial<Record<CandidateField, string>>;
  /** The same box read by another kind of recogniser. */
  second: Partial<Record<CandidateField, string>>;
  /** What the other of two looks at the whole plate read there. */
  other: Partial<Record<CandidateField, string>>;
  /** Strokes counted in the class mark; null when they could not be told. */
  strokes: number | null;
  /** Texts of QR and bar codes in the photo. */
  codes: string[];
  /** Read by the weaker engine alone: then nothing it read is sure. */
  weak?: boolean;
}

export const NO_EVIDENCE: Evidence = { again: {}, second: {}, other: {}, strokes: null, codes: [] };

export type Verdict = "agrees" | "differs" | "silent";

/** Whether another reading of the same box says the same. */
export function verdict(
  field: CandidateField,
  candidate: Candidate<FieldValue>,
  other: string | undefined,
): Verdict {
  if (other === undefined || other.trim() === "") return "silent";
  const text = other.normalize("NFKC").replace(/[：]/g, ":").trim();
  if (typeof candidate.value === "string") {
    if (squeeze(text).includes(squeeze(candidate.span.text))) return "agrees";
    const found = parseField(field, text);
    if (!found) return field === "accuracyClass" ? "silent" : "differs";
    return squeeze(found.value as string) === squeeze(candidate.value) ? "agrees" : "differs";
  }
  const found = isMassField(field) ? parseField(field, text) : null;
  return found && sameMasses(found.value as Mass[], candidate.value) ? "agrees" : "differs";
}

const squeeze = (text: string): string => text.replace(/[\s:]/g, "").toUpperCase();

export const sameMasses = (a: Mass[], b: Mass[]): boolean =>
  a.length === b.length && a.every((m, i) => grams(m) === grams(b[i] as Mass));

/** A code that repeats the serial, or holds it among more (a web address, the model in front). */
export const codeConfirms = (serial: string, codes: string[]): boolean =>
  serial.length >= 5 && codes.some((code) => squeeze(code).includes(squeeze(serial)));
