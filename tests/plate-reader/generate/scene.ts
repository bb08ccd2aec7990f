import sharp from "sharp";
import type { Quad } from "../../../src/core/geometry/quad.js";
import { project, projectionBetween } from "../../../src/plate-reader/image/perspective.js";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import type { Random } from "./random.js";
import { type Sheet, toSvg } from "./sheet.js";

export const LEVELS = ["easy", "normal", "hard"] as const;
export type Level = (typeof LEVELS)[number];

/** How hard a photo is to read. */
interface Conditions {
  long: number;
  /** Share of the photo's width the plate takes. */
  share: number;
  /** Shift of the corners as a share of the plate's size. */
  perspective: number;
  tilt: number;
  turn: 0 | 1 | 2 | 3;
  light: number;
  shade: number;
  glare: number;
  blur: number;
  noise: number;
  quality: number;
}

function conditions(level: Level, r: Random): Conditions {
  const base = { turn: 0 as Conditions["turn"], glare: 0, long: r.pick([1400, 1800, 2400, 3000]) };
  switch (level) {
    case "easy":
      return {
        ...base,
        share: r.between(0.7, 0.92),
        perspective: 0.02,
        tilt: 2,
        light: r.between(0.9, 1.05),
        shade: 0.12,
        blur: 0.4,
        noise: 2,
        quality: 90,
      };
    case "normal":
      return {
        ...base,
        share: r.between(0.5, 0.8),
        perspective: 0.09,
        tilt: 6,
        light: r.between(0.6, 1),
        shade: 0.35,
        glare: r.chance(0.4) ? 0.5 : 0,
        blur: r.between(0.5, 1),
        noise: 6,
        quality: 80,
        turn: r.chance(0.2) ? 1 : 0,
      };
    default:
      return {
        ...base,
        share: r.between(0.4, 0.7),
        perspective: 0.16,
        tilt: 9,
        light: r.between(0.35, 0.75),
        shade: 0.5,
        glare: r.chance(0.6) ? 0.75 : 0,
        blur: r.between(0.7, 1.3),
        noise: r.between(8, 15),
        quality: 66,
        turn: r.pick([0, 1, 2, 3] as const),
        long: r.pick([1300, 1600, 2000]),
      };
  }
}

/** What else befalls a plate: wear of the plate itself (`scale` pixels a unit), and of the photo before its noise. */
export interface Hardship {
  plate?: (drawn: Raster, scale: number, r: Random) => Raster;
  photo?: (photo: Raster, corners: Quad, r: Random) => Raster | Promise<Raster>;
}

/** A photo of the plate lying on something, as JPEG bytes. */
export async function photograph(
  sheet: Sheet,
  level: Level,
  r: Random,
  hardship: Hardship = {},
): Promise<Buffer> {
  const c = conditions(level, r);
  const upright = c.turn % 2 === 0;
  const wide = sheet.width * (sheet.narrow ?? 1);
  const width = c.long;
  const height = Math.round(c.long * 0.75);
  const room = upright ? [width, height] : [height, width];
  const fit = Math.min(((room[0] as number) * c.share) / wide, ((room[1] as number) * 0.9) / sheet.height);
  const scale = Math.max(1, fit * 1.2);
  const drawn = await draw(sheet, scale);
  const plate = hardship.plate?.(drawn, scale, r) ?? drawn;
  const corners = placement(wide * fit, sheet.height * fit, width, height, c, r);
  const taken = background(width, height, r);
  paste(taken, plate, corners);
  lighten(taken, corners, c, r);
  const photo = (await hardship.photo?.(taken, corners, r)) ?? taken;
  const { data } = await sharp(photo.data, { raw: { width, height, channels: 3 } })
    .blur(Math.max(0.3, c.blur))
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++) data[i] = clamp((data[i] as number) + r.normal() * c.noise);
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: c.quality })
    .toBuffer();
}

export async function draw(sheet: Sheet, scale: number): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(toSvg(sheet, scale)))
    .flatten({ background: "#777" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Where the plate's corners fall in the photo. */
function placement(w: number, h: number, width: number, height: number, c: Conditions, r: Random): Quad {
  const angle = ((c.turn * 90 + r.between(-c.tilt, c.tilt)) * Math.PI) / 180;
  const slack = 0.04 * Math.min(width, height);
  const cx = width / 2 + r.between(-slack, slack);
  const cy = height / 2 + r.between(-slack, slack);
  const bend = () => r.between(-c.perspective, c.perspective) * h;
  const at = (x: number, y: number): [number, number] => [
    cx + x * Math.cos(angle) - y * Math.sin(angle),
    cy + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  return [
    at(-w / 2 + bend(), -h / 2 + bend()),
    at(w / 2 + bend(), -h / 2 + bend()),
    at(w / 2 + bend(), h / 2 + bend()),
    at(-w / 2 + bend(), h / 2 + bend()),
  ];
}

function background(width: number, height: number, r: Random): Raster {
  const data = new Uint8Array(width * height * 3);
  const tone = [r.int(50, 200), r.int(50, 200), r.int(50, 200)];
  const kind = r.pick(["plain", "stripes", "specks", "dots", "grain"] as const);
  const stripe = r.int(6, 40);
  const grains = {
    plain: () => 0,
    stripes: (x: number, y: number) => 12 * Math.sin(y / stripe + Math.sin(x / 90)),
    specks: () => (r.next() - 0.5) * 30,
    dots: (x: number, y: number) =>
      Math.hypot((x % stripe) - stripe / 2, (y % stripe) - stripe / 2) < stripe / 5 ? -45 : 0,
    grain: (x: number, y: number) => 30 * Math.sin(y / 3 + 4 * Math.sin(x / 200 + y / 37)),
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grain = grains[kind](x, y);
      for (let k = 0; k < 3; k++, i++) data[i] = clamp((tone[k] as number) + grain);
    }
  }
  return { data, width, height };
}

function paste(photo: Raster, plate: Raster, corners: Quad): void {
  const map = projectionBetween(corners, [
    [0, 0],
    [plate.width, 0],
    [plate.width, plate.height],
    [0, plate.height],
  ]);
  if (!map) return;
  for (let y = 0, i = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++, i += 3) {
      const [u, v] = project(map, [x + 0.5, y + 0.5]);
      if (u < 0.5 || v < 0.5 || u >= plate.width - 1.5 || v >= plate.height - 1.5) continue;
      const x0 = Math.floor(u - 0.5);
      const y0 = Math.floor(v - 0.5);
      const fx = u - 0.5 - x0;
      const fy = v - 0.5 - y0;
      const at = (y0 * plate.width + x0) * 3;
      const down = at + plate.width * 3;
      for (let k = 0; k < 3; k++) {
        const top = (plate.data[at + k] as number) * (1 - fx) + (plate.data[at + 3 + k] as number) * fx;
        const bottom =
          (plate.data[down + k] as number) * (1 - fx) + (plate.data[down + 3 + k] as number) * fx;
        photo.data[i + k] = top * (1 - fy) + bottom * fy;
      }
    }
  }
}

/** Uneven light, and a glaring spot on the plate. */
function lighten(photo: Raster, corners: Quad, c: Conditions, r: Random): void {
  const { data, width, height } = photo;
  const slope = r.between(0, 2 * Math.PI);
  const [gx, gy] = [r.between(0.15, 0.85), r.between(0.15, 0.85)];
  const spot = project(
    projectionBetween(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      corners,
    ) ?? [1, 0, 0, 0, 1, 0, 0, 0, 1],
    [gx, gy],
  );
  const reach = r.between(0.02, 0.05) * width;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const along = ((x / width - 0.5) * Math.cos(slope) + (y / height - 0.5) * Math.sin(slope)) * c.shade;
      const d2 = ((x - spot[0]) ** 2 + ((y - spot[1]) * 1.7) ** 2) / (2 * reach * reach);
      const flash = c.glare > 0 && d2 < 8 ? 200 * c.glare * Math.exp(-d2) : 0;
      for (let k = 0; k < 3; k++, i++) data[i] = clamp((data[i] as number) * c.light * (1 + along) + flash);
    }
  }
}

const clamp = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v);
