import { type Point, type Quad, sides } from "../core/geometry/quad.js";
import { countStrokes } from "./class-mark-strokes.js";
import type { Pyramid } from "./image/raster.js";
import { type Blob, blobsOf, threshold } from "./image/threshold.js";
import { cut, fromView } from "./image/warp.js";

/** Height of the plate's lines in the picture that rings are looked for in, and its longest side. */
const LINE = 26;
const MOST = 1000;
/** Heights of lines that an oval is high, and how many times as wide as high. */
const HIGH = { least: 0.7, most: 3.2 };
const WIDE = { least: 0.95, most: 3.6 };
/** The share of an oval's room that its own line covers at most. */
const COVERED = 0.42;
/** What the strokes take of it. */
const INNER = { width: 0.5, height: 0.56 };

/**
 * The strokes of an accuracy class that stands in an oval somewhere on the plate, away from any label or rating; null
 * where none stands, or several that say different things.
 */
export function strokesInRing(photo: Pyramid, frame: Quad, lineHeight: number): number | null {
  const { width, height } = sides(frame);
  const scale = Math.min(LINE / Math.max(1, lineHeight), MOST / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.min(w, h) < 32) return null;
  const line = lineHeight * scale;
  const back = fromView({ corners: frame, width: w, height: h });
  const rings = blobsOf(threshold(cut(photo, frame, w, h)), w, h, 40).filter((blob) => isRing(blob, line));
  const counts = new Set(rings.flatMap((ring) => countStrokes(photo, innerOf(ring, back), true) ?? []));
  return counts.size === 1 ? ([...counts][0] as number) : null;
}

function isRing(blob: Blob, line: number): boolean {
  const [high, wide] = [blob.bottom - blob.top + 1, blob.right - blob.left + 1];
  if (high < HIGH.least * line || high > HIGH.most * line) return false;
  if (wide < WIDE.least * high || wide > WIDE.most * high) return false;
  if (blob.area > COVERED * wide * high) return false;
  const row = (share: number) => blob.rows[Math.round(share * (blob.rows.length - 1))] as Blob["rows"][0];
  const reach = ({ first, last }: Blob["rows"][0]) => (last - first + 1) / wide;
  // Closed at the middle's sides, narrower towards its ends, alike left and right, above and below.
  const [top, upper, middle, lower, bottom] = [0.06, 0.25, 0.5, 0.75, 0.94].map(row) as [
    Blob["rows"][0],
    Blob["rows"][0],
    Blob["rows"][0],
    Blob["rows"][0],
    Blob["rows"][0],
  ];
  const centred = [top, upper, lower, bottom].every(
    ({ first, last }) => Math.abs((first + last) / 2 - (blob.left + blob.right) / 2) < 0.1 * wide,
  );
  return (
    centred &&
    reach(middle) > 0.94 &&
    reach(upper) > 0.7 &&
    reach(lower) > 0.7 &&
    [top, bottom].every((end) => reach(end) > 0.25 && reach(end) < 0.9)
  );
}

/** Where the strokes stand, in the photo. */
function innerOf({ left, right, top, bottom }: Blob, back: (p: Point) => Point): Quad {
  const [x, y] = [(left + right + 1) / 2, (top + bottom + 1) / 2];
  const [u, v] = [((right - left + 1) * INNER.width) / 2, ((bottom - top + 1) * INNER.height) / 2];
  return [back([x - u, y - v]), back([x + u, y - v]), back([x + u, y + v]), back([x - u, y + v])];
}
