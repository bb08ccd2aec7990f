import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quad } from "../../../src/core/geometry/quad.js";
import { boundsOf, uprightQuad, uprightSize, viewOf } from "../../../src/renderer/common/photo-geometry.js";

const size = { width: 400, height: 300 };
const quad: Quad = [
  [10, 20],
  [110, 20],
  [110, 60],
  [10, 60],
];

test.each([
  [0, [10, 20]],
  [90, [280, 10]],
  [180, [390, 280]],
  [270, [20, 390]],
] as const)("turned by %d° the first corner comes to %o", (rotation, corner) => {
  expect(uprightQuad(quad, { size, rotation })[0]).toEqual(corner);
});

test("whatever the rotation, a box within the photo stays within the upright one and keeps its size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
      fc.tuple(fc.nat(350), fc.nat(250), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })),
      (rotation, [x, y, w, h]) => {
        const box: Quad = [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
        ];
        const upright = uprightSize({ size, rotation });
        const bounds = boundsOf(uprightQuad(box, { size, rotation }), upright, 0);
        expect([bounds.width, bounds.height]).toEqual(rotation % 180 === 0 ? [w, h] : [h, w]);
        expect(bounds.x).toBeGreaterThanOrEqual(0);
        expect(bounds.y + bounds.height).toBeLessThanOrEqual(upright.height);
      },
    ),
  );
});

test("a margin never reaches out of the picture", () => {
  expect(boundsOf(quad, { width: 112, height: 70 }, 1)).toEqual({ x: 0, y: 0, width: 112, height: 70 });
});

test("the view holds every quad with room around, within the picture", () => {
  const other: Quad = [
    [210, 100],
    [390, 100],
    [390, 140],
    [210, 140],
  ];
  expect(viewOf([quad, other], size)).toEqual({ x: 0, y: 0, width: 400, height: 170 });
  expect(viewOf([quad], { width: 4000, height: 3000 })).toEqual({ x: 0, y: 10, width: 135, height: 60 });
});

test("without any quad the whole picture is shown", () => {
  expect(viewOf([], size)).toEqual({ x: 0, y: 0, ...size });
});
