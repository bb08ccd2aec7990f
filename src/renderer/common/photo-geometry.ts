import { mapQuad, type Point, type Quad } from "../../core/geometry/quad.js";
import type { PlateReading } from "../../core/nameplate/model/reading.js";

/** A picture that has to be turned to stand upright. */
export type Turned = Pick<PlateReading, "size" | "rotation">;

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
  const turn = ([x, y]: Point): Point => {
    if (rotation === 90) return [size.height - y, x];
    if (rotation === 180) return [size.width - x, size.height - y];
    if (rotation === 270) return [y, size.width - x];
    return [x, y];
  };
  return mapQuad(quad, turn);
}

/** The part of the picture worth showing: all the quads, with half as much again around them. */
export function viewOf(quads: readonly Quad[], picture: { width: number; height: number }): Box {
  const points = quads.flat();
  if (points.length === 0) return { x: 0, y: 0, ...picture };
  const span = (values: number[], most: number): [number, number] => {
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const more = (greatest - least) / 4;
    const from = Math.max(0, least - more);
    return [from, Math.min(most, greatest + more) - from];
  };
  const [x, width] = span(
    points.map(([left]) => left),
    picture.width,
  );
  const [y, height] = span(
    points.map(([, top]) => top),
    picture.height,
  );
  return { x, y, width, height };
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
