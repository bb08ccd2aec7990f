import { slice, type TextSpan } from "../../recognized-text/text-span.js";
import { findLabels, RATINGS } from "./label-finder.js";
import type { LabelField } from "./lexicon.js";

/** A label or a value: what lines fall apart into. */
export interface Segment {
  kind: "label" | "value";
  span: TextSpan;
  /** Labels only: what is announced, in printed order for pairs such as 最大称量/最小称量. */
  fields: LabelField[];
  /** How surely a label is one, and a value whole, 0–1. */
  certainty: number;
  /** Labels only: which weighing interval it names (Max1, e₂, 最大称量(2)), and the unit it bears (Max (kg)). */
  interval: number | null;
  unit: string | null;
  /** Which line it came from; segments of one line follow each other. */
  line: number;
  /** Labels only: the value printed right behind it in the same line. */
  inline: Segment | null;
}

/** What may stand between two words for one and the same thing: 最大秤量 Max, 编号(No.), 检定分度值 e. */
const GLUE = /^[\s:.()/|,_=-]*[与和及&]?\s*$/;
const LEADING = /^[\s:.,;=_|*•)]+/;
const TRAILING = /[\s:,;_|]+$/;
const MAKER_BEHIND =
  /(?<=[A-Z0-9)]型?\s+)\p{sc=Han}[\p{sc=Han}()]{3,}(?:公司|\p{sc=Han}厂)(?![址家商名长区内])/iu;
const CLASS_MARK = /^[\s:]*\(?I{2,4}\)?\s+(?=\d)/;
/** A date that says of itself where it begins, printed behind something else: 0965764 2017年01月, E152 2020.03. */
const RUN_IN_CERTAINTY = 0.7;
const RUN_IN = /(?<=\d{5,})(?:19|20)\d{2}[.-](?:0[1-9]|1[0-2])$/;
const DATE =
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月|(?<=\S\s+)[一二][〇○零九][〇○零一二三四五六七八九]{2}年|(?<=\S(?:\s+|[,;]\s*)|(?:公司|厂|级)|\d\/)(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])(?!\d)|(?<=\S\s+|[司厂])(?:19|20)\d{2}年(?=\s*(?:$|制|产|生产|出厂))/;

/** A date before who made it then: 2023/05/11由某某公司制造, 2023.05 某某公司. */
const DATE_AHEAD =
  /^\s*(?:19|20)\d{2}(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|([./-])\d{1,2}(?:\1\d{1,2})?|\d{4})(?=\s*(?:由|[\p{sc=Han}(][\p{sc=Han}()]{3,}(?:公司|厂)))/u;

/** Splits one line at its labels; `foreign`: a part or an accessory is named left of it; `whole`: a value, whatever is in it. */
export function segmentsOf(span: TextSpan, line: number, foreign: boolean, whole: boolean): Segment[] {
  if (whole) return [asValue(span, line)];
  const labels = mergeGlosses(span.text, findLabels(span.text));
  const segments: Segment[] = [];
  const row = ROW_NUMBER.exec(span.text);
  let numbered = row ? (row[1] ? (ORDINALS[row[1].toUpperCase()] ?? Number(row[1])) : row[2] ? 1 : 2) : null;
  let at = row?.[0].length ?? 0;
  for (const hit of labels.filter(({ end }) => end > at)) {
    pushValue(segments, span, at, Math.max(at, hit.start), line);
    const { end, interval, unit } = withAdditions(span.text, hit);
    // 量程1 6kg e=2g: the number at the beginning counts for all of the line.
    if (interval !== null && hit.start === 0 && /^量程/.test(span.text)) numbered = interval;
    const label: Segment = {
      kind: "label",
      span: slice(span, hit.start, end),
      fields: foreign && hit.fields.every((field) => NAMED.has(field)) ? ["other"] : hit.fields,
      certainty: hit.certainty,
      interval: interval ?? numbered,
      unit,
      line,
      inline: null,
    };
    segments.push(label);
    at = end;
  }
  pushValue(segments, span, at, span.text.length, line);
  segments.forEach((segment, i) => {
    const next = segments[i + 1];
    if (segment.kind === "label" && next?.kind === "value") segment.inline = next;
  });
  return segments;
}

type Hit = ReturnType<typeof findLabels>[number];

/** W1: Max 6kg …, 量程Ⅱ Max 6kg …, 小量程: Max 6kg …, 第一量程, II量程: a line for each weighing interval. */
const ROW_NUMBER =
  /^\s*(?:(?:[WVR]|量程|称量段|range)\s?([1-3]|I{1,3}|[一二三])\s*[:.]?\s*(?=(?<=\s)[a-z]|[\u4e00-\u9fff]|max|min|(?<!\d)\d[\d.]*\s*(?:kg|g|t)?\s*[-~至]\s*\d)|([小低一1]|第[一1]|I)(?=量程|称量段)|(?:[大高二2]|第[二2]|II)(?=量程|称量段))/i;
const ORDINALS: Record<string, number> = { I: 1, 一: 1, II: 2, 二: 2, III: 3, 三: 3 };
/** What parts and accessories have of their own as well. */
const NAMED = new Set<LabelField>(["model", "serial", "date", "manufacturer"]);

/** What a rating's label bears besides its words: the interval's number and the unit of what follows. */
function withAdditions(
  text: string,
  hit: Hit,
): { end: number; interval: number | null; unit: string | null } {
  const none = { end: hit.end, interval: null, unit: null };
  if (!hit.fields.some((field) => RATINGS.has(field))) return none;
  const own = /[a-z]([123li|!])$/i.exec(text.slice(hit.start, hit.end).replace(/\s/g, ""))?.[1];
  const latin = /(?:max|min|e|d)[123li|!]$/i.test(text.slice(hit.start, hit.end).replace(/\s/g, ""));
  const behind = /^\s*\(([1-3])\)|^([1-3])(?=\s*[:=]|\s+\d|\s*$|\/\D)|^\s+(I{1,2})(?=\s*[:=]|\s+\d)/.exec(
    text.slice(hit.end),
  );
  const number = behind?.[1] ?? behind?.[2] ?? behind?.[3]?.length;
  const interval = latin && own ? Number(own) || 1 : number ? Number(number) : null;
  const end = hit.end + (behind && !(latin && own) ? behind[0].length : 0);
  const unit = /^\s*(?:\((mg|kg|g|t)\)|\/\s*(mg|kg|g|t)(?![a-z]))/i.exec(text.slice(end));
  return { end: end + (unit?.[0].length ?? 0), interval, unit: unit ? (unit[1] ?? unit[2] ?? null) : null };
}

/** 最大秤量 Max is one label said twice; 最大称量/最小称量 is one label for two values. */
function mergeGlosses(text: string, hits: Hit[]): Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    const one = last && joined(text, last, hit);
    if (one) merged[merged.length - 1] = one;
    else merged.push(hit);
  }
  return merged;
}

/** SN2010789, NR21D60328: a number all of a piece, whose letters could be its label as well. */
const NUMBER_HEAD = /^(?:SN|NR)[A-Z0-9-]{5,}$/;
/** A label of the number that nothing stands behind. */
const NUMBER_ASKED =
  /(?:[编序机器]号|序列号|出厂号|S\/N|Serial\s*No\.?|Ser\.\s*No\.?|SNR|(?<![A-Z])No\.?)\s*[:.]?$/i;
/** Whether a text is a number that another label on the plate asks for, so that its first letters are none. */
export const isWholeNumber = (span: TextSpan, all: TextSpan[]): boolean =>
  NUMBER_HEAD.test(span.text.trim()) &&
  all.some((other) => other !== span && NUMBER_ASKED.test(other.text.trim()));

const strokesIn = ({ text }: TextSpan): number => text.split("/").length - 1;
/** ACS-30 / K22118 / 2023.05 under 型号 / 编号 / 日期: a part for each of the labels, so that none is a line of its own. */
export const isRowOfParts = (span: TextSpan, all: TextSpan[]): boolean =>
  strokesIn(span) > 1 &&
  findLabels(span.text).length === 0 &&
  all.some(
    (row) =>
      row !== span && strokesIn(row) === strokesIn(span) && findLabels(row.text).length > strokesIn(row),
  );

/** How sure a pair of labels is, one of which was misread. */
const MISREAD = 0.9;

/** Two labels as one, where nothing but a sign stands between them; null where they are two. */
function joined(text: string, last: Hit, hit: Hit): Hit | null {
  const between = text.slice(last.end, hit.start);
  // 分度值:q=d=5g: the e of e=d was misread.
  if (last.fields.join() === "e" && hit.fields.join() === "d" && /^[\s:]*[a-z0]\s*=\s*$/i.test(between))
    return { start: last.start, end: hit.end, fields: ["e", "d"], certainty: MISREAD * last.certainty };
  if (!GLUE.test(between)) return null;
  // SNR SN2010789: what a number begins with.
  if (
    last.fields.join() === "serial" &&
    hit.fields.join() === "serial" &&
    NUMBER_HEAD.test(text.slice(hit.start))
  )
    return last;
  const one = { start: last.start, end: hit.end };
  const [had, has] = [last.fields.join(), hit.fields.join()];
  // Readability e: the sign says which one is meant.
  if (/^read/i.test(text.slice(last.start, last.end)) && /^e/.test(has))
    return { ...one, fields: hit.fields, certainty: hit.certainty };
  const same = had === has || (last.fields.length > 1 && last.fields.at(-1) === has);
  // 分度值 d: the letter says which one the word means.
  const general = had === "e" && /^[^检捡a-z]*$/i.test(text.slice(last.start, last.end));
  const finer =
    (general && has === "d") ||
    (hit.fields.includes(last.fields[0] as LabelField) && hit.fields.length > last.fields.length);
  if (same || finer) {
    const fields = hit.fields.length >= last.fields.length ? hit.fields : last.fields;
    return { ...one, fields, certainty: Math.max(last.certainty, hit.certainty) };
  }
  // 生产日期/批号: one number, which begins with the date.
  if (between.includes("/") && had === "date" && has === "other") return { ...last, end: hit.end };
  // e1=d1=2g, as e=d=2g.
  const alike =
    /=\s*$/.test(text.slice(last.start, hit.start)) && [had, has].every((name) => /^[ed]$/.test(name));
  const paired = /[/与和及&]/.test(between) || alike;
  if (!paired || [...last.fields, ...hit.fields].includes("other")) return null;
  const certainty = Math.min(last.certainty, hit.certainty);
  return { ...one, fields: [...last.fields, ...hit.fields], certainty };
}

function pushValue(
  segments: Segment[],
  span: TextSpan,
  start: number,
  end: number,
  line: number,
  certainty = 1,
): void {
  const raw = span.text.slice(start, end);
  // The gap between two values is lost at times: a number would swallow the year.
  const date = Math.max(raw.search(DATE), raw.trimEnd().search(RUN_IN));
  if (date > 0) {
    // Where no blank shows it, the number's end is a guess.
    const certainty = /\d$/.test(raw.slice(0, date)) ? RUN_IN_CERTAINTY : 1;
    const bracket = /\s*\($/.exec(raw.slice(0, date))?.[0].length ?? 0;
    pushValue(segments, span, start, start + date - bracket, line, certainty);
    pushValue(segments, span, start + date, end, line);
    return;
  }
  const ahead = DATE_AHEAD.exec(raw)?.[0].length;
  if (ahead) {
    pushValue(segments, span, start, start + ahead, line, certainty);
    pushValue(segments, span, start + ahead, end, line, certainty);
    return;
  }
  // ACS-15 某某衡器有限公司: who made it is no part of its model.
  const maker = raw.search(MAKER_BEHIND);
  if (maker > 0) {
    pushValue(segments, span, start, start + maker, line, certainty);
    pushValue(segments, span, start + maker, end, line);
    return;
  }
  // A mark and what follows it: III 15kg.
  const mark = CLASS_MARK.exec(raw)?.[0].length;
  if (mark) {
    pushValue(segments, span, start, start + mark, line, certainty);
    pushValue(segments, span, start + mark, end, line, certainty);
    return;
  }
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const trail =
    (closesAround(span.text, start + lead, end) ?? TRAILING.exec(raw.slice(lead))?.[0])?.length ?? 0;
  if (/^[\s()]*$/.test(raw.slice(lead, raw.length - trail))) return;
  segments.push(asValue(slice(span, start + lead, end - trail), line, certainty));
}

export const asValue = (span: TextSpan, line: number, certainty = 1): Segment => ({
  ...{ kind: "value", span, fields: [], certainty, line, inline: null, interval: null, unit: null },
});

/** (型号:ACS-30): the bracket around a label and its value is none of the value's; null where there is none. */
function closesAround(text: string, start: number, end: number): string | null {
  const open = (part: string) => part.split("(").length - part.split(")").length;
  const value = text.slice(start, end);
  return open(text.slice(0, start)) > 0 && open(value) < 0
    ? (/\)[\s:,;_|]*$/.exec(value)?.[0] ?? null)
    : null;
}
