import { type Quad, sides } from "../../core/geometry/quad.js";
import type { Pyramid } from "../image/raster.js";
import { cut } from "../image/warp.js";
import type { Network } from "../inference/session.js";
import { SYMMETRIC, toTensor } from "../inference/tensor.js";

const WIDTH = 192;
const HEIGHT = 48;

/** How likely the line inside `corners` stands on its head, 0–1. */
export async function upsideDownProbability(
  network: Network,
  pyramid: Pyramid,
  corners: Quad,
): Promise<number> {
  const { width, height } = sides(corners);
  const wanted = Math.min(WIDTH, Math.max(16, Math.round((HEIGHT * width) / Math.max(1, height))));
  const { data } = await network.run(toTensor(cut(pyramid, corners, wanted, HEIGHT), SYMMETRIC, WIDTH));
  return data[1] as number;
}
