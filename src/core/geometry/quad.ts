import * as z from "zod";

const pointSchema = z.tuple([z.number(), z.number()]).readonly();
export type Point = z.infer<typeof pointSchema>;

/** Four corners, clockwise from the text's own top left, in the photo's pixels after EXIF. */
export const quadSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]).readonly();
export type Quad = z.infer<typeof quadSchema>;

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Mean width (along the text) and height (across it) of a box. */
export function sides(q: Quad): { width: number; height: number } {
  return {
    width: (distance(q[0], q[1]) + distance(q[3], q[2])) / 2,
    height: (distance(q[0], q[3]) + distance(q[1], q[2])) / 2,
  };
}

export const centre = (q: Quad): Point => [
  (q[0][0] + q[1][0] + q[2][0] + q[3][0]) / 4,
  (q[0][1] + q[1][1] + q[2][1] + q[3][1]) / 4,
];

/** Direction of a box's text, radians clockwise from the x axis. */
export const directionOf = (q: Quad): number =>
  Math.atan2(q[1][1] + q[2][1] - q[0][1] - q[3][1], q[1][0] + q[2][0] - q[0][0] - q[3][0]);

export const mapQuad = (q: Quad, f: (p: Point) => Point): Quad => [f(q[0]), f(q[1]), f(q[2]), f(q[3])];

/** Whether a point lies in a box whose corners go clockwise. */
export const holds = (box: Quad, [x, y]: Point): boolean =>
  box.every(([ax, ay], i) => {
    const [bx, by] = box[(i + 1) % 4] as Point;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

/** How far points reach along an angle (left to right) and across it (top to bottom), and the way back. */
export function reachAlong(points: Iterable<Point>, angle: number) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const at = (u: number, v: number): Point => [u * cos - v * sin, u * sin + v * cos];
  return { left, right, top, bottom, at };
}
