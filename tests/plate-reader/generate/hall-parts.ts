import { same } from "./dock-parts.js";
import { word } from "./fresh-marks.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** Type faces of print shops, engravers and stencils; where one is not installed Noto stands in. */
const FACES = [
  "Noto Sans CJK SC",
  "Noto Serif CJK SC",
  "WenQuanYi Micro Hei, Noto Sans CJK SC",
  "WenQuanYi Zen Hei, Noto Sans CJK SC",
  "Liberation Sans Narrow, WenQuanYi Micro Hei, Noto Sans CJK SC",
  "Roboto Condensed, Noto Sans CJK SC",
  "AR PL SungtiL GB, Noto Serif CJK SC",
  "AR PL KaitiM GB, Noto Serif CJK SC",
  "Nimbus Roman, AR PL UMing CN, Noto Serif CJK SC",
  "LXGW WenKai, Noto Sans CJK SC",
];

/** White or nearly white paper. */
export const thin = (r: Random) => ({
  ...r.pick([
    { paper: "#fdfdfb", ink: "#111" },
    { paper: "#f2f1ea", ink: "#1a1a1a" },
    { paper: "#eef4f1", ink: "#0d2a1c" },
  ]),
  font: r.pick(FACES),
  corner: r.pick([0, 6]),
});

/** Foil and metal in the colours that makers choose. */
export const copper = (r: Random) => ({
  ...r.pick([
    { paper: "#c9cdd0", ink: "#111" },
    { paper: "#b98a55", ink: "#1c1107" },
    { paper: "#dfe3e6", ink: "#a11d1d" },
    { paper: "#13315c", ink: "#f1f4f8" },
    { paper: "#7d1616", ink: "#f7efe2" },
    { paper: "#e8e2cf", ink: "#20401f" },
  ]),
  font: r.pick(FACES),
  corner: r.pick([0, 8, 16]),
});

/** The mark of type approval with its number behind. */
export const cpa = (s: Spec, x: number, y: number, ink: string): string =>
  `<g stroke="${ink}" fill="none" stroke-width="1.6"><path d="M${x} ${y}q-14 -14 0 -22q14 8 0 22M${x + 14} ${y}v-22h9q8 6 0 11h-9M${x + 32} ${y}l8 -22l8 22m-13 -8h10"/></g>${word(s.approval, x + 60, y, 15, { fill: ink })}`;

/** The sign of the interval: one for both where the plate states the same d. */
export const step = (s: Spec): string => (same(s) ? "e=d" : "e");
