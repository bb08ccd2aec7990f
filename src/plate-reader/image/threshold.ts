import type { Raster } from "./raster.js";

/** A connected patch of ink: its frame and its pixels by row. */
export interface Blob {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
  /** First and last ink column of each row from `top`. */
  rows: { first: number; last: number }[];
}

/** Ink as 1, ground as 0: what differs from its surroundings in the rarer direction, dark or light. */
export function threshold(raster: Raster): Uint8Array {
  const { width, height } = raster;
  const grey = new Float32Array(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const [r, g, b] = [raster.data[j], raster.data[j + 1], raster.data[j + 2]] as [number, number, number];
    grey[i] = 0.3 * r + 0.59 * g + 0.11 * b;
  }
  const ground = localMean(grey, width, height, Math.round(height * 0.35));
  const off = grey.map((v, i) => v - (ground[i] as number));
  // Strokes cover little: the longer tail of the differences is theirs.
  const skew = off.reduce((sum, v) => sum + v * v * v, 0);
  const sign = skew > 0 ? 1 : -1;
  const sorted = Float32Array.from(off, (v) => v * sign).sort();
  const strong = sorted[Math.floor(sorted.length * 0.97)] as number;
  const threshold = Math.max(8, strong * 0.4);
  return Uint8Array.from(off, (v) => (v * sign > threshold ? 1 : 0));
}

/** Mean over a square window, by a summed-area table. */
function localMean(grey: Float32Array, width: number, height: number, reach: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  const mean = new Float32Array(grey.length);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const at = (yy: number, xx: number) => sums[yy * (width + 1) + xx] as number;
      mean[y * width + x] = (at(y1, x1) - at(y0, x1) - at(y1, x0) + at(y0, x0)) / ((y1 - y0) * (x1 - x0));
    }
  }
  return mean;
}

/** Connected patches (8 neighbours) of at least `least` pixels. */
export function blobsOf(ink: Uint8Array, width: number, height: number, least: number): Blob[] {
  const seen = new Uint8Array(ink.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (seen[start] || !ink[start]) continue;
    const pixels: number[] = [start];
    seen[start] = 1;
    for (let i = 0; i < pixels.length; i++) {
      const at = pixels[i] as number;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || !ink[next]) continue;
          seen[next] = 1;
          pixels.push(next);
        }
      }
    }
    if (pixels.length >= least) blobs.push(blobFrom(pixels, width));
  }
  return blobs;
}

function blobFrom(pixels: number[], width: number): Blob {
  const rows = new Map<number, { first: number; last: number }>();
  let [left, right] = [width, 0];
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    const row = rows.get(y);
    if (!row) rows.set(y, { first: x, last: x });
    else {
      row.first = Math.min(row.first, x);
      row.last = Math.max(row.last, x);
    }
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  const ys = [...rows.keys()].sort((a, b) => a - b);
  const [top, bottom] = [ys[0] as number, ys.at(-1) as number];
  return {
    left,
    right,
    top,
    bottom,
    area: pixels.length,
    rows: ys.map((y) => rows.get(y) as Blob["rows"][0]),
  };
}
