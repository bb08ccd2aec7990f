import type { Pyramid, Raster } from "./raster.js";

/** Halvings of the copy that light and contrast are measured on. */
const COARSE = 3;
/** Share of the long side around a pixel that its surroundings are. */
const REACH = 1 / 40;
/** Deviation that print is given everywhere, and how much weaker or stronger it is made for that at most. */
const WANTED = 48;
const GAIN = { least: 0.8, most: 3 };
const MIDDLE = 140;

/** The picture with light and contrast alike everywhere: print in a shade or beside a reflection stands out as elsewhere. */
export function evened(picture: Pyramid): Raster {
  const { data, width, height } = picture.base;
  const { raster: coarse, scale } = picture.level(COARSE);
  const { mean, gain } = surroundings(coarse);
  const out = new Uint8Array(data.length);
  for (let y = 0, o = 0; y < height; y++) {
    const row = Math.min(coarse.height - 1, Math.floor(y * scale)) * coarse.width;
    for (let x = 0; x < width; x++) {
      const at = row + Math.min(coarse.width - 1, Math.floor(x * scale));
      const [from, times] = [mean[at] as number, gain[at] as number];
      for (let c = 0; c < 3; c++, o++) {
        const v = MIDDLE + ((data[o] as number) - from) * times;
        out[o] = v < 0 ? 0 : v > 255 ? 255 : v;
      }
    }
  }
  return { data: out, width, height };
}

/** Mean tone around each pixel, and by how much its differences from it are to be made stronger. */
function surroundings({ data, width, height }: Raster): { mean: Float32Array; gain: Float32Array } {
  const reach = Math.max(4, Math.round(Math.max(width, height) * REACH));
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  const squares = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    let [sum, square] = [0, 0];
    for (let x = 0; x < width; x++) {
      const v = data[(y * width + x) * 3 + 1] as number;
      sum += v;
      square += v * v;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] as number) + sum;
      squares[(y + 1) * wide + x + 1] = (squares[y * wide + x + 1] as number) + square;
    }
  }
  const mean = new Float32Array(width * height);
  const gain = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const over = (of: Float64Array) =>
        ((of[y1 * wide + x1] as number) -
          (of[y0 * wide + x1] as number) -
          (of[y1 * wide + x0] as number) +
          (of[y0 * wide + x0] as number)) /
        ((y1 - y0) * (x1 - x0));
      const middle = over(sums);
      const deviation = Math.sqrt(Math.max(1, over(squares) - middle * middle));
      mean[y * width + x] = middle;
      gain[y * width + x] = Math.min(GAIN.most, Math.max(GAIN.least, WANTED / deviation));
    }
  }
  return { mean, gain };
}
