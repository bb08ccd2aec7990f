import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Quad } from "../../src/core/geometry/quad.js";
import { countStrokes } from "../../src/plate-reader/class-mark-strokes.js";
import { Pyramid } from "../../src/plate-reader/image/raster.js";

interface Mark {
  strokes: number;
  oval?: boolean;
  brackets?: boolean;
  serifs?: boolean;
  dark?: boolean;
}

/** Draws a mark without any font, 400 × 120, its text 40 high in the middle. */
async function drawn({ strokes, oval, brackets, serifs, dark }: Mark): Promise<Pyramid> {
  const [ink, paper] = dark ? ["#ddd", "#223"] : ["#222", "#ddd"];
  const left = 200 - (strokes * 16) / 2;
  const bars = Array.from(
    { length: strokes },
    (_, i) => `<rect x="${left + i * 16 + 5}" y="43" width="6" height="34"/>`,
  );
  const shapes = [
    ...bars,
    ...(serifs
      ? [
          `<rect x="${left}" y="41" width="${strokes * 16}" height="4"/>`,
          `<rect x="${left}" y="75" width="${strokes * 16}" height="4"/>`,
        ]
      : []),
    ...(oval
      ? [
          `<ellipse cx="200" cy="60" rx="${strokes * 8 + 22}" ry="30" fill="none" stroke="${ink}" stroke-width="3"/>`,
        ]
      : []),
    ...(brackets
      ? [-1, 1].map((s) => {
          const x = 200 + s * (strokes * 8 + 8);
          return `<path d="M${x} 39 Q${x + s * 14} 60 ${x} 81" fill="none" stroke="${ink}" stroke-width="4"/>`;
        })
      : []),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120"><rect width="400" height="120" fill="${paper}"/><g fill="${ink}">${shapes.join("")}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).flatten().raw().toBuffer({ resolveWithObject: true });
  return new Pyramid({ data, width: info.width, height: info.height });
}

const around = (width: number): Quad => [
  [200 - width / 2, 40],
  [200 + width / 2, 40],
  [200 + width / 2, 80],
  [200 - width / 2, 80],
];

describe("strokes of the class mark", () => {
  for (const strokes of [2, 3, 4]) {
    it.each([
      ["bare", {}],
      ["in an oval", { oval: true }],
      ["in brackets", { brackets: true }],
      ["with serifs that touch", { serifs: true }],
      ["light on dark, in an oval", { dark: true, oval: true }],
    ])(`${strokes}, %s`, async (_, how) => {
      expect(await countOf({ strokes, ...how }, strokes * 16 + 8, true)).toBe(strokes);
    });

    it(`${strokes}, somewhere in the room right of the label`, async () => {
      expect(await countOf({ strokes, oval: true }, 360, false)).toBe(strokes);
    });
  }

  it("none where nothing stands, nor for a single stroke", async () => {
    expect(await countOf({ strokes: 0 }, 80, true)).toBeNull();
    expect(await countOf({ strokes: 1 }, 24, true)).toBeNull();
  });
});

const countOf = async (mark: Mark, width: number, exact: boolean) =>
  countStrokes(await drawn(mark), around(width), exact);
