import fc from "fast-check";
import { expect, test } from "vitest";
import { panned, zoomed } from "../../../../src/renderer/features/photos/photo-view.js";

const PICTURE = { width: 4000, height: 3000 };
const WHOLE = { x: 0, y: 0, ...PICTURE };
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("zooming keeps the point under the pointer where it is", () => {
  const at = { x: 1000, y: 900 };
  const near = zoomed(WHOLE, 2, at, PICTURE);
  expect(near).toEqual({ x: 500, y: 450, width: 2000, height: 1500 });
});

test("however it is zoomed and moved, the view stays on the picture and no closer than 60 pixels", () => {
  const step = fc.oneof(
    fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), x: share, y: share }),
    fc.record({ dx: fc.integer({ min: -9000, max: 9000 }), dy: fc.integer({ min: -9000, max: 9000 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let view = WHOLE;
      for (const one of steps)
        view =
          "factor" in one
            ? zoomed(view, one.factor, { x: one.x * PICTURE.width, y: one.y * PICTURE.height }, PICTURE)
            : panned(view, one.dx, one.dy, PICTURE);
      expect(view.x).toBeGreaterThanOrEqual(-0.01);
      expect(view.y).toBeGreaterThanOrEqual(-0.01);
      expect(view.x + view.width).toBeLessThanOrEqual(PICTURE.width + 0.01);
      expect(view.y + view.height).toBeLessThanOrEqual(PICTURE.height + 0.01);
      expect(view.width).toBeGreaterThanOrEqual(59.99);
    }),
  );
});
