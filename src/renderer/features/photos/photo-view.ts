/** A part of a picture, in its own pixels. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}
type Size = Pick<View, "width" | "height">;

/** No closer than this many pixels of the picture across. */
const CLOSEST = 60;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** The view moved so far that it stays on the picture. */
function inside(view: View, picture: Size): View {
  return {
    ...view,
    x: clamp(view.x, Math.min(0, picture.width - view.width), picture.width - view.width),
    y: clamp(view.y, Math.min(0, picture.height - view.height), picture.height - view.height),
  };
}

/**
 * The view nearer or farther, about a point that stays where it is.
 * @param factor above 1 comes nearer
 * @param at the point, in the picture's pixels
 */
export function zoomed(view: View, factor: number, at: { x: number; y: number }, picture: Size): View {
  const width = clamp(view.width / factor, Math.min(CLOSEST, picture.width), picture.width);
  const scale = width / view.width;
  const moved = {
    x: at.x - (at.x - view.x) * scale,
    y: at.y - (at.y - view.y) * scale,
    width,
    height: view.height * scale,
  };
  return inside(moved, picture);
}

/** The view moved by pixels of the picture. */
export const panned = (view: View, dx: number, dy: number, picture: Size): View =>
  inside({ ...view, x: view.x + dx, y: view.y + dy }, picture);
