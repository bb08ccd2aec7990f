import { median } from "../../core/geometry/median.js";
import { type Point, type Quad, sides } from "../../core/geometry/quad.js";
import type { Glyph, TextLine } from "../../core/recognized-text/text-line.js";
import type { Pyramid, Raster } from "../image/raster.js";
import { cut } from "../image/warp.js";
import { type Recognizer, recognize, stripOf } from "./recognizer.js";

/**
 * A box so many times as high as wide, and as high as so many lines, is no short text (I, 1t) but one that runs down: a
 * small name beside large ratings is hardly four of their lines high.
 */
const TALL = 4;
const LINES = 2.5;
/** Pixels that a character's cell is read at, as high as a line. */
const CELL = 48;
/** From one character to the next, in sizes of a character: what plates print upright with. */
const PITCH = { least: 0.98, most: 1.6 };
/** A reading less clear than this is none: what stands there may be a rule, a frame, a row of holes. */
const CLEAR = 0.75;
const LEAST_GLYPHS = 4;

/** Whether a box holds text that runs across the plate's rows. @param lineHeight of the plate's lines, in pixels */
export function isColumn(box: Quad, lineHeight: number): boolean {
  const { width, height } = sides(box);
  return height > TALL * width && height > LINES * lineHeight;
}

/**
 * Reads text that runs down or up the plate: on its side, either way, or upright with a character under the other.
 * Null where none of the three reads clearly.
 */
export async function readColumn(
  recognizer: Recognizer,
  photo: Pyramid,
  box: Quad,
): Promise<TextLine | null> {
  const [a, b, c, d] = box;
  let best: TextLine | null = null;
  // The network was shown upright text on its side as well: of two equal readings the one by characters stands.
  const ways: { box: Quad; turned: "side" | "column"; strip: Raster | null }[] = [
    { box: [b, c, d, a], turned: "column", strip: columnStrip(photo, box) },
    { box: [b, c, d, a], turned: "side", strip: stripOf(photo, [b, c, d, a]) },
    { box: [d, a, b, c], turned: "side", strip: stripOf(photo, [d, a, b, c]) },
  ];
  for (const { strip, ...place } of ways) {
    const glyphs = strip ? await recognize(recognizer, strip) : [];
    const clearer = clarity(glyphs) > Math.max(CLEAR, best ? clarity(best.glyphs) : 0);
    if (glyphs.length >= LEAST_GLYPHS && clearer && textOf(glyphs) !== textOf(best?.glyphs ?? []))
      best = { ...place, glyphs };
  }
  return best;
}

/** Reads such a column once more, by another network. @param box as `readColumn` names it: its first side runs down */
export async function readColumnAgain(recognizer: Recognizer, photo: Pyramid, box: Quad): Promise<Glyph[]> {
  const [b, c, d, a] = box;
  const strip = columnStrip(photo, [a, b, c, d]);
  return strip ? recognize(recognizer, strip) : [];
}

const textOf = (glyphs: Glyph[]): string => glyphs.map(({ char }) => char).join("");

const clarity = (glyphs: Glyph[]): number =>
  glyphs.reduce((sum, { score }) => sum + score, 0) / Math.max(1, glyphs.length);

/** The characters of an upright column side by side, as one line; null where no characters are told apart. */
function columnStrip(photo: Pyramid, box: Quad): Raster | null {
  const { width, height } = sides(box);
  const across = CELL;
  const down = Math.min(2400, Math.round((CELL * height) / Math.max(1, width)));
  const found = cellsOf(cut(photo, box, across, down));
  if (!found) return null;
  const { cells, from, to } = found;
  const line: Raster = {
    data: new Uint8Array(cells.length * CELL * CELL * 3),
    width: cells.length * CELL,
    height: CELL,
  };
  for (const [i, [top, bottom]] of cells.entries()) {
    // A cell as wide as high, around the middle of the ink.
    const half = (bottom - top) / 2;
    const middle = (from + to) / 2;
    const at = (x: number, y: number): Point => within(box, x / across, y / down);
    const corners: Quad = [
      at(middle - half, top),
      at(middle + half, top),
      at(middle + half, bottom),
      at(middle - half, bottom),
    ];
    const cell = cut(photo, corners, CELL, CELL);
    for (let y = 0; y < CELL; y++)
      line.data.set(cell.data.subarray(y * CELL * 3, (y + 1) * CELL * 3), (y * line.width + i * CELL) * 3);
  }
  return line;
}

/** A point inside a box, by its shares along the box's first and second side. */
function within([a, b, c, d]: Quad, u: number, v: number): Point {
  const mix = (k: 0 | 1): number => (a[k] * (1 - u) + b[k] * u) * (1 - v) + (d[k] * (1 - u) + c[k] * u) * v;
  return [mix(0), mix(1)];
}

/** Where the characters of an upright column begin and end, and the ink's own left and right. */
function cellsOf(column: Raster): { cells: [number, number][]; from: number; to: number } | null {
  const ink = inkOf(column);
  const rows = Array.from({ length: column.height }, (_, y) => sum(column.width, (x) => ink(x, y)));
  const columns = Array.from({ length: column.width }, (_, x) => sum(column.height, (y) => ink(x, y)));
  const [top, bottom] = extentOf(rows, 0.12);
  const [from, to] = extentOf(columns, 0.25);
  const size = to - from;
  const length = bottom - top;
  if (size < CELL / 5 || length < LEAST_GLYPHS * size) return null;
  let best: { cells: [number, number][]; cost: number } | null = null;
  const most = Math.floor(length / (PITCH.least * size)) + 1;
  for (let n = Math.ceil(length / (PITCH.most * size)); n <= most; n++) {
    // Between n characters are n − 1 gaps: half of one stands over the first and under the last.
    const gap = Math.max(0, (length - n * size) / Math.max(1, n - 1));
    const pitch = (length + gap) / n;
    const edge = (k: number) => top - gap / 2 + k * pitch;
    const inner = Array.from({ length: n - 1 }, (_, k) => rows[Math.round(edge(k + 1))] ?? 0);
    const cost = sum(inner.length, (k) => inner[k] as number) / Math.max(1, inner.length);
    if (best && cost >= best.cost) continue;
    best = { cost, cells: Array.from({ length: n }, (_, k) => [edge(k), edge(k + 1)]) };
  }
  return best && { cells: best.cells, from, to };
}

/** How far each pixel's tone is from the ground's, 0–255. */
function inkOf({ data, width }: Raster): (x: number, y: number) => number {
  const counts = new Uint32Array(256);
  for (let i = 1; i < data.length; i += 3)
    counts[data[i] as number] = (counts[data[i] as number] as number) + 1;
  let ground = 0;
  for (let tone = 1; tone < 256; tone++)
    if ((counts[tone] as number) > (counts[ground] as number)) ground = tone;
  return (x, y) => {
    const off = Math.abs((data[(y * width + x) * 3 + 1] as number) - ground);
    return off > 40 ? off : 0;
  };
}

const sum = (length: number, of: (i: number) => number): number => {
  let total = 0;
  for (let i = 0; i < length; i++) total += of(i);
  return total;
};

/** The first and the last place with at least `share` of the middling amount. */
function extentOf(amounts: number[], share: number): [number, number] {
  const least = share * median(amounts.filter((a) => a > 0));
  const first = amounts.findIndex((a) => a > least);
  const last = amounts.findLastIndex((a) => a > least);
  return first < 0 ? [0, 0] : [first, last + 1];
}
