import type { Quad } from "../../../src/core/geometry/quad.js";
import type { Glyph, TextLine } from "../../../src/core/recognized-text/text-line.js";
import type { Random } from "./random.js";
import { type Item, leftOf, type Sheet, textWidth } from "./sheet.js";

/** How badly a made-up reader reads. */
export interface Slips {
  /** Chance that a character is taken for another of its looks. */
  confuse: number;
  /** Chance that a character is lost. */
  drop: number;
  /** Chance that a whole line is lost. */
  lose: number;
  /** Rows are bent by so much of a turn across the plate, as under perspective. */
  skew: number;
}

export const CLEAN: Slips = { confuse: 0, drop: 0, lose: 0, skew: 0 };

/** Slips a recogniser makes on such plates, one way and back. */
const TWINS: [string, string][] = [
  ["B", "8"],
  ["D", "0"],
  ["S", "5"],
  ["T", "F"],
  ["1", "l"],
  ["O", "0"],
  ["g", "9"],
  ["秤", "科"],
  ["衡", "街"],
  ["称", "秤"],
  ["最", "景"],
  ["值", "直"],
  ["号", "亏"],
  ["准", "淮"],
  ["I", "l"],
  [":", "."],
  ["量", "里"],
  ["编", "偏"],
];

/** What a text reader would find on a plate, without a picture: one line a piece of text, slips and all. */
export function linesOf(sheet: Sheet, r: Random, slips: Slips = CLEAN): TextLine[] {
  const bend = r.between(-slips.skew, slips.skew);
  return sheet.items
    .filter((item) => item.text.trim() !== "" && !r.chance(slips.lose))
    .map((item) => ({ box: boxOf(item, sheet, bend), glyphs: glyphsOf(item.text, r, slips) }))
    .filter((line) => line.glyphs.length > 0);
}

function boxOf(item: Item, sheet: Sheet, bend: number): Quad {
  const left = leftOf(item);
  const right = left + textWidth(item);
  // The row's angle grows with its place on the plate, as perspective has it.
  const at = (x: number, y: number): [number, number] => {
    const angle = bend * (1 + y / sheet.height);
    return [
      1000 + (x - sheet.width / 2) * Math.cos(angle),
      1000 + y + (x - sheet.width / 2) * Math.sin(angle),
    ];
  };
  const top = item.y - item.size * 0.95;
  const bottom = item.y + item.size * 0.25;
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}

function glyphsOf(text: string, r: Random, slips: Slips): Glyph[] {
  const chars = [...text];
  return chars.flatMap((char, i): Glyph[] => {
    const at = (i + 0.5) / chars.length;
    if (r.chance(slips.drop)) return [];
    const twins = TWINS.flatMap(([a, b]) => (a === char ? [b] : b === char ? [a] : []));
    if (twins.length > 0 && r.chance(slips.confuse)) {
      return [{ char: r.pick(twins), score: r.between(0.4, 0.9), at, others: [char] }];
    }
    return [{ char, score: r.between(0.97, 1), at, others: [] }];
  });
}
