import { describe, expect, it } from "vitest";
import { directionOf, type Point, type Quad } from "../../../src/core/geometry/quad.js";
import { IMAGENET, toTensor } from "../../../src/plate-reader/inference/tensor.js";
import { regionsOf } from "../../../src/plate-reader/ocr/db-postprocess.js";
import { cornersOf, hull, minAreaRect } from "../../../src/plate-reader/ocr/min-area-rect.js";
import {
  along,
  commonDirection,
  directionFor,
  frameOf,
  groups,
  quarterTurn,
} from "../../../src/plate-reader/ocr/orientation.js";
import { decode } from "../../../src/plate-reader/ocr/recognizer.js";

const rotated = (q: Quad, angle: number): Quad =>
  q.map(([x, y]) => [
    x * Math.cos(angle) - y * Math.sin(angle),
    x * Math.sin(angle) + y * Math.cos(angle),
  ]) as never;
const box = (x: number, y: number, w: number, h: number): Quad => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

describe("boxes from a probability map", () => {
  it("each connected patch above the threshold is one, diagonals included", () => {
    const map = Float32Array.from([0.9, 0, 0, 0, 0, 0.8, 0, 0, 0, 0, 0, 0.7]);
    const regions = regionsOf(map, 4, 3, 0.3);
    expect(regions.map((r) => r.area)).toEqual([2, 1]);
    expect(regions[0]?.score).toBeCloseTo(0.85);
  });

  it("the smallest rectangle lies along the text", () => {
    const angle = 0.3;
    const points = rotated(box(0, 0, 100, 20), angle) as unknown as Point[];
    const found = minAreaRect(hull([...points, [40, 25]]));
    expect(Math.max(found.width, found.height)).toBeCloseTo(100, 5);
    expect(Math.min(found.width, found.height)).toBeCloseTo(20, 5);
    const corners = cornersOf(found);
    expect(directionOf(corners)).toBeCloseTo(angle, 5);
    expect(corners[0][0]).toBeCloseTo(points[0]?.[0] as number, 5);
  });

  it("a rectangle grows on every side", () => {
    const [a, , c] = cornersOf({ x: 50, y: 50, width: 40, height: 10, angle: 0 }, 5);
    expect([a, c]).toEqual([
      [25, 40],
      [75, 60],
    ]);
  });
});

describe("which way up", () => {
  const rows = [0, 40, 80].map((y) => ({ corners: box(0, y, 200, 20), score: 1 }));
  const turnedBy = (angle: number) => rows.map((r) => ({ ...r, corners: rotated(r.corners, angle) }));

  it.each([0, 0.2, -0.4, 1.2, Math.PI / 2])("finds the rows' axis at %f", (angle) => {
    const axis = commonDirection(turnedBy(angle)) as number;
    expect(Math.abs(Math.sin(axis - angle))).toBeLessThan(1e-6);
  });

  it("square boxes tell nothing", () => {
    expect(commonDirection([{ corners: box(0, 0, 20, 20), score: 1 }])).toBeNull();
  });

  it.each([
    [0, 0],
    [Math.PI / 2, 270],
    [Math.PI, 180],
    [-Math.PI / 2, 90],
    [0.3, 0],
  ])("text running at %f needs %i degrees clockwise", (direction, degrees) => {
    expect(quarterTurn(direction)).toBe(degrees);
    expect(quarterTurn(directionFor(direction, quarterTurn(direction)))).toBe(degrees);
  });

  it("the person's turn decides between the four ways an axis fits", () => {
    for (const turn of [0, 90, 180, 270] as const) expect(quarterTurn(directionFor(0.2, turn))).toBe(turn);
  });

  it("names corners along the text, for short text too", () => {
    const tall = box(0, 0, 10, 30);
    for (const q of [tall, along(tall, Math.PI / 2)]) expect(directionOf(along(q, 0.05))).toBeCloseTo(0, 5);
    expect(Math.cos(directionOf(along(tall, Math.PI)))).toBeCloseTo(-1, 5);
  });

  it("text far off is another group, the larger one first", () => {
    const far = [0, 40].map((y) => ({ corners: box(2000, y, 100, 20), score: 1 }));
    const found = groups([...far, ...rows]);
    expect(found.map((g) => g.length)).toEqual([3, 2]);
    const [topLeft, , bottomRight] = frameOf(found[0] ?? [], 0);
    expect(topLeft[0]).toBeLessThan(0);
    expect(bottomRight[0]).toBeGreaterThan(200);
  });
});

describe("letters from the recogniser's output", () => {
  const symbols = ["", "A", "B", "8"];
  const steps = (...rows: number[][]) => ({
    data: Float32Array.from(rows.flat()),
    dims: [1, rows.length, 4],
  });

  it("drops repeats and blanks, keeps real doubles", () => {
    const out = decode(
      steps([0, 0.9, 0, 0], [0, 0.95, 0, 0], [0.9, 0, 0, 0], [0, 0.8, 0, 0], [0, 0, 0.6, 0.4]),
      symbols,
      1,
    );
    expect(out.map((g) => g.char).join("")).toBe("AAB");
    expect(out[0]?.score).toBeCloseTo(0.95);
    expect(out[2]?.others).toEqual(["8"]);
  });

  it("places are shares of the filled part", () => {
    const out = decode(steps([0, 0.9, 0, 0], [0.9, 0, 0, 0], [0.9, 0, 0, 0], [0.9, 0, 0, 0]), symbols, 0.5);
    expect(out[0]?.at).toBeCloseTo(0.25);
  });
});

it("tensors hold blue, green, red planes, with grey beyond the picture", () => {
  const { data, dims } = toTensor({ data: Uint8Array.from([255, 0, 128]), width: 1, height: 1 }, IMAGENET, 2);
  expect(dims).toEqual([1, 3, 1, 2]);
  expect(data[0]).toBeCloseTo((128 / 255 - 0.485) / 0.229);
  expect(data[1]).toBe(0);
  expect(data[4]).toBeCloseTo((255 / 255 - 0.406) / 0.225);
});
