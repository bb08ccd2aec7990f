import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quad } from "../../../src/core/geometry/quad.js";
import { apart } from "../../../src/plate-reader/ocr/split-overlaps.js";

const box = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];
/** Turned about the origin. */
const turned = (b: Quad, angle: number): Quad =>
  b.map(([x, y]) => [
    x * Math.cos(angle) - y * Math.sin(angle),
    x * Math.sin(angle) + y * Math.cos(angle),
  ]) as unknown as Quad;
const rounded = (b: Quad) => b.map((p) => p.map((n) => Math.round(n * 10) / 10));

describe("boxes that reach into one another", () => {
  test.each([0, 0.1, Math.PI / 2, Math.PI, -1.5])("in a row are cut in the middle, turned by %s", (angle) => {
    const left = box(805, 611, 1058, 659);
    const right = box(1033, 612, 1225, 660);
    const [a, b] = apart([turned(left, angle), turned(right, angle)], angle) as [Quad, Quad];
    expect(rounded(turned(a, -angle))).toEqual(rounded(box(805, 611, 1045.5, 659)));
    expect(rounded(turned(b, -angle))).toEqual(rounded(box(1045.5, 612, 1225, 660)));
  });

  test.each([
    ["one above the other", box(0, 0, 100, 40), box(50, 35, 150, 75)],
    ["side by side", box(0, 0, 100, 40), box(110, 0, 200, 40)],
    ["one around the other", box(0, 0, 300, 40), box(20, 2, 120, 38)],
  ])("%s stay whole", (_how, a, b) => {
    expect(apart([a, b], 0)).toEqual([a, b]);
  });

  test("never more than half of one is cut off", () => {
    const boxes = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 500 }),
          fc.integer({ min: 0, max: 200 }),
          fc.integer({ min: 5, max: 300 }),
        )
        .map(([x, y, w]) => box(x, y, x + w, y + 30)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(boxes, (list) => {
        apart(list, 0).forEach((cut, i) => {
          const whole = list[i] as Quad;
          expect(cut[1][0] - cut[0][0]).toBeGreaterThanOrEqual((whole[1][0] - whole[0][0]) / 2 - 1e-9);
        });
      }),
    );
  });
});
