import sharp from "sharp";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import type { Random } from "./random.js";
import type { Hardship, Level } from "./scene.js";

const copy = ({ data, width, height }: Raster): Raster => ({ data: new Uint8Array(data), width, height });
const clamp = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v);

/** Every pixel in a shape, changed. */
function each(
  picture: Raster,
  inside: (u: number, v: number) => number,
  change: (tone: number, by: number) => number,
): Raster {
  const out = copy(picture);
  const { width, height } = out;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const by = inside(x / width, y / height);
      if (by <= 0) continue;
      for (let k = 0; k < 3; k++) {
        const at = (y * width + x) * 3 + k;
        out.data[at] = clamp(change(out.data[at] as number, by));
      }
    }
  return out;
}

/** A finger's grease: a patch seen softly. */
async function greasy(picture: Raster, r: Random): Promise<Raster> {
  const { data, width, height } = picture;
  const soft = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur(width / 500)
    .raw()
    .toBuffer();
  const [cx, cy, reach] = [r.between(0.3, 0.7), r.between(0.3, 0.7), r.between(0.06, 0.12)];
  const out = copy(picture);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const by = Math.exp(-(((x / width - cx) ** 2 + ((y / height - cy) * 0.75) ** 2) / (reach * reach)));
      for (let k = 0; k < 3; k++) {
        const at = (y * width + x) * 3 + k;
        out.data[at] = (out.data[at] as number) * (1 - by) + ((soft[at] as number) * 0.85 + 30) * by;
      }
    }
  return out;
}

/** Sent by a messenger: fewer pixels, coarse blocks. */
async function sent({ data, width, height }: Raster, to: number): Promise<Raster> {
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: Math.round(width * to) })
    .jpeg({ quality: 55 })
    .toBuffer();
  const { data: back } = await sharp(small)
    .resize(width, height, { fit: "fill" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: back, width, height };
}

/** Creases of a film that was never peeled off, the photographer's own shade, grease, a torn corner, drops, a lamp's band. */
export function weather(level: Level, r: Random): Hardship {
  if (level === "easy") return {};
  const kind =
    level === "normal"
      ? r.pick(["film", "shade", "grease"] as const)
      : r.pick(["band", "torn", "drops", "sent", "dusk"] as const);
  const [a, b, c] = [r.next(), r.next(), r.next()];
  const creases = Array.from({ length: 5 }, () => ({ at: r.next(), lean: r.normal() * 0.3 }));
  const drops = Array.from({ length: 40 }, () => ({
    x: r.next(),
    y: r.next(),
    size: r.between(0.004, 0.014),
  }));
  switch (kind) {
    case "film":
      return {
        plate: (p) =>
          each(
            p,
            (u, v) => (creases.some((s) => Math.abs(u - s.at - s.lean * (v - 0.5)) < 0.002) ? 1 : 0),
            (t) => t * 0.5 + 115,
          ),
      };
    case "shade":
      return {
        photo: (p) =>
          each(
            p,
            (u, v) => (u * (a - 0.5) + v * (b - 0.5) + (c - 0.5) * 0.5 > 0 ? 1 : 0),
            (t) => t * 0.5,
          ),
      };
    case "grease":
      return { photo: (p) => greasy(p, r) };
    case "band":
      return {
        plate: (p) =>
          each(
            p,
            (u, v) => Math.exp(-(((u - a - (b - 0.5) * (v - 0.5)) / 0.05) ** 2)),
            (t, by) => t + 120 * by,
          ),
      };
    case "torn":
      return {
        plate: (p) =>
          each(
            p,
            (u, v) => ((a < 0.5 ? u : 1 - u) + (b < 0.5 ? v : 1 - v) * 1.3 < 0.1 ? 1 : 0),
            () => 205,
          ),
      };
    case "drops":
      return {
        plate: (p) =>
          each(
            p,
            (u, v) => (drops.some((s) => Math.hypot(u - s.x, (v - s.y) * 0.6) < s.size) ? 1 : 0),
            (t) => t * 0.65 + 70,
          ),
      };
    case "sent":
      return { photo: (p) => sent(p, 0.6) };
    default:
      return {
        photo: (p) =>
          each(
            p,
            () => 1,
            (t) => 60 + (t - 60) * 0.55,
          ),
      };
  }
}
