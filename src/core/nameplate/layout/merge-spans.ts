import type { Relation, RowGeometry } from "../../recognized-text/row-geometry.js";
import { mergeSpans, type TextSpan } from "../../recognized-text/text-span.js";
import { MAKER_TAIL } from "../parse/maker-words.js";
import { RANGE_FROM } from "../parse/mass.js";
import { findLabels } from "./label-finder.js";

/** Heights of text that a blank may be long behind what was filled in. */
const BLANK = 14;

/**
 * Puts labels together that were printed with wide spaces (型　号) and found as two boxes: where a box holds
 * one to three Chinese characters and, read with its right neighbour's beginning, makes a label.
 */
export function mergeLabels(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (let i = 0; i < left.length; i++) {
    const head = left[i] as TextSpan;
    if (!/^[\u4e00-\u9fff]{1,3}$/.test(head.text.trim()) || wholeLabel(head.text)) continue;
    const next = left
      .filter((c) => c !== head)
      .map((c) => ({ c, r: geometry.relation(head.box, c.box) }))
      .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.5 && r.gap < 8)
      .sort((a, b) => a.r.gap - b.r.gap)[0]?.c;
    if (!next) continue;
    const joined = mergeSpans(head, next);
    const hit = findLabels(joined.text)[0];
    if (hit?.start !== 0 || hit.end <= head.text.length || hit.certainty < 1) continue;
    left[i] = joined;
    left.splice(left.indexOf(next), 1);
    i = -1;
  }
  return left;
}

/** First and second halves of labels that narrow columns break in two: 最大 over 称量. */
const UPPER_HALF = /^(?:最大|最小|检定|实际|准确度|出厂|产品|生产|制造)$/;
const LOWER_HALF = /^(?:[称秤]量|[称秤]重|量程|分度值?|等级|编号|序号|日期|年月|型号|厂家?|单位|商)/;

const isNextTo = ({ across, gap }: Relation): boolean => Math.abs(across) < 0.4 && gap > -0.5 && gap < 8;

/** Heights of text from one line of a label to its next. */
const STACKED = 2.4;

/**
 * Puts labels together that stand in two lines of a narrow column: as one as high as both, but where a value stands
 * right of one half, in that half's row.
 */
export function mergeStackedLabels(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const upper of spans.filter((c) => UPPER_HALF.test(c.text.trim()))) {
    const lower = left
      .map((c) => ({ c, r: geometry.relation(upper.box, c.box) }))
      .filter(
        ({ c, r }) =>
          LOWER_HALF.test(c.text.trim()) && r.across > 0.6 && r.across < STACKED && r.overlap > 0.4,
      )
      .sort((a, b) => a.r.across - b.r.across)[0]?.c;
    if (!lower) continue;
    const merged = mergeSpans(upper, lower);
    const hit = findLabels(merged.text)[0];
    // 准确度 over 序号 are two labels.
    if (hit?.start !== 0 || hit.end <= upper.text.trimEnd().length) continue;
    const valued = [lower, upper].find((half) =>
      left.some((c) => c !== half && /\d/.test(c.text) && isNextTo(geometry.relation(half.box, c.box))),
    );
    const [a, b] = (valued ?? upper).box;
    const [, , c, d] = (valued ?? lower).box;
    left[left.indexOf(upper)] = { ...merged, box: [a, b, c, d] };
    left.splice(left.indexOf(lower), 1);
  }
  return left;
}

const UNIT = /^\s*(?:mg|kg|g|t|千克|公斤|克|吨)[\s,.;]*$/i;

/** A form's unit, printed at the end of a blank that was filled in later: it goes with the number left of it. */
export function mergeUnits(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const unit of spans.filter((c) => UNIT.test(c.text))) {
    const number = left
      .map((c) => ({ c, r: geometry.relation(c.box, unit.box) }))
      .filter(({ c, r }) => c !== unit && /\d\s*$/.test(c.text) && (isBefore(r) || isWrapped(c, r)))
      .sort((a, b) => Number(isBefore(b.r)) - Number(isBefore(a.r)) || a.r.gap - b.r.gap)[0]?.c;
    if (!number) continue;
    const merged = mergeSpans(number, unit);
    left[left.indexOf(number)] = isWrapped(number, geometry.relation(number.box, unit.box))
      ? { ...merged, box: number.box }
      : merged;
    left.splice(left.indexOf(unit), 1);
  }
  return left;
}

const isBefore = (r: Relation): boolean => Math.abs(r.across) < 0.6 && r.gap > -0.5 && r.gap < BLANK;
/** 最大秤量 60, and kg at the beginning of the next line. */
const isWrapped = ({ text }: TextSpan, r: Relation): boolean =>
  r.across > 0.6 && r.across < STACKED && r.overlap > 0.5 && r.gap < 0 && findLabels(text)[0]?.start === 0;

const RANGE_END = new RegExp(`${RANGE_FROM}\\d[\\d.]*\\s*(?:mg|kg|g|t)$`, "i");
const STEP_BEGIN = /^(?:[ed][1-3]?\s*[:=]|(?:检定|实际)?分度)/;

/** 0-15kg | e=5g: a weighing interval's limits and, right of them, its e. */
export function mergeRanges(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const range of spans.filter((c) => RANGE_END.test(c.text.trim()))) {
    const step = left
      .map((c) => ({ c, r: geometry.relation(range.box, c.box) }))
      .filter(({ c, r }) => c !== range && isBefore(r))
      .sort((a, b) => a.r.gap - b.r.gap)[0]?.c;
    if (!step || !STEP_BEGIN.test(step.text.trim())) continue;
    left[left.indexOf(range)] = mergeSpans(range, step);
    left.splice(left.indexOf(step), 1);
  }
  return left;
}

/** What names a weighing interval in a box of its own, and what is then printed behind it. */
const INTERVAL_NAME =
  /^(?:量程|称量段|range|[WVR])\s?(?:[1-3]|I{1,3}|[一二三])(?:\s*:?$|\s*[:.]?\s*(?:max|min|最[大小][称秤]).*\d)/i;
const RATING_BEGIN = /^(?:max|min|最[大小][称秤]|[ed]\s*=|(?:检定|实际)?分度)/i;

/** Its number is none of the word behind it. */
const withBlank = (span: TextSpan): TextSpan => ({
  ...span,
  text: `${span.text} `,
  glyphs: [...span.glyphs, { char: " ", score: 1, at: 1, others: [] }],
});

/** 量程1 | Max 6kg | e=2g: the name of an interval with the ratings of its row. */
export function mergeIntervalNames(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const name of spans.filter((c) => INTERVAL_NAME.test(c.text.trim()))) {
    const row = left
      .map((c) => ({ c, r: geometry.relation(name.box, c.box) }))
      .filter(({ c, r }) => c !== name && Math.abs(r.across) < 0.6 && r.gap > -0.5)
      .sort((a, b) => a.r.gap - b.r.gap)
      .map(({ c }) => c);
    const end = row.findIndex((c) => !RATING_BEGIN.test(c.text.trim()));
    const ratings = end < 0 ? row : row.slice(0, end);
    if (ratings.length === 0) continue;
    left[left.indexOf(name)] = ratings.reduce(mergeSpans, withBlank(name));
    for (const rating of ratings) left.splice(left.indexOf(rating), 1);
  }
  return left;
}

/** Words that the end of a line cuts in two: 智能衡 over 器科技有限公司. */
const TRADE =
  "制造 科技 智能 装备 称重 电子 电器 衡器 秤业 仪器 仪表 计量 机电 设备 实业 工业 技术 集团 股份 责任 有限 公司".split(
    " ",
  );

/** 常州市堃, 制造商:台州市某: a place, and where a name begins that goes on in the next line. */
const NAME_BEGUN =
  /(?:^|[:\s])\p{sc=Han}{1,6}?[省市县区州](?!\p{sc=Han}*[名优奖证牌品号址司厂])\p{sc=Han}{1,4}$/u;
const WHOLE_MAKER = /^[\p{sc=Han}()]{5,}(?:公司|厂)$/u;

/** A maker's name broken over two lines: the first goes with a second one that by itself names nobody, or not all of it. */
export function mergeMaker(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const tail of spans.filter(
    ({ text }) => MAKER_TAIL.test(nameIn(text)) || WHOLE_MAKER.test(nameIn(text)),
  )) {
    const head = left
      .map((c) => ({ c, r: geometry.relation(c.box, tail.box) }))
      .filter(({ r }) => r.across > 0.6 && r.across < 2.2 && r.overlap > 0.25)
      .sort((a, b) => a.r.across - b.r.across)[0]?.c;
    if (!head || !/[\p{sc=Han}()]{4}$/u.test(head.text.trim()) || wholeLabel(head.text)) continue;
    if (!goesOn(head.text.trim(), nameIn(tail.text))) continue;
    left[left.indexOf(head)] = mergeSpans(head, tail);
    left.splice(left.indexOf(tail), 1);
  }
  return left;
}

/** Without what it did: 某某有限公司 制造. */
const nameIn = (text: string): string => text.trim().replace(/(?<=公司|厂)\s*(?:制造|出品|生产)$/, "");
const goesOn = (head: string, tail: string): boolean =>
  MAKER_TAIL.test(tail)
    ? beginsWord(tail) || TRADE.includes(cutWord(head, tail))
    : NAME_BEGUN.test(head) && findLabels(tail).length === 0;
const beginsWord = (tail: string): boolean =>
  /(?:公司|厂)$/.test(tail) && (tail === "厂" || TRADE.some((word) => tail.startsWith(word)));
const cutWord = (head: string, tail: string): string => `${head.at(-1)}${tail.at(0)}`;

const wholeLabel = (text: string): boolean => {
  const hit = findLabels(text)[0];
  return hit !== undefined && hit.start === 0 && hit.end >= text.trimEnd().length;
};
