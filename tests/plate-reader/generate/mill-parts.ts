import type { Random } from "./random.js";

/** Faces of engravers, instrument panels and typewriters; where one is not installed Noto stands in. */
const FACES = [
  "TW-Kai, Noto Serif CJK SC",
  "TW-Sung, Noto Serif CJK SC",
  "OSP-DIN, Noto Sans CJK SC",
  "B612, Noto Sans CJK SC",
  "OCR B, Noto Sans CJK SC",
  "Courier Prime, Noto Sans Mono CJK SC",
  "Droid Sans Fallback, Noto Sans CJK SC",
  "BabelStone Han, Noto Serif CJK SC",
];

/** Paper, ink, type face, corners and width of letters of the mill's plates. */
export const milled = (r: Random) => ({
  ...r.pick([
    { paper: "#fcfcf9", ink: "#0e0e0e" },
    { paper: "#e4e1d6", ink: "#231c12" },
    { paper: "#c4c9cc", ink: "#111417" },
    { paper: "#2a2d30", ink: "#e9e9e4" },
    { paper: "#e0ebf2", ink: "#0a2e5c" },
    { paper: "#f1e9c9", ink: "#3a1208" },
    { paper: "#1d4a36", ink: "#f2f5ea" },
  ]),
  font: r.pick(FACES),
  corner: r.pick([0, 5, 12]),
  narrow: r.pick([1, 1, 0.84, 0.78]),
});
