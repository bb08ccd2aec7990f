import sharp, { type Sharp } from "sharp";
import { photoFormat } from "../../core/photo-format.js";
import { ReadFailure } from "../runtime/read-failure.js";
import { decodeBmp } from "./bmp.js";
import { decodeHeic } from "./heic.js";
import { checkSize, MAX_PIXELS } from "./limits.js";
import type { Raster } from "./raster.js";

/** Long side of the working copy. Plates a third of the frame still have some 900 pixels in it. */
const WORKING_SIDE = 2800;
const MAX_BYTES = 80_000_000;
const DECODE_SECONDS = 5;

/** A photo upright by its EXIF mark: the working copy, and the size it really has. */
export interface Photo {
  raster: Raster;
  width: number;
  height: number;
}

// SECURITY: one picture at a time and no cache keep what a hostile file can take bounded.
sharp.cache(false);
sharp.concurrency(1);

/** Decodes a photo. Throws `ReadFailure` for anything that is no picture of a known kind and fair size. */
export async function decodePhoto(bytes: Uint8Array): Promise<Photo> {
  if (bytes.length === 0) throw new ReadFailure("empty-file", "the file is empty");
  if (bytes.length > MAX_BYTES) throw new ReadFailure("too-large", `the file is over ${MAX_BYTES / 1e6} MB`);
  // SECURITY: the format is decided by content, so SVG and other documents never reach a decoder.
  const format = photoFormat(bytes);
  if (!format) {
    throw new ReadFailure("unsupported-format", "not a JPEG, PNG, WebP, TIFF, BMP or HEIC picture");
  }
  try {
    if (format === "heic") return await shrink(await decodeHeic(bytes));
    if (format === "bmp") return await shrink(decodeBmp(bytes));
    return await decodeBySharp(bytes);
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure("broken-file", error instanceof Error ? error.message.slice(0, 200) : "unreadable");
  }
}

async function decodeBySharp(bytes: Uint8Array): Promise<Photo> {
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "truncated", pages: 1 });
  const meta = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
  checkSize(meta.width, meta.height);
  const turned = (meta.orientation ?? 1) >= 5;
  const width = turned ? meta.height : meta.width;
  const height = turned ? meta.width : meta.height;
  const raster = await toRaster(open().autoOrient());
  return { raster, width, height };
}

async function shrink(full: Raster): Promise<Photo> {
  const { width, height } = full;
  const raster = await toRaster(sharp(full.data, { raw: { width, height, channels: 3 } }));
  return { raster, width, height };
}

async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .resize({ width: WORKING_SIDE, height: WORKING_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .timeout({ seconds: DECODE_SECONDS })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data: rgb(data, info.channels), width: info.width, height: info.height };
}

/** Grey pictures come with one channel. */
function rgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const out = new Uint8Array((data.length / channels) * 3);
  for (let i = 0, o = 0; o < out.length; i += channels, o += 3) {
    for (let c = 0; c < 3; c++) out[o + c] = data[channels > 2 ? i + c : i] as number;
  }
  return out;
}

/** The photo turned clockwise, as JPEG with its long side at most 1600 pixels. */
export async function previewOf(
  raster: Raster,
  rotation: 0 | 90 | 180 | 270,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = raster;
  const jpeg = await sharp(raster.data, { raw: { width, height, channels: 3 } })
    .rotate(rotation)
    .resize({ width: 1600, height: 1600, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
  return new Uint8Array(jpeg);
}
