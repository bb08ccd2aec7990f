import type { Point } from "../image/raster.js";

/** A connected patch of text: the outline points (pixel corners of each row's ends) and its mean probability. */
export interface Region {
  points: Point[];
  score: number;
  area: number;
}

/** Connected patches (8 neighbours) of a probability map above `threshold`, largest thousand. */
export function regionsOf(map: Float32Array, width: number, height: number, threshold: number): Region[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || (map[start] as number) <= threshold) continue;
    const ends = new Map<number, [number, number]>();
    let sum = 0;
    let area = 0;
    let depth = 0;
    stack[depth++] = start;
    seen[start] = 1;
    while (depth > 0) {
      const at = stack[--depth] as number;
      const x = at % width;
      const y = (at - x) / width;
      sum += map[at] as number;
      area += 1;
      const row = ends.get(y);
      if (!row) ends.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let dy = -1; dy <= 1; dy++) {
        const ny = y + dy;
        if (ny < 0 || ny >= height) continue;
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx;
          const next = ny * width + nx;
          if (nx < 0 || nx >= width || seen[next] || (map[next] as number) <= threshold) continue;
          seen[next] = 1;
          stack[depth++] = next;
        }
      }
    }
    regions.push({ points: outlineOf(ends), score: sum / area, area });
  }
  return regions.sort((a, b) => b.area - a.area).slice(0, 1000);
}

function outlineOf(ends: Map<number, [number, number]>): Point[] {
  const points: Point[] = [];
  for (const [y, [left, right]] of ends) {
    points.push([left, y], [left, y + 1], [right + 1, y], [right + 1, y + 1]);
  }
  return points;
}
