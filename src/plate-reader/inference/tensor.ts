import type { Raster } from "../image/raster.js";
import type { Tensor } from "./session.js";

/** Per channel in the order blue, green, red, which these networks were trained on. */
export interface Normalisation {
  mean: readonly [number, number, number];
  deviation: readonly [number, number, number];
}

export const IMAGENET: Normalisation = {
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
};
export const SYMMETRIC: Normalisation = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };

/** A picture as a 1 × 3 × height × width tensor; `width` beyond the picture's is filled with mid grey. */
export function toTensor(raster: Raster, { mean, deviation }: Normalisation, width = raster.width): Tensor {
  const { height } = raster;
  const geometry = width * height;
  const data = new Float32Array(geometry * 3);
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * (deviation[c] as number));
    const shift = (mean[c] as number) / (deviation[c] as number);
    for (let y = 0; y < height; y++) {
      let i = y * raster.width * 3 + 2 - c;
      let o = c * geometry + y * width;
      for (let x = 0; x < raster.width; x++, i += 3, o++)
        data[o] = (raster.data[i] as number) * scale - shift;
    }
  }
  return { data, dims: [1, 3, height, width] };
}
