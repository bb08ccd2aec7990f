import sharp from "sharp";
import type { Raster } from "./raster.js";

/** Deviation of the blur in pixels: as much grain as it takes, it leaves strokes two pixels wide standing. */
const SOFTEN = 0.8;

/** The picture with its grain softened: photos taken in a shop's light are read better so, and none worse. */
export async function softened({ data, width, height }: Raster): Promise<Raster> {
  const soft = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur(SOFTEN)
    .raw()
    .toBuffer();
  return { data: soft, width, height };
}
