import type { Quad } from "../nameplate/model/reading.js";

export const middleOf = (q: Quad): [number, number] => [
  (q[0][0] + q[1][0] + q[2][0] + q[3][0]) / 4,
  (q[0][1] + q[1][1] + q[2][1] + q[3][1]) / 4,
];

/** Whether a point lies in a box whose corners go clockwise. */
export const holds = (box: Quad, [x, y]: readonly [number, number]): boolean =>
  box.every(([ax, ay], i) => {
    const [bx, by] = box[(i + 1) % 4] as [number, number];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
