import { weakest } from "../../recognized-text/text-span.js";
import type { Candidate, CandidateField } from "../model/candidates.js";
import type { FieldValue } from "../parse/parse-field.js";
import { isLookAlike, straysIn } from "./alternatives.js";
import { doubtfulPlaces, hasGap } from "./doubtful-characters.js";
import { codeConfirms, type Evidence, type Verdict, verdict } from "./evidence.js";

/** What the other fields say of one: borne out by arithmetic, in conflict, or nothing. */
export type Support = "borne-out" | "conflict" | "none";

/**
 * A value whose every character is this likely reads the same again: 1,290 of 1,320 did, and the 30 that did not
 * were right all the same. Reading those takes a quarter of the time and tells nothing (docs/reading.md).
 */
const READS_THE_SAME = 0.95;
const WEAK_AT_MOST = 0.9;
/** What one reader saw in one pass and nothing else bears out is never sure. */
const ALONE_AT_MOST = 0.94;
/** One of two weighing intervals is half of what the plate says. */
const PARTIAL_AT_MOST = 0.7;
const HARDLY_READ = 0.7;
/** A second version's II, or the number 11. */
const STROKES_AT_END = /(?:11|II)$/;

/** Whether another network's reading could change what is believed of a value: letters have nothing else to check them. */
export const worthReadingAgain = (field: CandidateField, { span }: Candidate<FieldValue>): boolean =>
  LETTERS.has(field) || weakest(span.glyphs) < READS_THE_SAME;
const LETTERS: ReadonlySet<CandidateField> = new Set(["model", "serial", "manufacturer", "date"] as const);

/**
 * How likely a value is right, before calibration. Begins with the recogniser's weakest character and then
 * multiplies the chance of error by what each independent source of evidence is worth.
 */
export function rawConfidence(
  field: CandidateField,
  candidate: Candidate<FieldValue>,
  evidence: Evidence,
  support: Support,
): number {
  let error = errorByScore(weakest(candidate.span.glyphs));
  const asked = worthReadingAgain(field, candidate);
  const again = asked ? verdict(field, candidate, evidence.again[field]) : "agrees";
  const second = verdict(field, candidate, evidence.second[field]);
  const other = verdict(field, candidate, evidence.other[field]);
  error *= evidenceFactor(again, 0.4, 4);
  error *= evidenceFactor(second, 0.15, 2.5);
  error *= evidenceFactor(other, 0.6, 4);
  if (support === "borne-out") error *= 0.25;
  if (support === "conflict") error = Math.max(error * 4, 0.5);
  if (candidate.placement === "below") error *= 1.6;
  if (candidate.placement === "above") error *= 2;
  if (candidate.placement === "unlabelled") error *= 2;
  error += (1 - candidate.label) * 0.25 + (1 - candidate.fit) * 0.35;
  if (candidate.alternatives.length > 0) error += 0.1;
  // ACS-72911 and ACS-729II look the same in many fonts, to every reader.
  if (field === "model" && STROKES_AT_END.test(candidate.value as string)) error += 0.06;
  if (field === "model" && isAmbiguous(candidate as Candidate<string>)) error += 0.06;
  const coded = field === "serial" && codeConfirms(candidate.value as string, evidence.codes);
  if (coded) error *= 0.1;
  const apart = coded || second === "agrees" || (asked && again === "agrees");
  const confirmed = apart || other === "agrees" || support === "borne-out";
  // All networks of one family read a look-alike alike: only readers that share none can confirm it.
  const enough = field === "serial" && hasLookAlike(candidate.value as string) ? apart : confirmed;
  return Math.min(mostOf(field, candidate, evidence, again, enough), Math.max(0.02, 1 - error));
}

/** How sure a value may be at best, whatever speaks for it. */
function mostOf(
  field: CandidateField,
  candidate: Candidate<FieldValue>,
  evidence: Evidence,
  again: Verdict,
  confirmed: boolean,
): number {
  if (candidate.partial) return PARTIAL_AT_MOST;
  if (evidence.weak) return WEAK_AT_MOST;
  if (!confirmed) return ALONE_AT_MOST;
  if (
    field === "serial" &&
    !codeConfirms(candidate.value as string, evidence.codes) &&
    hasUnclearTwin(candidate)
  )
    return ALONE_AT_MOST;
  if ((field === "serial" || field === "model") && hasGap(candidate)) return ALONE_AT_MOST;
  if (field !== "manufacturer") return 0.995;
  // Rare characters are read as common ones with full marks: two networks must agree on a name. Where no label shows
  // its beginning, that may have been lost with the end of its box.
  const whole = candidate.placement === "inline" && candidate.alternatives.length === 0;
  return again === "agrees" && whole ? 0.97 : ALONE_AT_MOST;
}

const hasLookAlike = (serial: string): boolean => [...serial].some((char) => isLookAlike(char));

/** All readers take a look-alike for the same character: their agreement says nothing of it. */
const isAmbiguous = ({ value, span }: Candidate<string>): boolean =>
  straysIn(value).length > 0 ||
  span.glyphs.some(({ char, score }) => score < HARDLY_READ && isLookAlike(char));

/** A look-alike that was hardly read: what blurs L into 1 does so for every reader. */
const hasUnclearTwin = (candidate: Candidate<FieldValue>): boolean =>
  doubtfulPlaces(candidate).some((place) => isLookAlike((candidate.value as string)[place] ?? ""));

const evidenceFactor = (v: Verdict, agrees: number, differs: number): number =>
  v === "agrees" ? agrees : v === "differs" ? differs : 1;

/** Share of values wrong by their weakest character's probability, as measured (docs/reading.md). */
function errorByScore(score: number): number {
  const steps: [number, number][] = [
    [0.3, 0.6],
    [0.5, 0.4],
    [0.7, 0.22],
    [0.85, 0.12],
    [0.95, 0.06],
    [0.99, 0.035],
    [1, 0.02],
  ];
  let [x0, y0] = [0, 0.9];
  for (const [x, y] of steps) {
    if (score <= x) return y0 + ((y - y0) * (score - x0)) / (x - x0);
    [x0, y0] = [x, y];
  }
  return 0.02;
}
