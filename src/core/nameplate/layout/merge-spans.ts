import { distance, type Quad } from "../../geometry/quad.js";
import type { RowGeometry } from "../../ocr/row-geometry.js";
import type { TextSpan } from "../../ocr/text-span.js";
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

/** Puts labels together that stand in two lines of a narrow column, as one as high as both. */
export function mergeStackedLabels(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const upper of spans.filter((c) => UPPER_HALF.test(c.text.trim()))) {
    const lower = left
      .map((c) => ({ c, r: geometry.relation(upper.box, c.box) }))
      .filter(
        ({ c, r }) => LOWER_HALF.test(c.text.trim()) && r.across > 0.6 && r.across < 1.8 && r.overlap > 0.4,
      )
      .sort((a, b) => a.r.across - b.r.across)[0]?.c;
    if (!lower) continue;
    const merged = mergeSpans(upper, lower);
    const [a, b] = upper.box;
    const [, , c, d] = lower.box;
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
      .filter(({ c, r }) => c !== unit && Math.abs(r.across) < 0.6 && r.gap > -0.5 && r.gap < BLANK)
      .sort((a, b) => a.r.gap - b.r.gap)[0]?.c;
    if (!number || !/\d\s*$/.test(number.text)) continue;
    left[left.indexOf(number)] = mergeSpans(number, unit);
    left.splice(left.indexOf(unit), 1);
  }
  return left;
}

/** What every maker's name may end with, and none consists of. */
const MAKER_TAIL =
  /^(?:制造|科技|电子|电器|衡器|仪器|仪表|计量|机电|设备|实业|工业|技术|发展|集团|股份|责任|有限)*(?:公司|厂)$/;

/** A maker's name broken over two lines: the first goes with a second one that by itself names nobody. */
export function mergeMaker(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (const tail of spans.filter((c) => MAKER_TAIL.test(c.text.trim()))) {
    const head = left
      .map((c) => ({ c, r: geometry.relation(c.box, tail.box) }))
      .filter(({ r }) => r.across > 0.6 && r.across < 2.2 && r.overlap > 0.25)
      .sort((a, b) => a.r.across - b.r.across)[0]?.c;
    if (!head || !/[\u4e00-\u9fff]{4}$/.test(head.text.trim()) || wholeLabel(head.text)) continue;
    left[left.indexOf(head)] = mergeSpans(head, tail);
    left.splice(left.indexOf(tail), 1);
  }
  return left;
}

const wholeLabel = (text: string): boolean => {
  const hit = findLabels(text)[0];
  return hit !== undefined && hit.start === 0 && hit.end >= text.trimEnd().length;
};

/** One span out of two; glyphs keep their places between the outer ends of a row. */
function mergeSpans(a: TextSpan, b: TextSpan): TextSpan {
  const [p, , , s] = a.box;
  const [, q, r] = b.box;
  const box: Quad = [p, q, r, s];
  const length = Math.max(1, distance(q, p));
  const endOfA = distance(a.box[1], p) / length;
  const startOfB = distance(b.box[0], p) / length;
  return {
    text: a.text + b.text,
    glyphs: [
      ...a.glyphs.map((g) => ({ ...g, at: g.at * endOfA })),
      ...b.glyphs.map((g) => ({ ...g, at: startOfB + g.at * (1 - startOfB) })),
    ],
    box,
  };
}
