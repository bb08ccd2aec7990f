import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Quad } from "../../src/core/geometry/quad.js";
import { strokesInRing } from "../../src/plate-reader/class-mark-ring.js";
import { Pyramid } from "../../src/plate-reader/image/raster.js";

const FRAME: Quad = [
  [0, 0],
  [800, 0],
  [800, 500],
  [0, 500],
];
/** Height of the lines on it. */
const LINE = 26;

const strokes = (count: number, x: number, y: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<rect x="${x + (i - count / 2) * 11 + 3}" y="${y - 11}" width="5" height="22"/>`,
  ).join("");
const oval = (count: number, x: number, y: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${count * 6 + 15}" ry="20" fill="none" stroke="#222" stroke-width="2.5"/>`;
const rounded = (count: number, x: number, y: number): string =>
  `<rect x="${x - count * 6 - 14}" y="${y - 19}" width="${count * 12 + 28}" height="38" rx="19" fill="none" stroke="#222" stroke-width="2.5"/>`;
const cell = (x: number, y: number): string =>
  `<rect x="${x - 40}" y="${y - 19}" width="80" height="38" fill="none" stroke="#222" stroke-width="2.5"/>`;
/** What else is on a plate: rows of letters' strokes. */
const text = Array.from({ length: 40 }, (_, i) => {
  const [x, y] = [60 + (i % 20) * 22, 60 + Math.floor(i / 20) * 60];
  return `<path d="M${x} ${y}h14v20h-14z" fill="none" stroke="#222" stroke-width="3"/>`;
}).join("");

async function found(shapes: string): Promise<number | null> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"><rect width="800" height="500" fill="#dcdcd8"/><g fill="#222">${text}${shapes}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).flatten().raw().toBuffer({ resolveWithObject: true });
  return strokesInRing(new Pyramid({ data, width: info.width, height: info.height }), FRAME, LINE);
}

describe("a class mark away from its label", () => {
  it.each([2, 3, 4])("%i strokes in an oval in a corner", async (count) => {
    expect(await found(strokes(count, 700, 440) + oval(count, 700, 440))).toBe(count);
    expect(await found(strokes(count, 100, 400) + rounded(count, 100, 400))).toBe(count);
  });

  it("is none where a cell of a table holds strokes, or an oval something else", async () => {
    expect(await found(strokes(3, 700, 440) + cell(700, 440))).toBeNull();
    expect(await found(`${oval(3, 700, 440)}<circle cx="700" cy="440" r="8"/>`)).toBeNull();
    expect(await found("")).toBeNull();
  });

  it("is none where two ovals say different things", async () => {
    const both = strokes(3, 700, 440) + oval(3, 700, 440) + strokes(2, 300, 440) + oval(2, 300, 440);
    expect(await found(both)).toBeNull();
  });
});
