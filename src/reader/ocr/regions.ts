import type { Point } from "../image/raster.js";

/** A connected patch of text: the outline points (pixel corners of each row's ends) and its mean probability. */
export interface Region {
  points: Point[];
  score: number;
  area: number;
}

const MOST_REGIONS = 1000;

/** Connected patches (8 neighbours) of a probability map above `threshold`, the largest thousand. */
export function regionsOf(map: Float32Array, width: number, height: number, threshold: number): Region[] {
  const open = Uint8Array.from(map, (p) => (p > threshold ? 1 : 0));
  const stack = new Int32Array(map.length);
  const regions: Region[] = [];
  for (let start = 0; start < map.length; start++) {
    if (open[start]) regions.push(fill(start, open, stack, map, width, height));
  }
  return regions.sort((a, b) => b.area - a.area).slice(0, MOST_REGIONS);
}

/** Takes the patch around `start` out of `open`. */
function fill(
  start: number,
  open: Uint8Array,
  stack: Int32Array,
  map: Float32Array,
  width: number,
  height: number,
): Region {
  const ends = new Map<number, [number, number]>();
  let [sum, area, depth] = [0, 0, 0];
  stack[depth++] = start;
  open[start] = 0;
  while (depth > 0) {
    const at = stack[--depth] as number;
    const x = at % width;
    const y = (at - x) / width;
    sum += map[at] as number;
    area += 1;
    const row = ends.get(y) ?? [x, x];
    ends.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (!open[next]) continue;
        open[next] = 0;
        stack[depth++] = next;
      }
    }
  }
  return { points: outlineOf(ends), score: sum / area, area };
}

function outlineOf(ends: Map<number, [number, number]>): Point[] {
  const points: Point[] = [];
  for (const [y, [left, right]] of ends) {
    points.push([left, y], [left, y + 1], [right + 1, y], [right + 1, y + 1]);
  }
  return points;
}
