import { distance, type Quad } from "../../core/geometry/quad.js";

/** A box with a margin in multiples of its height. */
export function unclip(q: Quad, { along, across }: { along: number; across: number }): Quad {
  const width = distance(q[1], q[0]);
  const height = distance(q[3], q[0]);
  const a = (along * height) / Math.max(1, width);
  const at = (i: 0 | 1 | 2 | 3, u: number, v: number): [number, number] => [
    q[i][0] + (q[1][0] - q[0][0]) * u + (q[3][0] - q[0][0]) * v,
    q[i][1] + (q[1][1] - q[0][1]) * u + (q[3][1] - q[0][1]) * v,
  ];
  return [at(0, -a, -across), at(1, a, -across), at(2, a, across), at(3, -a, across)];
}
