import { median } from "../core/geometry/median.js";
import { type Point, type Quad, sides } from "../core/geometry/quad.js";
import type { TextLine } from "../core/recognized-text/text-line.js";
import type { PlateLocation } from "./engines/ocr-engine.js";
import { project, projectionBetween } from "./image/perspective.js";

/** How far a plate's frame reaches when a first look saw a part of it. */

const UNIT: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** How near to its frame's edge a text is cut off by it, and how much further is then looked, in heights of text. */
const AT_EDGE = 0.25;
const FURTHER = 8;

/** A location whose frame reaches over the edges that cut off text: a rough look saw a part of the plate. Null where none does. */
export function reachedOver(location: PlateLocation, lines: TextLine[]): PlateLocation | null {
  if (location.found) return null;
  const { frame } = location;
  const { width, height } = sides(frame);
  const across = median(lines.map(({ box }) => sides(box).height));
  const unit = projectionBetween(frame, UNIT);
  if (!unit || across === 0) return null;
  const [u, v] = [across / width, across / height];
  const ends = lines.flatMap(({ box }) => box.map((corner) => project(unit, corner)));
  const cut = (near: (p: Point) => boolean) => (ends.some(near) ? FURTHER : 0);
  const [left, right, top, bottom] = [
    cut(([x]) => x < AT_EDGE * u),
    cut(([x]) => x > 1 - AT_EDGE * u),
    cut(([, y]) => y < AT_EDGE * v),
    cut(([, y]) => y > 1 - AT_EDGE * v),
  ];
  if (left + right + top + bottom === 0) return null;
  return { ...location, frame: stretched(frame, [-left * u, -top * v], [1 + right * u, 1 + bottom * v]) };
}

/** A frame with its longer side more at either end of its rows, and half of it over and under them. */
export function widened(frame: Quad): Quad {
  const { width, height } = sides(frame);
  const more = Math.max(width, height);
  const [u, v] = [more / width, more / 2 / height];
  return stretched(frame, [-u, -v], [1 + u, 1 + v]);
}

/** What a frame's own measures, 0 to 1 within it, make of two of its corners. */
function stretched([a, b, c, d]: Quad, [left, top]: Point, [right, bottom]: Point): Quad {
  const at = (x: number, y: number): Point => [
    (a[0] * (1 - x) + b[0] * x) * (1 - y) + (d[0] * (1 - x) + c[0] * x) * y,
    (a[1] * (1 - x) + b[1] * x) * (1 - y) + (d[1] * (1 - x) + c[1] * x) * y,
  ];
  return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
}
