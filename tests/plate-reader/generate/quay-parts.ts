import type { AccuracyClass } from "../../../src/core/nameplate/model/reading.js";
import type { Random } from "./random.js";
import type { Item } from "./sheet.js";
import { HEI, SANS, SERIF } from "./yard-parts.js";

export const MING = "AR PL UMing CN, Noto Serif CJK SC";
export const WEN = "LXGW WenKai, AR PL UKai CN, Noto Serif CJK SC";
const MICRO = "WenQuanYi Micro Hei, Noto Sans CJK SC";

/** What the law has plates say. */
export const HONEST = "本秤不具备欺骗性使用的特征";
/** The class in the compatibility characters of typesetters. */
export const EACH_SAYS: Record<AccuracyClass, string> = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ", IIII: "IIII" };

/** Labels that end in a colon at `x`, their values right behind. */
export const colon = (list: [string, string][], x: number, y: number, size: number, step: number): Item[] =>
  list.flatMap(([label, value], i): Item[] => [
    { text: `${label}:`, x, y: y + i * step, size, anchor: "end" },
    { text: value, x: x + 10, y: y + i * step, size },
  ]);

/** Paper, ink and type face of one maker. */
export const style = (r: Random) => ({
  ...r.pick([
    { paper: "#f5f5f1", ink: "#141414" },
    { paper: "#cfd3d6", ink: "#1b1b1b" },
    { paper: "#dcd7c9", ink: "#2a1f14" },
    { paper: "#e9eef3", ink: "#123a6b" },
    { paper: "#22303c", ink: "#eef1f3" },
  ]),
  font: r.pick([SANS, SERIF, HEI, MING, WEN, MICRO]),
  corner: r.pick([0, 6, 12]),
});
