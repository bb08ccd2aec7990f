import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { TextSpan } from "../../recognized-text/text-span.js";
import { findLabels } from "./label-finder.js";

/** Heights of text within which lines belong together, down the plate and along its rows. */
const DOWN = 3.4;
const ALONG = 9;

/**
 * What stands on stickers, certificates and other devices beside a scale's plate, and never on the plate alone; makers
 * are named after such devices too.
 */
const ELSEWHERE =
  /经销|销售|代理商|总代理|购[买机]|保修|维修(?!码)|修理|合格证|检定合格|检定日期|有效期|证书|摊位|资产|货号|价格|(?:传感器|称重显示|控制器|仪表)(?![\p{sc=Han}()]*(?:公司|厂))|适配器|输入\s*:|输出\s*:|XK3\d{3}|微信|昨天|今天/u;

interface Block {
  spans: TextSpan[];
  /** Distinct ratings labelled in it. */
  ratings: Set<string>;
}

/**
 * The text of the plate itself. Blocks of text that stand apart and speak of something else (a dealer, a repair, a
 * certificate, an indicator) are left out; `several` says that more than one block is a plate of its own.
 */
export function plateText(all: TextSpan[], geometry: RowGeometry): { spans: TextSpan[]; several: boolean } {
  const spans = withoutDevice(all, geometry);
  const groups = groupsOf(spans, geometry);
  if (groups.length < 2) return { spans, several: false };
  const blocks = groups.map((group): Block => ({ spans: group, ratings: ratingsOf(group) }));
  const plates = blocks.filter(({ ratings }) => ratings.size >= 2);
  if (plates.length === 0) return { spans, several: false };
  const foreign = (block: Block) =>
    block.ratings.size < 2 && block.spans.some(({ text }) => ELSEWHERE.test(text));
  const own = new Set(blocks.filter((block) => !foreign(block)).flatMap((block) => block.spans));
  return { spans: spans.filter((span) => own.has(span)), several: plates.length > 1 && repeats(plates) };
}

/** What heads the plate of an indicator or a load cell. */
const DEVICE_NAME =
  /^(?:(?:电子)?称重(?:显示)?(?:控制器|控制仪表|显示器|仪表|传感器)|显示控制器|(?:weighing\s*)?indicator|load\s*cell)$/i;
/** Heights from one line of such a plate to the next, and from a word of it to its value. */
const NEXT_LINE = 2.6;
const NEXT_WORD = 4;

/**
 * Without the plate of an indicator close to the scale's: its name over everything else in its column, lines under it,
 * and the scale's ratings elsewhere.
 */
function withoutDevice(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const name = spans.find(({ text }) => DEVICE_NAME.test(text.trim()));
  if (!name) return spans;
  const to = (a: TextSpan, b: TextSpan) => geometry.relation(a.box, b.box);
  const isUnder = (a: TextSpan, b: TextSpan) => {
    const { across, overlap } = to(a, b);
    return across > 0.5 && across < NEXT_LINE && overlap > 0.4;
  };
  if (spans.some((other) => isUnder(other, name))) return spans;
  const block = [name];
  for (let i = 0; i < block.length; i++) {
    const last = block[i] as TextSpan;
    const beside = (other: TextSpan) =>
      last !== name && Math.abs(to(last, other).across) < 0.6 && Math.abs(to(last, other).gap) < NEXT_WORD;
    block.push(...spans.filter((other) => !block.includes(other) && (isUnder(last, other) || beside(other))));
  }
  const rest = spans.filter((span) => !block.includes(span));
  const isAlone = block.length > 2 && ratingsOf(block).size === 0 && ratingsOf(rest).size >= 2;
  return isAlone ? rest : spans;
}

/** Two blocks with the same ratings are two plates; one with Max and one with e is a plate in two columns. */
const repeats = ([first, second]: Block[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  [...second.ratings].filter((r) => first.ratings.has(r)).length >= 2;

function ratingsOf(group: TextSpan[]): Set<string> {
  const fields = group.flatMap(({ text }) => findLabels(text).flatMap((hit) => hit.fields));
  return new Set(fields.filter((f) => f === "max" || f === "min" || f === "e"));
}

function groupsOf(spans: TextSpan[], geometry: RowGeometry): TextSpan[][] {
  const left = new Set(spans);
  const groups: TextSpan[][] = [];
  for (const span of spans) {
    if (!left.delete(span)) continue;
    const group = [span];
    for (let i = 0; i < group.length; i++) {
      for (const other of left) {
        if (!isNear(group[i] as TextSpan, other, geometry)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function isNear(a: TextSpan, b: TextSpan, geometry: RowGeometry): boolean {
  const { across, gap } = geometry.relation(a.box, b.box);
  const { gap: back } = geometry.relation(b.box, a.box);
  // Beside each other in a row the gap may be wide; under each other hardly.
  const apart = Math.max(gap, back);
  return Math.abs(across) < 0.7 ? apart < 1.4 * ALONG : Math.abs(across) < DOWN && apart < ALONG / 3;
}
