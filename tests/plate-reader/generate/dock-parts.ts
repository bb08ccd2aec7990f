import { printed } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Hardship, Level } from "./scene.js";
import type { Spec } from "./spec.js";
import { KAI, SANS, SERIF, SONG } from "./yard-parts.js";

/** What the plates of the dock have in common. */

export const ROUND = "WenQuanYi Micro Hei, Noto Sans CJK SC";
export const MONO = "Liberation Mono, Noto Sans Mono CJK SC";
const ARIAL = "Liberation Sans, Noto Sans CJK SC";
const TIMES = "Liberation Serif, AR PL UMing CN, Noto Serif CJK SC";

/** Paper, ink, type face and corners of one print shop. */
export const print = (r: Random) => ({
  ...r.pick([
    { paper: "#fafaf7", ink: "#101010" },
    { paper: "#d5d8da", ink: "#16181a" },
    { paper: "#e7ecef", ink: "#0b3a78" },
    { paper: "#1f2a30", ink: "#f2f4f4" },
    { paper: "#0f4c46", ink: "#eef6f4" },
    { paper: "#f3ead2", ink: "#33210e" },
  ]),
  font: r.pick([SANS, SERIF, SONG, KAI, ROUND, ARIAL, TIMES]),
  corner: r.pick([0, 4, 10, 18]),
});

/** Whether the plate states one d that is e. */
export const same = (s: Spec): boolean => s.d !== null && printed(s.d) === printed(s.e);
/** A d of its own, printed; empty where there is none. */
export const ownD = (s: Spec): string => (s.d && !same(s) ? printed(s.d) : "");

/** Grime of markets and yards: on hard photos specks, scratches or a cable over the plate's edge, on others dust. */
export function grime(level: Level, r: Random): Hardship {
  if (level === "easy") return {};
  const kind = level === "normal" ? "dust" : r.pick(["specks", "scratches", "cable"] as const);
  return {
    plate: (drawn, scale) => {
      const data = new Uint8Array(drawn.data);
      const { width, height } = drawn;
      const blot = (x: number, y: number, radius: number, tone: number, share: number) => {
        for (let j = Math.max(0, Math.floor(y - radius)); j < Math.min(height, y + radius); j++)
          for (let i = Math.max(0, Math.floor(x - radius)); i < Math.min(width, x + radius); i++) {
            if (Math.hypot(i - x, j - y) > radius) continue;
            for (let k = 0; k < 3; k++) {
              const at = (j * width + i) * 3 + k;
              data[at] = (data[at] as number) * (1 - share) + tone * share;
            }
          }
      };
      const area = (width * height) / (scale * scale);
      const some = (each: number) => Math.round(area / each);
      const stroke = (
        x: number,
        y: number,
        dx: number,
        dy: number,
        radius: number,
        tone: number,
        share: number,
      ) => {
        for (let t = 0; t < 1; t += radius / Math.max(1, Math.hypot(dx, dy)))
          blot(x + dx * t, y + dy * t, radius, tone, share);
      };
      const any = () => [r.between(0, width), r.between(0, height)] as const;
      if (kind === "dust")
        for (let i = 0; i < some(5000); i++) blot(...any(), r.between(0.4, 1.2) * scale, 120, 0.35);
      if (kind === "specks") {
        for (let i = 0; i < some(1500); i++) blot(...any(), r.between(0.5, 2) * scale, r.int(40, 110), 0.5);
        for (let i = 0; i < 4; i++) blot(...any(), r.between(10, 26) * scale, r.int(60, 120), 0.3);
      }
      if (kind === "scratches")
        for (let i = 0; i < 14; i++)
          stroke(
            ...any(),
            r.normal() * 120 * scale,
            r.normal() * 40 * scale,
            0.7 * scale,
            r.pick([230, 60]),
            0.7,
          );
      if (kind === "cable") {
        const edge = r.between(0.01, 0.05);
        stroke(width * edge, 0, width * r.between(-0.02, 0.03), height, 7 * scale, 25, 0.95);
        stroke(0, height * (1 - edge), width, -height * r.between(0, 0.02), 5 * scale, 35, 0.95);
      }
      return { data, width, height };
    },
  };
}
