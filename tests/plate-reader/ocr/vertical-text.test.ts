import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Quad } from "../../../src/core/geometry/quad.js";
import { Pyramid } from "../../../src/plate-reader/image/raster.js";
import { startInference } from "../../../src/plate-reader/inference/session.js";
import { loadRecognizer, type Recognizer } from "../../../src/plate-reader/ocr/recognizer.js";
import { isColumn, readColumn, readColumnAgain } from "../../../src/plate-reader/ocr/vertical-text.js";

const MAKER = "浙江某达电子衡器有限公司";
const HEIGHT = 560;
/** The whole picture: text in it, a margin around. */
const BOX: Quad = [
  [10, 10],
  [70, 10],
  [70, HEIGHT - 10],
  [10, HEIGHT - 10],
];

async function pictured(svg: string): Promise<Pyramid> {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="${HEIGHT}"><rect width="80" height="${HEIGHT}" fill="#eee"/><g font-family="Noto Sans CJK SC" fill="#111">${svg}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(page))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return new Pyramid({ data, width: info.width, height: info.height });
}

const upright = (size: number, pitch: number) =>
  [...MAKER]
    .map(
      (c, i) =>
        `<text x="40" y="${30 + size + i * pitch}" font-size="${size}" text-anchor="middle">${c}</text>`,
    )
    .join("");
const onSide = (turn: string) => `<text transform="${turn}" font-size="38">${MAKER}</text>`;
const textOf = (glyphs: { char: string }[] | undefined) => glyphs?.map(({ char }) => char).join("");

let first: Recognizer;
let second: Recognizer;
beforeAll(async () => {
  const inference = await startInference();
  first = await loadRecognizer(inference, "first");
  second = await loadRecognizer(inference, "second");
});

describe("text that runs across the plate's rows", () => {
  it("is told by its box: tall, and as high as several lines", () => {
    expect(isColumn(BOX, 40)).toBe(true);
    expect(isColumn(BOX, 400)).toBe(false);
    // A small name beside large ratings.
    expect(
      isColumn(
        [
          [0, 0],
          [51, 0],
          [51, 247],
          [0, 247],
        ],
        66,
      ),
    ).toBe(true);
    expect(
      isColumn(
        [
          [0, 0],
          [8, 0],
          [8, 30],
          [0, 30],
        ],
        28,
      ),
    ).toBe(false);
  });

  it.each([
    [34, 40],
    [30, 41],
  ])("upright, a character of %i under the other every %i", async (size, pitch) => {
    const photo = await pictured(upright(size, pitch));
    const read = await readColumn(first, photo, BOX);
    expect([textOf(read?.glyphs), read?.turned]).toEqual([MAKER, "column"]);
    expect(textOf(await readColumnAgain(second, photo, read?.box as Quad))).toBe(MAKER);
  });

  it.each([
    ["down", "translate(28 40) rotate(90)"],
    ["up", `translate(52 ${HEIGHT - 40}) rotate(-90)`],
  ])("on its side, reading %s", async (_way, turn) => {
    const read = await readColumn(first, await pictured(onSide(turn)), BOX);
    expect([textOf(read?.glyphs), read?.turned]).toEqual([MAKER, "side"]);
  });

  it("is none where a rule or nothing stands", async () => {
    expect(await readColumn(first, await pictured(""), BOX)).toBeNull();
    const rule = await pictured(`<rect x="36" y="20" width="6" height="${HEIGHT - 40}"/>`);
    expect(await readColumn(first, rule, BOX)).toBeNull();
  });
});
