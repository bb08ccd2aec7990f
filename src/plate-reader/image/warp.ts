import { distance, type Quad } from "../../core/geometry/quad.js";
import { type Projection, project, projectionBetween } from "./perspective.js";
import type { Pyramid, Raster } from "./raster.js";

/**
 * Cuts the picture inside `corners` (clockwise from the wanted top left, pixels of the pyramid's base) out as
 * a straight `width` × `height` picture. Outside the photo the edge pixels repeat.
 */
export function cut(pyramid: Pyramid, corners: Quad, width: number, height: number): Raster {
  const shrink = Math.min(
    Math.max(distance(corners[0], corners[1]), distance(corners[3], corners[2])) / width,
    Math.max(distance(corners[0], corners[3]), distance(corners[1], corners[2])) / height,
  );
  const { raster, scale } = pyramid.level(Math.max(0, Math.floor(Math.log2(Math.max(1, shrink)))));
  const data = new Uint8Array(width * height * 3);
  const map = projectionBetween(
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    corners,
  );
  if (map) sample(raster, scale, map, data, width, height);
  return { data, width, height };
}

/** Bilinear sampling of `raster` at the mapped centre of every target pixel. */
function sample(
  raster: Raster,
  scale: number,
  m: Projection,
  out: Uint8Array,
  width: number,
  height: number,
) {
  const { data: s, width: sw, height: sh } = raster;
  const affine = Math.abs(m[6]) < 1e-12 && Math.abs(m[7]) < 1e-12;
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += 3) {
      const px = x + 0.5;
      const py = y + 0.5;
      const w = affine ? 1 : m[6] * px + m[7] * py + m[8];
      const u = Math.min(sw - 1, Math.max(0, ((m[0] * px + m[1] * py + m[2]) / w) * scale - 0.5));
      const v = Math.min(sh - 1, Math.max(0, ((m[3] * px + m[4] * py + m[5]) / w) * scale - 0.5));
      const x0 = Math.floor(u);
      const y0 = Math.floor(v);
      const fx = u - x0;
      const fy = v - y0;
      const a = (y0 * sw + x0) * 3;
      const right = x0 + 1 < sw ? 3 : 0;
      const below = y0 + 1 < sh ? sw * 3 : 0;
      for (let c = 0; c < 3; c++) {
        const i = a + c;
        const top = (s[i] as number) * (1 - fx) + (s[i + right] as number) * fx;
        const bottom = (s[i + below] as number) * (1 - fx) + (s[i + below + right] as number) * fx;
        out[o + c] = top * (1 - fy) + bottom * fy + 0.5;
      }
    }
  }
}

/** A straightened window on the photo: its corners there and its size in pixels of its own. */
export interface View {
  corners: Quad;
  width: number;
  height: number;
}

/** Maps points of a view back to the photo. */
export function fromView(view: View): (p: readonly [number, number]) => readonly [number, number] {
  const map = projectionBetween(
    [
      [0, 0],
      [view.width, 0],
      [view.width, view.height],
      [0, view.height],
    ],
    view.corners,
  );
  return (p) => (map ? project(map, p) : p);
}
