import type { Match } from "../../recognized-text/text-match.js";
import { slice } from "../../recognized-text/text-span.js";
import type { Segment } from "../layout/line-segments.js";
import type { Candidate, CandidateField, ValuePlacement } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, MENDED_FIT, RANGE_FROM, withoutOtherUnits, withoutSlips } from "../parse/mass.js";
import { type FieldValue, isMassField, parseField } from "../parse/parse-field.js";
import { wholeDate } from "../parse/whole-date.js";

export type FieldCandidate = [CandidateField, Candidate<FieldValue>];

/** What a label's fields read in a value; empty when its grammar does not fit. */
export function candidatesOf(label: Segment, value: Segment, placement: ValuePlacement): FieldCandidate[] {
  // 称量 0~15kg: what is called Max may give both ends all the same.
  const both = label.fields.join() === "max" && SPAN.test(value.span.text);
  if (label.fields.includes("range") || both) return rangeCandidates(label, value, placement);
  if (label.fields.join() === "model" && CAPACITY.test(value.span.text))
    return capacityOf(label, value, placement);
  const stepped = label.fields.join() === "max" && IN_STEPS.test(value.span.text);
  if (stepped) return capacityOf(label, value, placement);
  const fields = label.fields.filter((f): f is CandidateField => f !== "range" && f !== "other");
  // e=d= misread beyond being a label: two equals signs say as much.
  const said = value.span.text;
  const twice =
    /^\S{1,2}\s*=\s*\S{1,2}\s*=/.test(said) || (/e\s*=$/.test(label.span.text) && /^\S\s*=\s*\d/.test(said));
  if (fields.join() === "e" && twice) fields.push("d");
  const [first, second] = fields;
  if (first === undefined) return [];
  if (second !== undefined && !fields.every(isMassField)) return partsOf(label, fields, value, placement);
  const found = matchIn(first, value, label.unit, second !== undefined);
  // 生产:2023年4月 says when, not by whom.
  const date = found || first !== "manufacturer" ? null : wholeDate(said);
  if (date) return [["date", candidate(label, value, placement, date)]];
  if (!found) return [];
  const make = (field: CandidateField, match: Match<FieldValue>): FieldCandidate => [
    field,
    candidate(label, value, placement, match),
  ];
  if (fields.length === 1) return [make(first, found)];
  const each = oneEach(label, fields, value.span.text, found as Match<Mass[]>);
  return each.map(([field, match]) => make(field, match));
}

/** 型号/编号 over ACS-30/K3011: a part for each of the labels, be one empty; nothing where they are not as many. */
function partsOf(
  label: Segment,
  fields: CandidateField[],
  value: Segment,
  placement: ValuePlacement,
): FieldCandidate[] {
  const parts = value.span.text.split(/[/|]/);
  if (parts.length !== fields.length) return [];
  let at = 0;
  return fields.flatMap((field, i): FieldCandidate[] => {
    const text = parts[i] as string;
    const part = { ...value, span: slice(value.span, at, at + text.length) };
    at += text.length + 1;
    const found = parseField(field, text);
    return found ? [[field, candidate(label, part, placement, found)]] : [];
  });
}

/** A value by its field's grammar; the label's own unit stands behind a number that has none. */
function matchIn(
  field: CandidateField,
  { span }: Segment,
  unit: string | null,
  halves: boolean,
): Match<FieldValue> | null {
  // The first of two values may be hidden: /200g.
  const hidden = halves ? /^\s*[/|]\s*(?=\d)/.exec(span.text)?.[0] : undefined;
  if (hidden) {
    const rest = parseField(field, span.text.slice(hidden.length));
    return rest && { ...rest, start: rest.start + hidden.length, end: rest.end + hidden.length };
  }
  const text = halves ? span.text.replace(COMMA, "/") : span.text;
  const found = parseField(field, isMassField(field) ? withUnit(text, unit) : text);
  if (!found) return null;
  // Another mass behind it may be that of another interval, or of a label that was lost.
  const left = isMassField(field) && MASS_LEFT.test(withoutOtherUnits(text.slice(found.end)));
  // 分度值 1-5g: from which to which, but not where.
  const spans = (field === "e" || field === "d") && SPAN.test(text);
  const fit = left ? 0.7 : spans ? 0.5 : 1;
  return { ...found, end: Math.min(found.end, span.text.length), fit: found.fit * fit };
}
const withUnit = (text: string, unit: string | null): string =>
  unit !== null && !/\d\s*[a-z千公毫克吨]/i.test(text) ? `${text.trimEnd()}${unit}` : text;
const MASS_LEFT = /\d\s*(?:mg|kg|g|t)(?![a-z/])/i;

/** Two labels for one value (e = d = 5 g), for as many values as labels (30kg/100g), or for one whose half is hidden. */
function oneEach(
  label: Segment,
  fields: CandidateField[],
  text: string,
  found: Match<Mass[]>,
): [CandidateField, Match<FieldValue>][] {
  const masses = found.value;
  const scales = fields.join() === "e,d" || fields.join() === "d,e";
  const all = (): [CandidateField, Match<FieldValue>][] => fields.map((field) => [field, found]);
  const paired = (): [CandidateField, Match<FieldValue>][] =>
    fields.map((field, i) => [field, { ...found, value: [masses[i] as Mass] }]);
  if (scales) return masses.length === 2 && isPair(label, fields, masses) ? paired() : all();
  if (masses.length === fields.length) return paired();
  const [first, second] = fields as [CandidateField, CandidateField];
  // 6/15kg/40g: one Max for each weighing interval, and Min.
  const [low, tops] = [masses.at(-1), masses.slice(0, -1)];
  if (
    fields.join() === "max,min" &&
    low &&
    tops.length > 1 &&
    tops.every(
      (top, i) => grams(low) * 20 <= grams(top) && (i === 0 || grams(tops[i - 1] as Mass) < grams(top)),
    )
  )
    return [
      [first, { ...found, value: tops }],
      [second, { ...found, value: [low] }],
    ];
  if (masses.length !== 1) return [];
  if (/[/|]\s*$/.test(text)) return [[first, found]];
  return /^\s*[/|]/.test(text) ? [[second, found]] : [];
}

/** e/d over 5g/1g are one of each: d is never above e (R 76 3.4.2). 2/5g are two intervals. */
function isPair(label: Segment, fields: CandidateField[], [a, b]: Mass[]): boolean {
  const [e, d] = fields[0] === "e" ? [a, b] : [b, a];
  if (e === undefined || d === undefined) return false;
  return !label.span.text.includes("=") ? grams(d) <= grams(e) : grams(d) === grams(e);
}

/** 规格 30kg, 规格 6kg/15kg, 规格 30kg/10g: what a scale weighs, under the word that mostly names its model. */
const CAPACITY = /^\s*\d[\d.]*\s*(?:kg|g|t|公斤|千克)?(?:\s*[/x*×]\s*\d[\d.]*\s*(?:kg|g|t|公斤|千克)?)*\s*$/i;
/** CAP: 15 kg x 5 g. */
const IN_STEPS = /^\s*\d[\d.]*\s*(?:kg|g|t)\s*[x*×]\s*\d[\d.]*\s*(?:kg|g)\s*$/i;
/** No scale has so many weighing intervals' ends so far apart: the second is its step. */
const STEP_FROM = 100;

function capacityOf(label: Segment, value: Segment, placement: ValuePlacement): FieldCandidate[] {
  const found = parseField("max", value.span.text.replace(/[x*×]/gi, "/")) as Match<Mass[]> | null;
  const isModel = label.fields.join() === "model";
  if (!found || (isModel && !/规格/.test(label.span.text)) || found.fit < 1) return [];
  const [top, last] = [found.value[0] as Mass, found.value.at(-1) as Mass];
  const made = (masses: Mass[]) => candidate(label, value, placement, { ...found, value: masses, fit: 0.9 });
  if (found.value.length === 2 && grams(last) * STEP_FROM <= grams(top))
    return [
      ["max", made([top])],
      ["e", made([last])],
    ];
  return [["max", made(isModel ? found.value : [top])]];
}

const SPAN = new RegExp(`^[^\\d]*?${RANGE_FROM}`, "i");
/** 15kg,100g behind two labels: what else may stand between their values. */
const COMMA = /(?<=(?:mg|kg|g|t)\s*)[,;和与及](?=\s*\d)/gi;

/** 称量范围 100g~15kg gives both ends; 0~15kg only the upper. */
export function rangeCandidates(label: Segment, value: Segment, placement: ValuePlacement): FieldCandidate[] {
  const printed = value.span.text.replace(BRACKETED, " $1 ");
  const text = withoutSlips(printed);
  const certainty = text === printed ? 1 : MENDED_FIT;
  const m = SPAN.exec(text);
  if (!m) return [];
  const from = m[0].length;
  const upper = parseField("max", withUnit(text.slice(from), label.unit)) as Match<Mass[]> | null;
  if (!upper) return [];
  const further = FURTHER.exec(text.slice(from));
  if (further) return rangesInOne(label, value, placement, text, certainty);
  const top = upper.value[0] as Mass;
  const lower = parseField("min", `${m[1]}${m[2] ?? top.unit}`) as Match<Mass[]> | null;
  const low = lower?.value[0];
  // 3-15kg: no scale's Min is so near its Max.
  const narrow = low && grams(low) * NEAREST > grams(top) && (label.interval ?? 1) === 1 ? 0.6 : 1;
  const doubt = narrow * certainty;
  const ends: FieldCandidate[] = [
    [
      "max",
      candidate(label, value, placement, {
        ...{ value: upper.value, start: from + upper.start, end: from + upper.end },
        fit: upper.fit * 0.9 * doubt,
      }),
    ],
  ];
  // 第二量程 15~30kg begins where the first interval ends, not at Min.
  if (lower && low && grams(low) < grams(top) && (label.interval ?? 1) === 1) {
    const found = { value: [low], start: 0, end: from, fit: lower.fit * 0.9 * doubt };
    ends.push(["min", { ...candidate(label, value, placement, found), interval: null }]);
  }
  return ends;
}

/** (20~3000)kg: both ends before their unit. */
const BRACKETED = /\(([^()]*\d)\)(?=\s*(?:mg|kg|g|t)(?![a-z]))/i;

/** Max is more times Min than this. */
const NEAREST = 8;

/** 0-6kg/6-15kg: a range for each weighing interval, each beginning where the one before ends. */
const FURTHER = new RegExp(`^\\d[\\d.]*\\s*(?:mg|kg|g|t)?\\s*[/;,]\\s*${RANGE_FROM}\\d`, "i");
const EACH_RANGE = new RegExp(`${RANGE_FROM}(\\d[\\d.]*)\\s*(mg|kg|g|t)?`, "gi");

function rangesInOne(
  label: Segment,
  value: Segment,
  placement: ValuePlacement,
  text: string,
  certainty: number,
): FieldCandidate[] {
  const ranges = [...text.matchAll(EACH_RANGE)];
  const unit = ranges.findLast((m) => m[4])?.[4];
  const masses = ranges.map((m) => parseField("max", `${m[3]}${m[4] ?? unit}`)?.value as Mass[] | undefined);
  const follow = ranges.every((m, i) => i === 0 || Number(m[1]) === Number(ranges[i - 1]?.[3]));
  if (!follow || masses.some((mass) => !mass)) return [];
  const all = masses.flatMap((mass) => mass as Mass[]);
  const found = { value: all, start: 0, end: text.length, fit: 0.9 * certainty };
  return [["max", candidate(label, value, placement, found)]];
}

function candidate(
  label: Segment,
  value: Segment,
  placement: ValuePlacement,
  { value: what, start, end, fit, alternatives = [] }: Match<FieldValue>,
): Candidate<FieldValue> {
  return {
    value: what,
    span: slice(value.span, start, end),
    whole: value.span,
    fit,
    label: label.certainty * precedence(label) * value.certainty,
    placement,
    interval: label.interval,
    alternatives: [...alternatives, ...withLast(label, value)],
  };
}

/**
 * 制造商 read in 制造南某某公司: where a label was read with a slip and nothing parts it from a name, its last character
 * may be the name's first.
 */
function withLast({ fields, certainty, span, inline }: Segment, value: Segment): string[] {
  const glued = fields.join() === "manufacturer" && certainty < 1 && inline === value;
  const last = span.text.at(-1) ?? "";
  return glued && /[\u4e00-\u9fff]/.test(last) ? [`${last}${value.span.text}`] : [];
}

/**
 * 出厂编号 names the scale's number for certain; No. stands on stickers and certificates as well. 分度值 beside 检定分度值 is
 * d.
 */
function precedence({ fields, span }: Segment): number {
  const word = span.text.replace(/[\s:.]/g, "");
  if (fields.join() === "e") return /^(?:分度|分格)/.test(word) && !/e/i.test(word) ? 0.98 : 1;
  // 额定载荷 is said of a load cell as well: never sure.
  if (fields.join() === "max") return /^(?:额定|rated)/i.test(word) ? 0.8 : 1;
  if (fields.join() !== "serial") return 1;
  // A market numbers the scales it has: 设备编号.
  if (/^设备编号/.test(word)) return 0.96;
  return /^(?:no|n°|№)$/i.test(word) ? 0.97 : /^编号/.test(word) ? 0.98 : 1;
}
