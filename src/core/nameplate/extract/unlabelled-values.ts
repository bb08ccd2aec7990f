import type { RowGeometry } from "../layout/row-geometry.js";
import type { Segment } from "../layout/segments.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { AccuracyClass, Mass } from "../model/reading.js";
import { slice } from "../model/text-span.js";
import { parseClass } from "../parse/accuracy-class.js";
import { parseDate } from "../parse/date.js";
import type { FieldValue } from "../parse/field.js";
import { grams, parseMasses } from "../parse/mass.js";
import type { Match } from "../parse/match.js";
import { parseMaker, parseModel, parseSerial, shownModel } from "../parse/names.js";
import { sameMasses } from "../resolve/evidence.js";
import { bearsOut } from "../resolve/r76.js";

/** What shows itself without a label: a maker's name, a model such as ACS-30, a class mark, a Max that fits. */
export function unlabelledCandidates(
  candidates: Candidates,
  segments: Segment[],
  geometry: RowGeometry,
  codes: string[],
): Candidates {
  const free = unlabelledValues(segments, candidates);
  const found: Candidates = { ...ratingCandidates(candidates, free) };
  const maker = makerCandidate(candidates.manufacturer, free);
  const model =
    candidates.model ??
    first(free, shownModel, 0.8) ??
    first(free, modelOfKind, 0.7) ??
    only(free, wholeModel, 0.6);
  const date = candidates.date ?? only(free, wholeDate, 0.7);
  const serial = candidates.serial ?? first(free, serialRest, 0.6) ?? first(free, coded(codes), 0.9);
  const actual = candidates.d ? undefined : repeatOfE(candidates.e ?? found.e, free, geometry);
  const mark = candidates.accuracyClass ?? first(free, shownClass, 0.8);
  if (maker) found.manufacturer = maker;
  if (model) found.model = model;
  if (date) found.date = date;
  if (serial) found.serial = serial;
  if (actual) found.d = actual;
  if (mark) found.accuracyClass = mark;
  return found;
}

/** 电子秤 HT-177: a model behind the name of the instrument. */
function modelOfKind(text: string): Match<string> | null {
  const kind = /^.{0,10}(?:秤|天平|scale|balance)\s*(?=[A-Z])/i.exec(text);
  const found = kind && usualModel(text.slice(kind[0].length));
  return found && { ...found, start: found.start + kind[0].length, end: found.end + kind[0].length };
}

/** A text that is nothing but a model: letters, then digits. */
const wholeModel = (text: string): Match<string> | null =>
  NO_MODEL.test(text.trim()) ? null : usualModel(text.trim());

/** Standards, protection classes, voltages, approvals: letters with digits too. */
const NO_MODEL = /^(?:GB|JJ[FG]|Q[/B]|JB|IP\d|AC\d|DC\d|CPA|CMC|ISO|IEC|RS|USB|No)|\d[VW]$|Hz/i;

function usualModel(text: string): Match<string> | null {
  const whole =
    /^[A-Z]{1,5}\d?-[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,4})?$|^[A-Z]{2,4}\d{1,4}[A-Z]{0,2}(?:-[A-Z0-9]{1,4})?$/;
  return whole.test(text) && /\d/.test(text) ? parseModel(text) : null;
}

/** What follows a date in running text: 2023年2月出厂。 */
const AFTER_DATE = /[\s月日]*(?:出厂|生产|制造)?[\s。,.;]*$/;

/** A text that is nothing but a date with its month. */
function wholeDate(text: string): Match<string> | null {
  const found = parseDate(text);
  const whole =
    found && found.value.length >= 7 && found.end - found.start >= text.replace(AFTER_DATE, "").trim().length;
  return whole && found.fit >= 0.9 ? found : null;
}

/** 号:… whose first character 编 was lost in the wide space between both. */
const serialRest = (text: string): Match<string> | null =>
  /^号\s*[:.]/.test(text) ? parseSerial(text) : null;

/** A number under its bar code, away from its label: the code says the same. */
const coded =
  (codes: string[]) =>
  (text: string): Match<string> | null => {
    const found = parseSerial(text);
    return found && codes.some((code) => code.trim() === found.value) ? found : null;
  };

/** The same mass again right under or beside e, its label d lost: it is the smallest print on a plate. */
function repeatOfE(
  e: Candidate<Mass[]> | undefined,
  free: Segment[],
  geometry: RowGeometry,
): Candidate<Mass[]> | undefined {
  if (!e || e.placement === "unlabelled") return undefined;
  const same = free.flatMap((s) => {
    const found = parseMasses(s.span.text);
    const near = Math.abs(geometry.relation(e.span.box, s.span.box).across) < 2.6;
    return found && found.fit === 1 && near && sameMasses(found.value, e.value)
      ? [unlabelled(s, found, 0.75)]
      : [];
  });
  return same.length === 1 ? same[0] : undefined;
}

const shownClass = (text: string): Match<AccuracyClass> | null =>
  /^[([]?\s*[Il|]{2,4}\s*[)\]]?级?$/.test(text) ? parseClass(text) : null;

/** Values that no label has: neither behind one in its line nor bound to one. */
function unlabelledValues(segments: Segment[], candidates: Candidates): Segment[] {
  const inline = new Set(segments.map((s) => s.inline));
  const bound = new Set(Object.values(candidates).map((d) => d.whole));
  return segments.filter((s) => s.kind === "value" && !inline.has(s) && !bound.has(s.span));
}

function first<T extends FieldValue>(
  free: Segment[],
  parse: (text: string) => Match<T> | null,
  label: number,
): Candidate<T> | undefined {
  for (const segment of free) {
    const found = parse(segment.span.text);
    if (found) return unlabelled(segment, found, label);
  }
  return undefined;
}

/** The one free value that a grammar takes; undefined when several would do. */
function only<T extends FieldValue>(
  free: Segment[],
  parse: (text: string) => Match<T> | null,
  label: number,
): Candidate<T> | undefined {
  const fitting = free.filter((s) => parse(s.span.text));
  return fitting.length === 1 ? first(fitting, parse, label) : undefined;
}

const unlabelled = <T extends FieldValue>(
  segment: Segment,
  found: Match<T>,
  label: number,
): Candidate<T> => ({
  value: found.value,
  span: slice(segment.span, found.start, found.end),
  whole: segment.span,
  fit: found.fit,
  label,
  placement: "unlabelled",
  interval: null,
  alternatives: [],
});

function makerCandidate(had: Candidate<string> | undefined, free: Segment[]): Candidate<string> | undefined {
  if (had && had.fit === 1) return undefined;
  const found = free.flatMap((s) => {
    const maker = parseMaker(s.span.text);
    return maker && maker.fit > (had?.fit ?? 0) ? [unlabelled(s, maker, 0.95)] : [];
  });
  const [best, ...rest] = found.sort((a, b) => b.fit - a.fit);
  return best && { ...best, alternatives: rest.map((d) => d.value) };
}

/**
 * A Max, Min or e whose label was lost: taken when exactly one free mass makes the set bear itself out by
 * R76. Tare (T = −30 kg) and the like are not free, for their labels own them.
 */
function ratingCandidates(candidates: Candidates, free: Segment[]): Candidates {
  const known = { max: candidates.max?.value, min: candidates.min?.value, e: candidates.e?.value };
  const missing = (["max", "e", "min"] as const).filter((field) => !known[field]);
  const [field] = missing;
  if (!field || missing.length > 1) return {};
  const fitting = free.flatMap((s) => {
    const found =
      /^\D{0,6}\d/.test(s.span.text) && !s.span.text.includes("-") ? parseMasses(s.span.text) : null;
    return found?.fit === 1 && bears({ ...known, [field]: found.value }) ? [unlabelled(s, found, 0.6)] : [];
  });
  const [only, again, ...more] = fitting;
  if (!only) return {};
  if (!again) return { [field]: only };
  // The same once more: e and d, whose small labels were both lost.
  const twice = field === "e" && !candidates.d && more.length === 0 && sameMasses(only.value, again.value);
  return twice ? { e: only, d: again } : {};
}

function bears(set: { max?: Mass[]; min?: Mass[]; e?: Mass[] }): boolean {
  const { min, max } = bearsOut(set);
  return min && max && grams(set.min?.[0] as Mass) < grams(set.max?.[0] as Mass);
}
