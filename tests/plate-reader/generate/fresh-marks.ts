import type { Spec } from "./spec.js";

/** Parts of plates that are drawn rather than written: marks, codes, letters of dots. */

/** Plain text as SVG, where it needs a colour or a turn of its own. */
export function word(
  text: string,
  x: number,
  y: number,
  size: number,
  { fill = "currentColor", anchor = "start", bold = false, font = "" } = {},
): string {
  const face = font ? ` font-family="${font}"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}" stroke="none"${bold ? ' font-weight="bold"' : ""}${face}>${text}</text>`;
}

/** The class mark as the standard draws it: the numeral between two bars with round ends. */
export function classFrame(s: Spec, x: number, y: number, size: number, ink: string): string {
  const width = size * (0.9 + 0.3 * s.accuracyClass.length);
  const frame = `<rect x="${x - width / 2}" y="${y - size * 0.95}" width="${width}" height="${size * 1.2}" rx="${size * 0.6}" fill="none" stroke="${ink}" stroke-width="${size * 0.08}"/>`;
  return frame + word(s.accuracyClass, x, y, size, { fill: ink, anchor: "middle", font: "DejaVu Serif" });
}

/** Five columns of seven dots each, lowest bit on top. */
const DOTS: Record<string, string> = {
  "0": "3e5149453e",
  "1": "00427f4000",
  "2": "4261514946",
  "3": "2141454b31",
  "4": "1814127f10",
  "5": "2745454539",
  "6": "3c4a494930",
  "7": "0171090503",
  "8": "3649494936",
  "9": "064949291e",
  A: "7e1111117e",
  B: "7f49494936",
  C: "3e41414122",
  D: "7f4141221c",
  E: "7f49494941",
  F: "7f09090901",
  G: "3e4149497a",
  H: "7f0808087f",
  J: "2040413f01",
  K: "7f08142241",
  L: "7f40404040",
  M: "7f020c027f",
  N: "7f0408107f",
  P: "7f09090906",
  R: "7f09192946",
  S: "4649494931",
  T: "01017f0101",
  V: "1f2040201f",
  W: "3f4038403f",
  X: "6314081463",
  Y: "0708700807",
  "-": "0808080808",
  "/": "2010080402",
  ".": "0060600000",
};

/** What a dot printer can write. */
export const dotted = (text: string): boolean => [...text].every((c) => c === " " || c in DOTS);

/** Letters of dots, as an ink jet on a line writes them; `step` from dot to dot, (x, y) the base line's start. */
export function dots(text: string, x: number, y: number, step: number, ink: string): string {
  const spots = [...text].flatMap((char, i) =>
    [0, 1, 2, 3, 4].flatMap((column) => {
      const bits = Number.parseInt((DOTS[char] ?? "0000000000").slice(column * 2, column * 2 + 2), 16);
      return [0, 1, 2, 3, 4, 5, 6].flatMap((row) =>
        (bits >> row) & 1
          ? [`<circle cx="${x + (i * 6.4 + column) * step}" cy="${y - (6 - row) * step}" r="${step * 0.5}"/>`]
          : [],
      );
    }),
  );
  return `<g fill="${ink}" stroke="none">${spots.join("")}</g>`;
}

/** Code 39: narrow and wide, bar and gap in turn. */
const CODE39: Record<string, string> = {
  "0": "nnnwwnwnn",
  "1": "wnnwnnnnw",
  "2": "nnwwnnnnw",
  "3": "wnwwnnnnn",
  "4": "nnnwwnnnw",
  "5": "wnnwwnnnn",
  "6": "nnwwwnnnn",
  "7": "nnnwnnwnw",
  "8": "wnnwnnwnn",
  "9": "nnwwnnwnn",
  A: "wnnnnwnnw",
  B: "nnwnnwnnw",
  C: "wnwnnwnnn",
  D: "nnnnwwnnw",
  E: "wnnnwwnnn",
  F: "nnwnwwnnn",
  G: "nnnnnwwnw",
  H: "wnnnnwwnn",
  I: "nnwnnwwnn",
  J: "nnnnwwwnn",
  K: "wnnnnnnww",
  L: "nnwnnnnww",
  M: "wnwnnnnwn",
  N: "nnnnwnnww",
  O: "wnnnwnnwn",
  P: "nnwnwnnwn",
  Q: "nnnnnnwww",
  R: "wnnnnnwwn",
  S: "nnwnnnwwn",
  T: "nnnnwnwwn",
  U: "wwnnnnnnw",
  V: "nwwnnnnnw",
  W: "wwwnnnnnn",
  X: "nwnnwnnnw",
  Y: "wwnnwnnnn",
  Z: "nwwnwnnnn",
  "-": "nwnnnnwnw",
  "*": "nwnnwnwnn",
};

/** A real bar code that holds `text`, on white, `width` wide with its quiet sides. */
export function code39(text: string, x: number, y: number, width: number, height: number): string {
  const runs = [...`*${text}*`].flatMap((c) => [...(CODE39[c] ?? ""), "n"].map((w) => (w === "w" ? 2.5 : 1)));
  const step = width / (runs.reduce((sum, w) => sum + w, 0) + 20);
  let at = x + 10 * step;
  const bars = runs.map((wide, i) => {
    const bar = i % 2 === 0 ? `<rect x="${at}" y="${y}" width="${wide * step}" height="${height}"/>` : "";
    at += wide * step;
    return bar;
  });
  return `<rect x="${x}" y="${y - 4}" width="${width}" height="${height + 8}" fill="#fff" stroke="none"/><g fill="#000" stroke="none">${bars.join("")}</g>`;
}
