import { mapQuad, type Quad } from "../../core/geometry/quad.js";
import type { Pyramid } from "../image/raster.js";
import { cut, fromView, type View } from "../image/warp.js";
import type { Network } from "../inference/session.js";
import { IMAGENET, toTensor } from "../inference/tensor.js";
import { regionsOf } from "./db-postprocess.js";
import { cornersOf, hull, minAreaRect } from "./min-area-rect.js";

/** Differentiable binarisation (Liao 2019) as PP-OCRv4 ships it. */
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.55;
const UNCLIP = 1.6;
const SMALLEST_SIDE = 3;

/** A place with text in it, in the photo's working pixels. */
export interface Box {
  corners: Quad;
  score: number;
}

/** Finds text in a view on the photo; the view's size is the resolution it is looked at. */
export async function detect(network: Network, pyramid: Pyramid, view: View): Promise<Box[]> {
  // The network halves its input five times.
  const width = Math.max(32, Math.round(view.width / 32) * 32);
  const height = Math.max(32, Math.round(view.height / 32) * 32);
  const picture = cut(pyramid, view.corners, width, height);
  const { data } = await network.run(toTensor(picture, IMAGENET));
  const back = fromView({ corners: view.corners, width, height });
  const boxes: Box[] = [];
  for (const region of regionsOf(data, width, height, PIXEL_THRESHOLD)) {
    if (region.score < BOX_THRESHOLD) continue;
    const rectangle = minAreaRect(hull(region.points));
    const { width: w, height: h } = rectangle;
    if (Math.min(w, h) < SMALLEST_SIDE) continue;
    const grow = (w * h * UNCLIP) / (2 * (w + h));
    boxes.push({ corners: mapQuad(cornersOf(rectangle, grow), back), score: region.score });
  }
  return boxes;
}
