import fc from "fast-check";
import { expect, test } from "vitest";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import { halves } from "../../../src/plate-reader/worker/parallel-recognition.js";

const strip = (width: number): Raster => ({ data: new Uint8Array(width * 48 * 3), width, height: 48 });

test("the shares hold every strip once and differ by no more than the widest", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 16, max: 1600 })), (widths) => {
      const strips = widths.map(strip);
      const [a, b] = halves(strips);
      expect(new Set([...a, ...b])).toEqual(new Set(strips));
      expect(a.length + b.length).toBe(strips.length);
      const load = (some: Raster[]) => some.reduce((sum, s) => sum + s.width + 60, 0);
      expect(Math.abs(load(a) - load(b))).toBeLessThanOrEqual(Math.max(0, ...widths) + 60);
    }),
  );
});
