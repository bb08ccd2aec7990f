import { mergeLabels, mergeMaker, mergeUnits } from "../layout/merge-spans.js";
import { RowGeometry } from "../layout/row-geometry.js";
import { segmentsOf } from "../layout/segments.js";
import type { Candidate, CandidateField, Candidates, ExtractedPlate } from "../model/candidates.js";
import type { TextLine } from "../model/ocr-line.js";
import type { Mass } from "../model/reading.js";
import { toTextSpan, weakest } from "../model/text-span.js";
import type { FieldValue } from "../parse/field.js";
import { grams } from "../parse/mass.js";
import { classMarkRegion } from "./class-mark-region.js";
import { labelledFields, pairLabels } from "./pair-labels.js";
import { unlabelledCandidates } from "./unlabelled-values.js";

/**
 * Lines of text → what each field seems to be, with the texts of the photo's codes to help. Never throws, whatever
 * the lines hold.
 */
export function extractFields(lines: TextLine[], codes: string[] = []): ExtractedPlate {
  const apart = lines.map(toTextSpan);
  const geometry = new RowGeometry(apart.map((c) => c.box));
  const spans = mergeMaker(mergeUnits(mergeLabels(apart, geometry), geometry), geometry);
  const segments = spans.flatMap((span, i) => segmentsOf(span, i));
  const bound = pairLabels(segments, geometry);
  const candidates: Candidates = {};
  for (const [field, list] of bound) {
    const chosen = choose(list);
    if (chosen) (candidates as Record<CandidateField, Candidate<FieldValue>>)[field] = chosen;
  }
  // A Min for each weighing range stands beside a Max for each (R76 3.3); else the second is another value.
  const { min, max } = candidates;
  if (min && min.value.length > 1 && min.value.length !== max?.value.length)
    candidates.min = { ...min, value: min.value.slice(0, 1) };
  Object.assign(candidates, unlabelledCandidates(candidates, segments, geometry, codes));
  return {
    candidates,
    labelled: labelledFields(segments),
    classMarkRegion: classMarkRegion(candidates, segments, geometry),
    texts: spans.map((c) => c.text),
  };
}

/** The best of several values for one field; the others stay as rivals when they say something else. */
function choose(list: Candidate<FieldValue>[]): Candidate<FieldValue> | undefined {
  const merit = (d: Candidate<FieldValue>) => d.fit * d.label * Math.sqrt(weakest(d.span.glyphs));
  const [best, ...rest] = [...list].sort((a, b) => merit(b) - merit(a));
  if (!best) return undefined;
  const intervals = mergeIntervals(list);
  if (intervals) return { ...best, ...intervals };
  const said = JSON.stringify(best.value);
  const alternatives = rest.filter((d) => JSON.stringify(d.value) !== said).map((d) => d.span.text);
  return { ...best, alternatives };
}

/**
 * Max1 = 15 kg, Max2 = 30 kg printed apart: every value bears a numbered label of its own. The small 1 is lost at
 * times; where a 2 stands, the label without a number is the first.
 */
function mergeIntervals(list: Candidate<FieldValue>[]): { value: FieldValue; fit: number } | null {
  const single = list.filter((d) => Array.isArray(d.value) && d.value.length === 1);
  const numbered = single.filter((d) => d.interval !== null);
  const [plain, ...others] = single.filter((d) => d.interval === null);
  const bears = (n: number) => numbered.some((d) => d.interval === n);
  const lost = plain && others.length === 0 && bears(2) && !bears(1);
  const ordered = lost ? [{ ...plain, interval: 1 }, ...numbered] : numbered;
  ordered.sort((a, b) => (a.interval as number) - (b.interval as number));
  if (ordered.length < 2 || ordered.some((d, i) => d.interval !== i + 1)) return null;
  const masses = ordered.flatMap((d) => d.value as Mass[]);
  if (masses.some((mass, i) => i > 0 && grams(mass) <= grams(masses[i - 1] as Mass))) return null;
  return { value: masses, fit: Math.min(...ordered.map((d) => d.fit)) * (lost ? 0.9 : 1) };
}
