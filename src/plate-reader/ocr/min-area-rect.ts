import { type Point, type Quad, reachAlong } from "../../core/geometry/quad.js";

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** Convex hull (Andrew's monotone chain), counter-clockwise in a y-up plane. */
export function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const p of list) {
      while (chain.length > 1 && cross(chain.at(-2) as Point, chain.at(-1) as Point, p) <= 0) chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The smallest rectangle around a convex hull: its centre, its sides and the angle of the first side. */
export interface MinAreaRect {
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}

export function minAreaRect(outline: Point[]): MinAreaRect {
  let best: MinAreaRect = { x: 0, y: 0, width: 0, height: 0, angle: 0 };
  let bestArea = Number.POSITIVE_INFINITY;
  for (let i = 0; i < outline.length; i++) {
    const a = outline[i] as Point;
    const b = outline[(i + 1) % outline.length] as Point;
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const { left, right, top, bottom, at } = reachAlong(outline, angle);
    const [width, height] = [right - left, bottom - top];
    if (width * height >= bestArea) continue;
    bestArea = width * height;
    const [x, y] = at((left + right) / 2, (top + bottom) / 2);
    best = { x, y, width, height, angle };
  }
  return best;
}

/** Corners clockwise from the top left of text that runs along the rectangle's long side, left to right. */
export function cornersOf(rectangle: MinAreaRect, grow = 0): Quad {
  let { width, height, angle } = rectangle;
  if (height > width) {
    [width, height] = [height, width];
    angle += Math.PI / 2;
  }
  // Into (−90°, 90°]: which end is the beginning is decided by whoever rights the photo.
  angle -= Math.PI * Math.round(angle / Math.PI);
  const ax = (Math.cos(angle) * (width + 2 * grow)) / 2;
  const ay = (Math.sin(angle) * (width + 2 * grow)) / 2;
  const bx = (-Math.sin(angle) * (height + 2 * grow)) / 2;
  const by = (Math.cos(angle) * (height + 2 * grow)) / 2;
  const { x, y } = rectangle;
  return [
    [x - ax - bx, y - ay - by],
    [x + ax - bx, y + ay - by],
    [x + ax + bx, y + ay + by],
    [x - ax + bx, y - ay + by],
  ];
}
