export type Colour = [red: number, green: number, blue: number, alpha: number];

/** What was painted already: a page has a few dozen colours. */
const known = new Map<string, Colour | null>();
/** SECURITY: a page that makes up colours without end fills no memory. */
const MOST_KNOWN = 500;
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** A computed colour in whatever notation, parts from 0 to 255, alpha from 0 to 1; null for what is none. */
export function colourOf(text: string): Colour | null {
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([^)]*)\)$/
      .exec(text)?.[1]
      ?.split(/[,/\s]+/)
      .map(Number) ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined) return [red, green, blue, alpha];
  let colour = known.get(text);
  if (colour === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    colour = CSS.supports("color", text) ? painted(text) : null;
    known.set(text, colour);
  }
  return colour;
}

/** Notations that are not looked into are painted. */
function painted(text: string): Colour | null {
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) return null;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Hides what lies behind it. */
export const isOpaque = (text: string): boolean => (colourOf(text)?.[3] ?? 0) > 0.5;
