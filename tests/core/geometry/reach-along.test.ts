import fc from "fast-check";
import { expect, it } from "vitest";
import { type Point, reachAlong } from "../../../src/core/geometry/quad.js";

const number = fc.double({ min: -1000, max: 1000, noNaN: true });

it("the reach of points holds all of them and none of its sides is further than one of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 12 }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      (points: Point[], angle) => {
        const { left, right, top, bottom, at } = reachAlong(points, angle);
        // Turned back, every point lies in the upright rectangle and touches each of its sides once at least.
        const turned = points.map(([x, y]) => reachAlong([[x, y]], angle));
        const gaps = [
          turned.map((one) => one.left - left),
          turned.map((one) => right - one.right),
          turned.map((one) => one.top - top),
          turned.map((one) => bottom - one.bottom),
        ];
        for (const side of gaps) expect(Math.min(...side)).toBe(0);
        // And the way back leads to the point.
        points.forEach(([x, y], i) => {
          const one = turned[i] as (typeof turned)[number];
          const [u, v] = at(one.left, one.top);
          expect(Math.hypot(u - x, v - y)).toBeLessThan(1e-6);
        });
      },
    ),
  );
});
