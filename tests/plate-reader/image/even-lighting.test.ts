import { describe, expect, it } from "vitest";
import { evened } from "../../../src/plate-reader/image/even-lighting.js";
import { Pyramid } from "../../../src/plate-reader/image/raster.js";

/** Stripes of print, 12 pixels wide, on a ground that is `left` bright at one side and `right` at the other. */
function striped(left: number, right: number, contrast: (x: number) => number): Pyramid {
  const [width, height] = [800, 400];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ground = x < width / 2 ? left : right;
      const tone = ground - (Math.floor(x / 12) % 2 ? contrast(x) : 0);
      data.fill(tone, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  return new Pyramid({ data, width, height });
}

/** How far print stands from its ground between two columns. */
function contrastIn({ data, width }: { data: Uint8Array; width: number }, from: number, to: number): number {
  const row = Array.from({ length: to - from }, (_, i) => data[(200 * width + from + i) * 3] as number);
  return Math.max(...row) - Math.min(...row);
}

describe("light made even", () => {
  it("gives faint print in a shade as much contrast as print in the light", () => {
    const plate = striped(220, 70, (x) => (x < 400 ? 120 : 30));
    expect(contrastIn(plate.base, 500, 700)).toBe(30);
    const even = evened(plate);
    expect(contrastIn(even, 500, 700)).toBeGreaterThan(75);
    expect(contrastIn(even, 100, 300)).toBeGreaterThan(75);
  });

  it("makes no print of a bare ground's grain", () => {
    const even = evened(striped(150, 150, () => 3));
    expect(contrastIn(even, 100, 700)).toBeLessThan(12);
  });
});
