import type { Random } from "./random.js";
import type { Item, Sheet } from "./sheet.js";
import type { Spec } from "./spec.js";

export type Design = (spec: Spec, r: Random) => Sheet;

/** Words of one plate, picked once. */
export function words(r: Random) {
  return {
    model: r.pick(["型号", "规格型号", "产品型号", "型号规格", "规格"]),
    max: r.pick(["最大称量", "最大秤量", "最大称量Max", "最大秤量(Max)", "Max"]),
    min: r.pick(["最小称量", "最小秤量", "最小称量Min", "Min"]),
    e: r.pick(["检定分度值", "检定分度值e", "分度值", "检定分度值(e)", "e"]),
    d: r.pick(["实际分度值", "实际分度值d", "实际分度值(d)", "d"]),
    accuracy: r.pick(["准确度等级", "准确度", "等级", "精度等级", "准确度级别"]),
    serial: r.pick(["出厂编号", "编号", "产品编号", "机号", "出厂编号No.", "序列号", "器号"]),
    maker: r.pick(["制造商", "生产厂家", "生产单位", "制造单位", "厂名", "生产企业", "制造厂"]),
    date: r.pick(["出厂日期", "生产日期", "制造日期", "日期", "制造年月"]),
  };
}

/** How the class mark is printed here. */
export function mark(spec: Spec, r: Random): { text: string; oval: boolean } {
  const c = spec.accuracyClass;
  const roman = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ", IIII: "IIII" }[c];
  return r.pick([
    { text: c, oval: true },
    { text: c, oval: true },
    { text: c, oval: false },
    { text: `(${c})`, oval: false },
    { text: `${c}级`, oval: false },
    { text: roman, oval: false },
    { text: `${roman}级`, oval: false },
    { text: c, oval: true },
  ]);
}

const SANS = "Noto Sans CJK SC";
const SERIF = "Noto Serif CJK SC";

function colours(r: Random): { paper: string; ink: string } {
  return r.pick([
    { paper: "#f4f4f0", ink: "#111" },
    { paper: "#d9dbdd", ink: "#222" },
    { paper: "#1b2a55", ink: "#f0f0f0" },
    { paper: "#222", ink: "#ddd" },
    { paper: "#f7efc8", ink: "#1c1c1c" },
    { paper: "#c8ccd0", ink: "#0d1d6b" },
    { paper: "#e8f0f8", ink: "#a01818" },
  ]);
}

export function sheet(r: Random, width: number, height: number, items: Item[], shapes = ""): Sheet {
  return {
    width,
    height,
    items,
    shapes,
    ...colours(r),
    font: r.chance(0.3) ? SERIF : SANS,
    corner: r.pick([0, 6, 14]),
  };
}

/** Labels and values in rows, `gap` from a label's beginning to its value's. */
export const rows = (
  list: [string, string][],
  x: number,
  y: number,
  gap: number,
  size = 19,
  step = 36,
): Item[] =>
  list.flatMap(([label, value], i): Item[] => [
    { text: label, x, y: y + i * step, size },
    { text: value, x: x + gap, y: y + i * step, size },
  ]);

/** Texts under one another. */
export const stack = (
  texts: string[],
  x: number,
  y: number,
  size: number,
  step: number,
  anchor: Item["anchor"] = "start",
): Item[] => texts.map((text, i) => ({ text, x, y: y + i * step, size, anchor }));

/** A text from top to bottom, a character under the other. */
export const down = (text: string, x: number, y: number, size: number, pitch = 1.15): Item[] =>
  [...text].map((char, i) => ({ text: char, x, y: y + i * size * pitch, size, anchor: "middle" as const }));

export interface Sticker {
  x: number;
  y: number;
  w: number;
  lines: string[];
  colour: string;
  ink?: string;
}

/** A sticker of its own: a box with small lines, a little askew. */
export function stuck(r: Random, { x, y, w, lines, colour, ink = "#222" }: Sticker): string {
  const texts = lines.map(
    (text, i) =>
      `<text x="${x + 10}" y="${y + 22 + i * 20}" font-size="14" fill="${ink}" stroke="none">${text}</text>`,
  );
  const h = 14 + lines.length * 20;
  return `<g transform="rotate(${r.between(-4, 4)} ${x} ${y})"><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="${colour}" stroke="none"/>${texts.join("")}</g>`;
}
