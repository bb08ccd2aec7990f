import { centre, type Point, type Quad, sides } from "../../core/geometry/quad.js";

/** Boxes share a row when their middles lie within so much of the lower one's height. */
const ROW = 0.4;
/** Boxes that share more than so many heights are around one another, not side by side. */
const MOST = 1.2;

/**
 * Boxes of lines along `direction`, cut where two in a row reach into one another: a box is drawn a little larger
 * than its text, and would show its neighbour's first character as its own last.
 */
export function apart(boxes: Quad[], direction: number): Quad[] {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const seen = boxes.map((box) => {
    const [x, y] = centre(box);
    return { ...sides(box), u: x * cos + y * sin, v: y * cos - x * sin };
  });
  return boxes.map((box, i) => {
    const own = seen[i] as (typeof seen)[number];
    let [before, after] = [0, 0];
    for (const other of seen) {
      const height = Math.min(own.height, other.height);
      if (other === own || Math.abs(other.v - own.v) > ROW * height) continue;
      const shared = (own.width + other.width) / 2 - Math.abs(other.u - own.u);
      if (shared <= 0 || shared > MOST * height) continue;
      if (other.u < own.u) before = Math.max(before, shared / 2);
      else after = Math.max(after, shared / 2);
    }
    return shortened(box, before / own.width, after / own.width);
  });
}

/** Without these shares of its length at its beginning and its end. */
function shortened([a, b, c, d]: Quad, before: number, after: number): Quad {
  if (before + after <= 0 || before + after > 0.5) return [a, b, c, d];
  const on = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  return [on(a, b, before), on(b, a, after), on(c, d, after), on(d, c, before)];
}
