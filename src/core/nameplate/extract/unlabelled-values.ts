import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { Match } from "../../recognized-text/text-match.js";
import { slice } from "../../recognized-text/text-span.js";
import type { LabelField } from "../layout/lexicon.js";
import type { Segment } from "../layout/line-segments.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { AccuracyClass } from "../model/reading.js";
import { parseClass } from "../parse/accuracy-class.js";
import { parseMaker, parseModel, parseSerial, shownModel } from "../parse/names.js";
import type { FieldValue } from "../parse/parse-field.js";
import { wholeDate } from "../parse/whole-date.js";
import { repeatOfE, unlabelledRatings } from "./unlabelled-ratings.js";

/** What shows itself without a label: a maker's name, a model such as ACS-30, a class mark, a Max that fits. */
export function unlabelledCandidates(
  candidates: Candidates,
  segments: Segment[],
  taken: ReadonlySet<Segment>,
  geometry: RowGeometry,
  codes: string[],
): Candidates {
  const lines = unlabelledValues(segments, candidates);
  const shown = lines.flatMap(wordsOf);
  const free = shown.filter((s) => !taken.has(s));
  const found: Candidates = { ...unlabelledRatings(candidates, free) };
  const maker = makerCandidate(candidates.manufacturer, free);
  const model =
    candidates.model ??
    // A name of the instrument may have the model in it, whoever's value it is.
    first(shown, shownModel, 0.8) ??
    first(lines, modelOfKind, 0.7) ??
    first(lines, modelBeforeKind, 0.7) ??
    only(free, wholeModel, 0.6) ??
    (segments.some(({ span }) => /天平/.test(span.text)) ? only(free, balanceModel, 0.6) : undefined);
  const date = candidates.date ?? only(free, wholeDate, 0.7);
  const serial = candidates.serial ?? first(free, serialRest, 0.6) ?? first(free, coded(codes), 0.9);
  const repeated = (candidates.d ?? found.d) || isTold(segments, "max") || isTold(segments, "min");
  const actual = repeated ? undefined : repeatOfE(candidates.e ?? found.e, free, geometry);
  const mark =
    candidates.accuracyClass ??
    first(free, shownClass, 0.8) ??
    first(segments, classBeside, 0.8) ??
    first(precisions(segments), shownClass, 0.8);
  if (maker) found.manufacturer = maker;
  if (model) found.model = model;
  if (date) found.date = date;
  if (serial) found.serial = serial;
  if (actual) found.d = actual;
  if (mark) found.accuracyClass = mark;
  return found;
}

/** Told twice, once in each of two languages: so is e, which is then no d. */
const isTold = (segments: Segment[], field: LabelField): boolean =>
  segments.filter((s) => s.kind === "label" && s.fields.join() === field && s.interval === null).length > 1;

/**
 * A plate that has signs alone (e = 2 g) and no words, or whose label of the number was lost: the one text on it that
 * looks like nothing but a number (where there are words, one with letters) is offered as the serial number, in doubt.
 */
export function numberOfBarePlate(
  candidates: Candidates,
  segments: Segment[],
  taken: ReadonlySet<Segment>,
): Candidates {
  const labels = segments.flatMap((s) => (s.kind === "label" ? s.fields : []));
  if (candidates.serial || !candidates.model || labels.includes("serial")) return {};
  const free = unlabelledValues(segments, candidates).filter((s) => !taken.has(s));
  const isBare = labels.every((field) => SIGNS.has(field));
  const serial = only(free, isBare ? wholeNumber : letteredNumber, 0.4);
  return serial ? { serial } : {};
}
const SIGNS: ReadonlySet<LabelField> = new Set<LabelField>(["max", "min", "e", "d", "accuracyClass"]);

/** 65340, ZD1504494, 18R324759, 4711-023: no telephone, no code, no date. */
const wholeNumber = (text: string): Match<string> | null =>
  /^(?:[A-Z]{0,3}\d{5,10}|\d{2}[A-Z]\d{5,8}|[1-9]\d{2,5}-\d{3,6})$/.test(text.trim()) &&
  !/^1[3-9]\d{9}$/.test(text.trim()) &&
  !wholeDate(text)
    ? parseSerial(text)
    : null;

/** HX221741: no telephone has letters; nor is it an approval's or a certificate's. */
const letteredNumber = (text: string): Match<string> | null =>
  /[A-Z]/.test(text) && !/^(?:CPA|CMC|CNE|JJ|GB)/.test(text.trim()) ? wholeNumber(text) : null;

/** 电子秤 HT-177: a model behind the name of the instrument. */
function modelOfKind(text: string): Match<string> | null {
  const kind =
    /^.{0,10}(?:秤|天平|衡|磅|体检机|scale|balance)(?:\s*\([\u4e00-\u9fff]+\))?\s*(\()?\s*(?=[A-Z])/i.exec(
      text,
    );
  if (!kind) return null;
  // 计价秤(双面) JZ-6S, 计价秤(JZ-6S): in a bracket.
  const rest = kind[1] ? text.slice(kind[0].length).replace(/\s*\)\s*$/, "") : text.slice(kind[0].length);
  // 电子台秤FT-100H3III级: how many of the strokes are the class's is not known.
  const behind = rest.replace(/I{1,4}级\s*$/, "");
  const found = modelOf(behind.trimEnd(), text);
  const fit = behind === rest ? 1 : 0.6;
  return (
    found && {
      ...{ ...found, fit: found.fit * fit },
      ...{ start: found.start + kind[0].length, end: found.end + kind[0].length },
    }
  );
}

/** JA-600-G3 电子天平, TM-30型电子秤: a model before it. */
function modelBeforeKind(text: string): Match<string> | null {
  const kind = /(?:型\s*|\s+|(?<=[A-Z0-9]))[\u4e00-\u9fff]{0,8}(?:秤|天平|衡)\s*$/.exec(text);
  return kind && modelOf(text.slice(0, kind.index).trimStart(), text);
}

/** YP10002: balances count the digits they show. */
const modelOf = (model: string, text: string): Match<string> | null =>
  /天平/.test(text) && /^[A-Z]{2,4}\d{5}[A-Z]{0,2}$/.test(model) ? parseModel(model) : usualModel(model);

/** A text that is nothing but a model: letters, then digits. */
const wholeModel = (text: string): Match<string> | null =>
  NO_MODEL.test(text.trim()) ? null : usualModel(text.trim());

/** GF32004, on a balance's plate. */
const balanceModel = (text: string): Match<string> | null => modelOf(text.trim(), "天平");

/** Standards, protection classes, voltages, approvals: letters with digits too. */
const NO_MODEL = /^(?:GB|JJ[FG]|Q[/B]|JB|IP\d|AC\d|DC\d|CPA|CMC|ISO|IEC|RS|USB|LED|No)|^[A-Z]?\d+V$|Hz/i;

function usualModel(text: string): Match<string> | null {
  const whole =
    /^[A-Z]{1,5}\d?-[A-Z0-9]{1,6}[a-z]{0,3}(?:[-/][A-Z0-9]{1,4})?$|^[A-Z]{1,3}\d{2}-\d{1,4}[A-Z]$|^[A-Z]{2,4}\d{1,4}[A-Z]{0,2}(?:[-/][A-Z0-9]{1,4})?$/;
  return whole.test(text.replace(/型$|\([A-Z0-9]{1,3}\)$/, "")) && /\d/.test(text) ? parseModel(text) : null;
}

/** 号:… whose first character 编 was lost in the wide space between both; N 23050123 and Ne-23050123, once №; # 2305-117; 第 22903 号. */
function serialRest(text: string): Match<string> | null {
  const sign = /^Ne[-.:\s]{1,2}(?=[A-Z0-9-]{5,}$)/.exec(text)?.[0].length;
  const found = sign ? parseSerial(text.slice(sign)) : null;
  if (sign && found) return { ...found, start: found.start + sign, end: found.end + sign };
  return SERIAL_REST.test(text) ? parseSerial(text) : null;
}
const SERIAL_REST = /^(?:号\s*[:.]|N[°º.]?\s*\d{5}|#\s?[A-Z0-9-]{5,}$|第\s*[A-Z0-9-]{4,}\s*号$)/;

/** A number under its bar code, away from its label: the code says the same. */
const coded =
  (codes: string[]) =>
  (text: string): Match<string> | null => {
    const found = parseSerial(text);
    return found && codes.some((code) => code.trim() === found.value) ? found : null;
  };

const shownClass = (text: string): Match<AccuracyClass> | null =>
  /^(?:OIML\s*)?(?:[([]?\s*[Il|]{2,4}\s*[)\]]?级?|\(\s*I\s*\)|I级|[一二三四]级|.{0,2}准确度级\s*I{1,4})$/.test(
    text,
  )
    ? parseClass(text.replace(/^(?:OIML\s*|.{0,2}准确度级)/, ""))
    : null;

/** 精度: III; 精度 0.1g is another thing. */
const precisions = (segments: Segment[]): Segment[] =>
  segments.flatMap(({ span, inline }) => (inline && span.text.trim() === "精度" ? [inline] : []));

/** e=10g III, III级电子台秤: the mark at the end of the line of ratings, or before what it is. */
const classBeside = (text: string): Match<AccuracyClass> | null => {
  const m = BESIDE_CLASS.exec(text);
  const mark = m && parseClass(m[0]);
  return m && mark && { ...mark, start: m.index, end: m.index + m[0].length };
};
const BESIDE_CLASS =
  /(?<=\d\s*(?:mg|kg|g|t)\s+)\(?I{2,4}\)?级?\s*$|^I{1,4}级(?=\p{sc=Han}{1,8}(?:秤|天平|衡)$)/iu;

/** Values that no label has: neither behind one in its line nor bound to one. */
function unlabelledValues(segments: Segment[], candidates: Candidates): Segment[] {
  const inline = new Set(segments.map((s) => s.inline));
  const bound = new Set(Object.values(candidates).map((d) => d.whole));
  return segments.filter((s) => s.kind === "value" && !inline.has(s) && !bound.has(s.span));
}

/** ACS-30 III 30kg 10g: a line of values without labels is several. */
function wordsOf(segment: Segment): Segment[] {
  // 电子台秤|FT-100|III级: rules part values as well.
  const parts = [...segment.span.text.matchAll(/[^|]+/g)];
  if (parts.length > 1 && parts.every(({ 0: part }) => part.trim().length > 1))
    return parts.flatMap((m) => wordsOf(trimmed(segment, m.index, m.index + m[0].length)));
  const words = [...segment.span.text.matchAll(/\S+/g)];
  const isValue = words.map(({ 0: word }) => VALUE_WORD.test(word));
  const apart =
    words.length > 1 &&
    isValue.includes(true) &&
    words.every(({ 0: word }, i) => isValue[i] || KIND_WORD.test(word));
  if (!apart) return [segment];
  return words.map((m) => ({ ...segment, span: slice(segment.span, m.index, m.index + m[0].length) }));
}
function trimmed(segment: Segment, from: number, to: number): Segment {
  const part = segment.span.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { ...segment, span: slice(segment.span, start, start + part.trim().length) };
}
/** What it is, before what it weighs: 计价秤 15kg/5g. */
const KIND_WORD = /^(?:[A-Z]{2,4}|[\u4e00-\u9fff]{1,8}(?:秤|天平|衡))$/;
const VALUE_WORD =
  /^(?:\d[\d.,]*(?:mg|kg|g|t)(?:[/x*]\d[\d.]*(?:mg|kg|g))?|\(?I{2,4}\)?|[A-Z]{2,4}-[A-Z0-9]{1,6})$/;

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

/** A value without a label, as a candidate; `label`: how surely it belongs to its field all the same. */
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
  alternatives: found.alternatives ?? [],
});

function makerCandidate(had: Candidate<string> | undefined, free: Segment[]): Candidate<string> | undefined {
  if (had && had.fit === 1) return undefined;
  const found = free.flatMap((s) => {
    const maker = parseMaker(s.span.text);
    return maker && maker.fit > (had?.fit ?? 0) ? [unlabelled(s, maker, 0.95)] : [];
  });
  const [best, ...rest] = found.sort((a, b) => b.fit - a.fit);
  return best && { ...best, alternatives: [...best.alternatives, ...rest.map((d) => d.value)] };
}
