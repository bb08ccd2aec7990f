import sharp from "sharp";
import type { Quad } from "../../../src/core/geometry/quad.js";
import { project, projectionBetween } from "../../../src/plate-reader/image/perspective.js";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import type { Random } from "./random.js";
import { type Hardship, photograph } from "./scene.js";
import type { Sheet } from "./sheet.js";

/** Hardships that one kind of plate or one kind of photo brings; everything else is as in a normal photo. */
const HARDSHIPS: Record<string, Hardship> = {
  blurred: { photo: (photo, corners, r) => soft(photo, r.between(0.09, 0.13) * lineOf(corners)) },
  shaken: {
    photo: (photo, corners, r) => dragged(photo, Math.round(r.between(0.25, 0.4) * lineOf(corners))),
  },
  dotted: { plate: (plate, scale, r) => inDots(plate, scale * r.between(2.1, 2.7)) },
  engraved: { plate: (plate, _scale, r) => faint(plate, r.between(0.22, 0.34)) },
  curved: { plate: (plate, _scale, r) => aroundPipe(plate, r.between(0.85, 1.15)) },
  glaring: { photo: (photo, corners, r) => streaked(photo, corners, r) },
};
export type Harsh = keyof typeof HARDSHIPS;
export const HARSH = Object.keys(HARDSHIPS) as Harsh[];

/** A photo of a plate under one such hardship. */
export function photographHarshly(sheet: Sheet, kind: Harsh, r: Random): Promise<Buffer> {
  const relief = kind === "engraved" ? { ...sheet, relief: 0.8 } : sheet;
  return photograph(relief, "normal", r, HARDSHIPS[kind]);
}

/** About the height of a line of print, in the photo's pixels: a plate has some dozen of them. */
const lineOf = ([a, , , d]: Quad): number => Math.hypot(d[0] - a[0], d[1] - a[1]) / 14;

async function soft({ data, width, height }: Raster, sigma: number): Promise<Raster> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } }).blur(Math.max(0.3, sigma));
  return { data: await picture.raw().toBuffer(), width, height };
}

/** The hand moved along the rows by so many pixels. */
function dragged({ data, width, height }: Raster, pixels: number): Raster {
  const out = new Uint8Array(data.length);
  const reach = Math.max(1, pixels);
  for (let y = 0; y < height; y++) {
    for (let k = 0; k < 3; k++) {
      const at = (x: number) => data[(y * width + Math.min(width - 1, Math.max(0, x))) * 3 + k] as number;
      let sum = 0;
      for (let x = -reach; x < 0; x++) sum += at(x);
      for (let x = 0; x < width; x++) {
        sum += at(x) - at(x - reach);
        out[(y * width + x) * 3 + k] = sum / reach;
      }
    }
  }
  return { data: out, width, height };
}

/** Print made of dots `step` pixels apart, as needle and ink-jet printers make it. */
function inDots({ data, width, height }: Raster, step: number): Raster {
  const out = new Uint8Array(data);
  const paper = mostCommon(data);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x % step) / step - 0.5, (y % step) / step - 0.5];
      if (Math.hypot(u, v) <= 0.46) continue;
      for (let k = 0; k < 3; k++) {
        const i = (y * width + x) * 3 + k;
        out[i] = 0.75 * (paper[k] as number) + 0.25 * (data[i] as number);
      }
    }
  }
  return { data: out, width, height };
}

/** Everything nearer to the ground's tone, to `share` of its contrast. */
function faint({ data, width, height }: Raster, share: number): Raster {
  const paper = mostCommon(data);
  const out = data.map((v, i) => (paper[i % 3] as number) + (v - (paper[i % 3] as number)) * share);
  return { data: out, width, height };
}

/** The plate bent around an upright pipe, seen over `angle` radians to either side. */
function aroundPipe({ data, width, height }: Raster, angle: number): Raster {
  const out = new Uint8Array(data.length);
  for (let x = 0; x < width; x++) {
    const across = (2 * (x + 0.5)) / width - 1;
    const turned = Math.asin(across * Math.sin(angle)) / angle;
    const from = Math.min(width - 1, Math.max(0, Math.round(((turned + 1) / 2) * width - 0.5)));
    const shade = 1 - 0.45 * across * across;
    // Seen a little from above: the rows sag towards the middle.
    const sag = 0.05 * height * (1 - across * across);
    for (let y = 0; y < height; y++) {
      const row = Math.min(height - 1, Math.max(0, Math.round(y + sag - 0.04 * height)));
      for (let k = 0; k < 3; k++)
        out[(y * width + x) * 3 + k] = (data[(row * width + from) * 3 + k] as number) * shade;
    }
  }
  return { data: out, width, height };
}

const SQUARE: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** Two bright streaks across the plate, as lamps leave them on foil. */
function streaked({ data, width, height }: Raster, corners: Quad, r: Random): Raster {
  const map = projectionBetween(corners, SQUARE);
  const out = new Uint8Array(data);
  const streaks = [0, 1].map(() => ({
    at: r.between(0.1, 0.9),
    lean: r.between(-0.4, 0.4),
    by: r.between(0.015, 0.04),
  }));
  for (let y = 0; map && y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = project(map, [x, y]);
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const light = streaks.reduce(
        (sum, s) => sum + Math.exp(-(((u - s.at - s.lean * (v - 0.5)) / s.by) ** 2)),
        0,
      );
      for (let k = 0; k < 3; k++) {
        const i = (y * width + x) * 3 + k;
        out[i] = Math.min(255, (out[i] as number) + 150 * light);
      }
    }
  }
  return { data: out, width, height };
}

/** The tone most pixels have, coarsely: the plate's ground. */
function mostCommon(data: Uint8Array): [number, number, number] {
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 3 * 7) {
    const key =
      ((data[i] as number) >> 4) * 256 + ((data[i + 1] as number) >> 4) * 16 + ((data[i + 2] as number) >> 4);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [key = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return [(key >> 8) * 16 + 8, ((key >> 4) & 15) * 16 + 8, (key & 15) * 16 + 8];
}
