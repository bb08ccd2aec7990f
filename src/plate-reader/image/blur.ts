import sharp from "sharp";
import type { Raster } from "./raster.js";

/**
 * Deviations of the blur in pixels. The first takes the grain of a shop's light and leaves strokes two pixels
 * wide standing: most photos are read better so, and none worse. The second is for a second try: small text
 * in strong noise shows only then.
 */
export const BLUR = 0.8;
export const STRONGER_BLUR = 1.25;

/** The picture blurred by a Gaussian of that deviation. */
export async function blurred({ data, width, height }: Raster, deviation: number): Promise<Raster> {
  const soft = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur(deviation)
    .raw()
    .toBuffer();
  return { data: soft, width, height };
}
