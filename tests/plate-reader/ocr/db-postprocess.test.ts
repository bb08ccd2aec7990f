import fc from "fast-check";
import { expect, test } from "vitest";
import { regionsOf } from "../../../src/plate-reader/ocr/db-postprocess.js";

const pixels = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      lit: fc.array(fc.boolean(), { minLength: width * height, maxLength: width * height }),
    }),
  );

test("patches hold every lit pixel once, and neighbours are of one patch", () => {
  fc.assert(
    fc.property(pixels, ({ width, height, lit }) => {
      const map = Float32Array.from(lit, (on) => (on ? 0.75 : 0.25));
      const regions = regionsOf(map, width, height, 0.5);
      expect(regions.reduce((sum, { area }) => sum + area, 0)).toBe(lit.filter(Boolean).length);
      expect(regions).toHaveLength(patches(lit, width));
      for (const { points, score, area } of regions) {
        expect(score).toBeCloseTo(0.75);
        const rows = points.length / 4;
        expect(area).toBeLessThanOrEqual(
          Array.from(
            { length: rows },
            (_, i) => (points[4 * i + 2]?.[0] ?? 0) - (points[4 * i]?.[0] ?? 0),
          ).reduce((sum, wide) => sum + wide, 0),
        );
      }
    }),
  );
});

/** How many patches there are, by giving neighbours one name until nothing changes. */
function patches(lit: boolean[], width: number): number {
  const names = lit.map((on, i) => (on ? i : -1));
  const near = (a: number, b: number) =>
    Math.abs((a % width) - (b % width)) <= 1 && Math.abs(Math.floor(a / width) - Math.floor(b / width)) <= 1;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, name] of names.entries()) {
      for (const [b, other] of names.entries()) {
        if (name < 0 || other <= name || !near(a, b)) continue;
        names[b] = name;
        changed = true;
      }
    }
  }
  return new Set(names.filter((name) => name >= 0)).size;
}
