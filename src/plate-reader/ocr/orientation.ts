import { median } from "../../core/geometry/median.js";
import {
  centre,
  directionOf,
  distance,
  type Point,
  type Quad,
  reachAlong,
  sides,
} from "../../core/geometry/quad.js";
import type { Box } from "./detector.js";

export type QuarterTurn = 0 | 90 | 180 | 270;

/** How much a box says about direction: only what is clearly longer than high counts. */
const weight = (q: Quad): number => {
  const { width, height } = sides(q);
  return width > 1.8 * height ? Math.min(width, 12 * height) : 0;
};

/**
 * The line direction most text shares, in (−π/2, π/2]: whether it reads forwards or backwards is not known
 * yet. Null when no box is long enough to tell.
 */
export function commonDirection(boxes: Box[]): number | null {
  // Doubled angles make a direction and its reverse one.
  const directions = boxes.map(({ corners }) => ({ a: 2 * directionOf(corners), w: weight(corners) }));
  const first = meanAngle(directions);
  if (first === null) return null;
  // Once more without what strays: logos, codes, neighbouring things.
  const near = directions.filter(({ a }) => Math.cos(a - first) > Math.cos(Math.PI / 4));
  return (meanAngle(near) ?? first) / 2;
}

function meanAngle(list: { a: number; w: number }[]): number | null {
  const x = list.reduce((sum, { a, w }) => sum + w * Math.cos(a), 0);
  const y = list.reduce((sum, { a, w }) => sum + w * Math.sin(a), 0);
  return x === 0 && y === 0 ? null : Math.atan2(y, x);
}

/**
 * The same box with its corners named so that its text runs along `direction` as nearly as it can. A box
 * higher than wide is a short text (I, 1t), not one that runs downwards.
 */
export function along(q: Quad, direction: number): Quad {
  const turns = Math.round((direction - directionOf(q)) / (Math.PI / 2));
  const first = ((turns % 4) + 4) % 4;
  return [0, 1, 2, 3].map((i) => q[(i + first) % 4]) as unknown as Quad;
}

/** Degrees clockwise that bring text of this direction nearest to upright. */
export function quarterTurn(direction: number): QuarterTurn {
  const quarters = Math.round(-direction / (Math.PI / 2));
  return ((((quarters % 4) + 4) % 4) * 90) as QuarterTurn;
}

/** The direction, out of the four that fit `axis`, that a photo to be turned by `turn` has. */
export function directionFor(axis: number, turn: QuarterTurn): number {
  const target = (-turn * Math.PI) / 180;
  return axis + (Math.PI / 2) * Math.round((target - axis) / (Math.PI / 2));
}

/** The rectangle along `direction` that holds all boxes, with a margin of about two lines. */
export function frameOf(boxes: Box[], direction: number): Quad {
  const corners = boxes.flatMap((box) => box.corners);
  const { left, right, top, bottom, at } = reachAlong(corners, direction);
  const margin = 2 * medianHeight(boxes);
  return [
    at(left - margin, top - margin),
    at(right + margin, top - margin),
    at(right + margin, bottom + margin),
    at(left - margin, bottom + margin),
  ];
}

export function medianHeight(boxes: Box[]): number {
  return median(boxes.map(({ corners }) => Math.min(sides(corners).width, sides(corners).height)));
}

/** Gaps within one plate, between its columns, reach some ten line heights; plates lie further apart. */
const APART = 12;

/** Boxes in groups that lie further apart than a plate's own gaps (a second plate, a poster), largest first. */
export function groups(boxes: Box[]): Box[][] {
  const reach = APART * medianHeight(boxes);
  const left = new Set(boxes);
  const found: Box[][] = [];
  for (const box of boxes) {
    if (!left.delete(box)) continue;
    const group = [box];
    for (let i = 0; i < group.length; i++) {
      for (const other of left) {
        if (gap((group[i] as Box).corners, other.corners) > reach) continue;
        left.delete(other);
        group.push(other);
      }
    }
    found.push(group);
  }
  const size = (group: Box[]) => group.reduce((sum, b) => sum + weight(b.corners), 0);
  return found.sort((a, b) => size(b) - size(a));
}

/** Roughly how far two boxes are apart: between centres, less what each reaches towards the other. */
function gap(a: Quad, b: Quad): number {
  const [p, q] = [centre(a), centre(b)];
  const d = distance(p, q);
  if (d === 0) return 0;
  const towards: Point = [(q[0] - p[0]) / d, (q[1] - p[1]) / d];
  return d - reachOf(a, p, towards) - reachOf(b, q, towards);
}

function reachOf(q: Quad, c: Point, along: Point): number {
  return Math.max(...q.map(([x, y]) => Math.abs((x - c[0]) * along[0] + (y - c[1]) * along[1])));
}
