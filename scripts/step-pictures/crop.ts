import sharp from "sharp";
import { RING } from "../../src/injected/highlight/style.js";

/** What is shown around a step's place, in CSS pixels: wide enough to know the page by. */
const WIDTH = 640;
const HEIGHT = 300;
/** Room around the ring and its callout, in CSS pixels. All else is left of them: what a button is for stands there. */
const MARGIN = 30;
/** Long side of the picture as it ships. */
const SHIPPED = 560;

/** How far off a picture's colours may be. */
const TOLERANCE = 3;

/** The place of the ring and its callout on a page's picture; null when there is none. */
async function highlightOn(page: Buffer) {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [left, top, right, bottom] = [info.width, info.height, -1, -1];
  for (let at = 0; at < data.length; at += 3) {
    if (RING.some((value, channel) => Math.abs((data[at + channel] ?? 0) - value) > TOLERANCE)) continue;
    const x = (at / 3) % info.width;
    const y = Math.floor(at / 3 / info.width);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right < 0 ? null : { left, top, right, bottom };
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(Math.round(value), most));

/** Cuts the place around the highlight out of a page's picture; the page's top where nothing is highlighted. */
export async function cutOut(page: Buffer): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(page).metadata();
  const place = (await highlightOn(page)) ?? { left: 0, top: 0, right: width, bottom: 0 };
  const size = { width: Math.min(WIDTH, width), height: Math.min(HEIGHT, height) };
  return sharp(page)
    .extract({
      ...size,
      left: clamp(Math.min(place.right + MARGIN - size.width, place.left - MARGIN), width - size.width),
      top: clamp((place.top + place.bottom - size.height) / 2, height - size.height),
    })
    .resize({ width: SHIPPED })
    .webp({ quality: 72 })
    .toBuffer();
}
