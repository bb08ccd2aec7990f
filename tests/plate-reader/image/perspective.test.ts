import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quad, sides } from "../../../src/core/geometry/quad.js";
import { project, projectionBetween } from "../../../src/plate-reader/image/perspective.js";
import { Pyramid, type Raster } from "../../../src/plate-reader/image/raster.js";
import { cut, fromView } from "../../../src/plate-reader/image/warp.js";
import { unclip } from "../../../src/plate-reader/ocr/unclip.js";

const square = (side: number): Quad => [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side],
];
const small = fc.double({ min: -8, max: 8, noNaN: true });

describe("projections", () => {
  it("take each of four corners to its own", () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 8, maxLength: 8 }), (shift) => {
        const to = square(100).map(([x, y], i) => [
          x + (shift[i * 2] ?? 0),
          y + (shift[i * 2 + 1] ?? 0),
        ]) as never as Quad;
        const map = projectionBetween(square(40), to);
        square(40).forEach((p, i) => {
          const [x, y] = map ? project(map, p) : [Number.NaN, 0];
          expect(x).toBeCloseTo(to[i]?.[0] as number, 5);
          expect(y).toBeCloseTo(to[i]?.[1] as number, 5);
        });
      }),
    );
  });

  it("there is none for corners that fall together", () => {
    expect(
      projectionBetween(
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        square(10),
      ),
    ).toBeNull();
  });
});

describe("cutting out", () => {
  /** Each pixel tells its own place: red is x, green is y. */
  const map: Raster = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 3) };
  for (let y = 0; y < 64; y++) for (let x = 0; x < 64; x++) map.data.set([x * 4, y * 4, 0], (y * 64 + x) * 3);
  const pyramid = new Pyramid(map);
  const pixel = (r: Raster, x: number, y: number) => [
    r.data[(y * r.width + x) * 3],
    r.data[(y * r.width + x) * 3 + 1],
  ];

  it("keeps pixels where they are", () => {
    const out = cut(pyramid, square(64), 64, 64);
    expect(pixel(out, 10, 20)).toEqual([40, 80]);
  });

  it("turns what is turned", () => {
    const upsideDownProbability = cut(
      pyramid,
      [
        [64, 64],
        [0, 64],
        [0, 0],
        [64, 0],
      ],
      64,
      64,
    );
    expect(pixel(upsideDownProbability, 0, 0)).toEqual([252, 252]);
  });

  it("repeats the edge outside the photo", () => {
    const out = cut(
      pyramid,
      [
        [-64, 0],
        [0, 0],
        [0, 64],
        [-64, 64],
      ],
      8,
      8,
    );
    expect(pixel(out, 0, 0)).toEqual(pixel(out, 7, 0));
  });

  it("reduces by whole halvings before sampling", () => {
    expect(pyramid.level(0).raster).toBe(map);
    expect(pyramid.level(9).scale).toBe(0.5);
    expect(cut(pyramid, square(64), 8, 8)).toMatchObject({ width: 8, height: 8 });
  });

  it("finds the way back to the photo", () => {
    const back = fromView({
      corners: [
        [10, 10],
        [30, 10],
        [30, 20],
        [10, 20],
      ],
      width: 200,
      height: 100,
    });
    expect(back([100, 50])).toEqual([20, 15]);
  });
});

it("widening a box keeps its middle and adds to its sides in its own heights", () => {
  const wide = unclip(
    [
      [10, 10],
      [30, 10],
      [30, 20],
      [10, 20],
    ],
    { along: 0.5, across: 0.1 },
  );
  expect(wide).toEqual([
    [5, 9],
    [35, 9],
    [35, 21],
    [5, 21],
  ]);
  expect(sides(wide)).toEqual({ width: 30, height: 12 });
});
