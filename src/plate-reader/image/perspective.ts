import type { Point, Quad } from "../../core/geometry/quad.js";

/** A projective map of the plane, row-major 3 × 3 with the last entry 1. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

export function project(m: Projection, [x, y]: Point): Point {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

/** The map that takes the four `from` points to the four `to` points; null when either set is degenerate. */
export function projectionBetween(from: Quad, to: Quad): Projection | null {
  const rows: number[][] = [];
  for (let i = 0; i < 4; i++) {
    const [x, y] = from[i] as Point;
    const [u, v] = to[i] as Point;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const h = solve(rows);
  return h ? ([...h, 1] as unknown as Projection) : null;
}

/** Gaussian elimination with pivoting on 8 rows of 8 unknowns and the right side. */
function solve(rows: number[][]): number[] | null {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) {
      if (Math.abs(rows[r]?.[c] as number) > Math.abs(rows[pivot]?.[c] as number)) pivot = r;
    }
    const p = rows[pivot] as number[];
    if (Math.abs(p[c] as number) < 1e-9) return null;
    [rows[c], rows[pivot]] = [p, rows[c] as number[]];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const row = rows[r] as number[];
      const factor = (row[c] as number) / (p[c] as number);
      for (let k = c; k <= n; k++) row[k] = (row[k] as number) - factor * (p[k] as number);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}
