import { type Quad, sides } from "../../geometry/quad.js";
import { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { TextLine } from "../../recognized-text/text-line.js";
import { type TextSpan, toTextSpan, weakest } from "../../recognized-text/text-span.js";
import { DEVICE, findLabels } from "../layout/label-finder.js";
import { asValue, isRowOfParts, isWholeNumber, type Segment, segmentsOf } from "../layout/line-segments.js";
import {
  mergeIntervalNames,
  mergeLabels,
  mergeMaker,
  mergeRanges,
  mergeStackedLabels,
  mergeUnits,
} from "../layout/merge-spans.js";
import { plateText } from "../layout/plate-blocks.js";
import type { Candidate, CandidateField, Candidates, ExtractedPlate } from "../model/candidates.js";
import { grams } from "../parse/mass.js";
import type { FieldValue } from "../parse/parse-field.js";
import { sameMasses } from "../resolve/evidence.js";
import { classMarkRegion } from "./class-mark-region.js";
import { tenfold } from "./e-is-ten-d.js";
import { byTheirRanges } from "./interval-ranges.js";
import { byRepeatedRows, bySpacedPairs, markPartial, mergeIntervals } from "./intervals.js";
import { candidatesOf } from "./label-values.js";
import { labelledFields, pairLabels } from "./pair-labels.js";
import { numberOfBarePlate, unlabelledCandidates } from "./unlabelled-values.js";

/**
 * Lines of text → what each field seems to be, with the texts of the photo's codes to help. Never throws, whatever
 * the lines hold.
 */
export function extractFields(lines: TextLine[], codes: string[] = []): ExtractedPlate {
  const everything = lines.map(toTextSpan);
  // What runs across the rows stands in none of them, and in no column.
  const turned = everything.filter((span) => span.turned);
  const apart = everything.filter((span) => !span.turned);
  const asFound = new RowGeometry(apart.map((c) => c.box));
  const plate = plateText(apart, asFound);
  // Halves of labels one over the other stand in no row: the rows are fitted again without them.
  const stacked = mergeStackedLabels(plate.spans, asFound);
  const geometry = stacked.length < apart.length ? new RowGeometry(stacked.map((c) => c.box)) : asFound;
  const labels = mergeLabels(stacked, geometry);
  const steps = [mergeUnits, mergeRanges, mergeIntervalNames, mergeMaker];
  const spans = steps.reduce((merged, step) => step(merged, geometry), labels);
  // 仪 表: words spread over their column.
  const devices = spans.filter(({ text }) =>
    DEVICE.test(text.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, "")),
  );
  const ofDevice = (span: TextSpan) => devices.some((device) => isBehind(device, span, spans, geometry));
  const segments = spans.flatMap((span, i) =>
    segmentsOf(span, i, ofDevice(span), isWholeNumber(span, spans) || isRowOfParts(span, spans)),
  );
  const { bound, taken } = pairLabels(segments, geometry);
  const aside = besideRows(turned, bound);
  const candidates: Candidates = {};
  for (const [field, list] of bound) {
    const chosen = choose(list);
    if (chosen) (candidates as Record<CandidateField, Candidate<FieldValue>>)[field] = chosen;
  }
  Object.assign(candidates, byRepeatedRows(bound, geometry));
  Object.assign(candidates, bySpacedPairs(candidates));
  Object.assign(candidates, byTheirRanges(candidates, spans), tenfold(candidates, spans));
  // A Min for each weighing range stands beside a Max for each (R76 3.3); else the second is another value.
  const { min, max } = candidates;
  if (min && min.value.length > 1 && min.value.length !== max?.value.length)
    candidates.min = { ...min, value: min.value.slice(0, 1) };
  if (!canBeMin(candidates)) delete candidates.min;
  Object.assign(
    candidates,
    unlabelledCandidates(candidates, [...segments, ...aside], taken, geometry, codes),
  );
  Object.assign(candidates, numberOfBarePlate(candidates, segments, taken));
  const texts = everything.map((c) => c.text);
  Object.assign(candidates, markPartial(candidates, texts));
  return {
    candidates,
    labelled: labelledFields(segments),
    classMarkRegion: classMarkRegion(candidates, segments, geometry),
    texts,
    ...(plate.several ? { several: true } : {}),
  };
}

/** A number on the plate's edge may be a sticker's. */
const ASIDE = 0.8;

/**
 * What runs across the rows: its label stands in it, for a field that none of the rows has, or it is a value alone, such
 * as a maker's name, and is given back.
 */
function besideRows(turned: TextSpan[], bound: Map<CandidateField, Candidate<FieldValue>[]>): Segment[] {
  return turned.flatMap((span) => {
    const own = segmentsOf(span, -1, false, false)
      .flatMap((label) => (label.inline ? candidatesOf(label, label.inline, "inline") : []))
      .filter(([field]) => field !== "manufacturer" && !bound.has(field));
    for (const [field, c] of own) bound.set(field, [{ ...c, fit: c.fit * ASIDE }]);
    return own.length > 0 ? [] : [asValue(span, -1)];
  });
}

/** Load cell: Model L6E | S/N 7781209: the rest of such a row is not the scale's. */
function isBehind(device: TextSpan, span: TextSpan, all: TextSpan[], geometry: RowGeometry): boolean {
  const row = all
    .map((other) => ({ other, r: geometry.relation(device.box, other.box) }))
    .filter(({ other, r }) => other !== device && Math.abs(r.across) < 0.6 && r.gap > -0.5)
    .sort((a, b) => a.r.gap - b.r.gap);
  // What follows a label of its row, near by, is of it as well, however long the row.
  let reach = DEVICE_ROW;
  for (const { other, r } of row) {
    if (r.gap >= reach) return false;
    if (other === span) return true;
    if (findLabels(other.text)[0]?.start === 0)
      reach = Math.max(reach, r.gap + lengthIn(other.box) + DEVICE_ROW);
  }
  return false;
}
/** A box's length in its heights. */
const lengthIn = (box: Quad): number => sides(box).width / Math.max(1, sides(box).height);
const DEVICE_ROW = 12;

const LABEL_WEIGHT = 12;

/** No scale's Min is so many e: where Max is hidden, its value is not Min's (R76 table 3 asks for 100 e at most). */
const NEVER_MIN = 500;
function canBeMin({ max, min, e }: Candidates): boolean {
  const [low, step] = [min?.value[0], e?.value[0]];
  // 6~15 kg: where the second weighing interval begins.
  const inner = max?.value.slice(0, -1) ?? [];
  if (low && inner.some((end) => grams(end) === grams(low))) return false;
  if (max) return true;
  return !low || !step || grams(low) < NEVER_MIN * grams(step);
}

/** The best of several values for one field; the others stay as alternatives when they say something else. */
function choose(list: Candidate<FieldValue>[]): Candidate<FieldValue> | undefined {
  // The plainer label goes before the neater value: 出厂编号 before a sticker's No.
  const merit = (d: Candidate<FieldValue>) =>
    d.fit * d.label ** LABEL_WEIGHT * Math.sqrt(weakest(d.span.glyphs));
  const [best, ...rest] = [...list].sort((a, b) => merit(b) - merit(a));
  if (!best) return undefined;
  const intervals = mergeIntervals(list);
  if (intervals) return { ...best, ...intervals };
  const fuller = rest.find((d) => isFuller(d.value, best.value));
  if (fuller) return fuller;
  const said = JSON.stringify(best.value);
  const others = rest.filter((d) => JSON.stringify(d.value) !== said).map((d) => d.span.text);
  return { ...best, alternatives: [...best.alternatives, ...others] };
}

/** 6/15kg beside 15kg: the same Max, with that of the other interval. */
const isFuller = (a: FieldValue, b: FieldValue): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length > b.length && sameMasses(a.slice(-b.length), b);
