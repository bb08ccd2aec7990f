import type { Point } from "../../core/geometry/quad.js";

/** A connected patch of text: the outline points (pixel corners of each row's ends) and its mean probability. */
export interface Region {
  points: Point[];
  score: number;
  area: number;
}

const MOST_REGIONS = 1000;

/** Connected patches (8 neighbours) of a probability map above `threshold`, the largest thousand. */
export function regionsOf(map: Float32Array, width: number, height: number, threshold: number): Region[] {
  const open = new Uint8Array(map.length);
  for (let i = 0; i < map.length; i++) if ((map[i] as number) > threshold) open[i] = 1;
  const work = { open, stack: new Int32Array(map.length), ends: new Int32Array(2 * height) };
  const regions: Region[] = [];
  for (let start = open.indexOf(1); start >= 0; start = open.indexOf(1, start + 1)) {
    regions.push(fill(start, work, map, width, height));
  }
  return regions.sort((a, b) => b.area - a.area).slice(0, MOST_REGIONS);
}

interface Work {
  /** What belongs to no patch yet. */
  open: Uint8Array;
  stack: Int32Array;
  /** The patch's first and last column in every row. */
  ends: Int32Array;
}

/** Takes the patch around `start` out of `open`. */
function fill(
  start: number,
  { open, stack, ends }: Work,
  map: Float32Array,
  width: number,
  height: number,
): Region {
  // The map is gone through from the top: no patch reaches above where it begins.
  const top = Math.floor(start / width);
  let bottom = top - 1;
  let [sum, area, depth] = [0, 0, 0];
  stack[depth++] = start;
  open[start] = 0;
  while (depth > 0) {
    const at = stack[--depth] as number;
    const y = Math.floor(at / width);
    const x = at - y * width;
    sum += map[at] as number;
    area += 1;
    while (bottom < y) ends.set([width, -1], 2 * ++bottom);
    if (x < (ends[2 * y] as number)) ends[2 * y] = x;
    if (x > (ends[2 * y + 1] as number)) ends[2 * y + 1] = x;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (!open[next]) continue;
        open[next] = 0;
        stack[depth++] = next;
      }
    }
  }
  const points: Point[] = [];
  for (let y = top; y <= bottom; y++) {
    const [left, right] = [ends[2 * y] as number, (ends[2 * y + 1] as number) + 1];
    points.push([left, y], [left, y + 1], [right, y], [right, y + 1]);
  }
  return { points, score: sum / area, area };
}
