import type { PlateReading, Quad } from "../../core/plate/reading.js";

type Turned = Pick<PlateReading, "size" | "rotation">;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The photo's size after it was turned upright. */
export const uprightSize = ({ size, rotation }: Turned) =>
  rotation % 180 === 0 ? size : { width: size.height, height: size.width };

/** Corners in the photo's own pixels → in the upright photo's, `rotation` degrees clockwise. */
export function uprightQuad(quad: Quad, { size, rotation }: Turned): Quad {
  const turn = ([x, y]: [number, number]): [number, number] => {
    if (rotation === 90) return [size.height - y, x];
    if (rotation === 180) return [size.width - x, size.height - y];
    if (rotation === 270) return [y, size.width - x];
    return [x, y];
  };
  return quad.map(turn) as Quad;
}

/** The smallest upright box round a quad, widened by a share of its height and cut to the picture. */
export function boundsOf(quad: Quad, picture: { width: number; height: number }, margin: number): Box {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const more = (Math.max(...ys) - Math.min(...ys)) * margin;
  const left = Math.max(0, Math.min(...xs) - more);
  const top = Math.max(0, Math.min(...ys) - more);
  const right = Math.min(picture.width, Math.max(...xs) + more);
  const bottom = Math.min(picture.height, Math.max(...ys) + more);
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
