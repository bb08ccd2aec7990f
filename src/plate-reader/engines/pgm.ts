import type { Raster } from "../image/raster.js";

/** White around the line, in pixels. */
const RIM = { x: 12, y: 10 };
/** Shares of the pixels that become all black and all white. */
const [BLACK, WHITE] = [0.01, 0.99];

/**
 * One line of text as a portable greymap (nothing to compress here or unpack there): dark on white, as much
 * contrast as there is, a white rim around it, as tesseract likes it.
 */
export function pgmOf({ data, width, height }: Raster): Buffer {
  const grey = new Uint8Array(width * height);
  const counts = new Uint32Array(256);
  for (let i = 0, o = 0; o < grey.length; i += 3, o++) {
    // Luma of ITU-R BT.709.
    const luma =
      0.2126 * (data[i] as number) + 0.7152 * (data[i + 1] as number) + 0.0722 * (data[i + 2] as number);
    grey[o] = Math.round(luma);
    counts[grey[o] as number] = (counts[grey[o] as number] as number) + 1;
  }
  const low = quantile(counts, BLACK * grey.length);
  const high = quantile(counts, WHITE * grey.length);
  const mean = grey.reduce((sum, v) => sum + v, 0) / grey.length;
  // The ground fills most of a strip.
  const [black, white] = mean < (low + high) / 2 ? [high, low] : [low, high];
  const wide = width + 2 * RIM.x;
  const head = `P5\n${wide} ${height + 2 * RIM.y}\n255\n`;
  const out = Buffer.alloc(head.length + wide * (height + 2 * RIM.y), 255);
  out.write(head, "latin1");
  for (let y = 0, i = 0; y < height; y++) {
    let o = head.length + (y + RIM.y) * wide + RIM.x;
    for (let x = 0; x < width; x++, i++, o++) {
      const share = ((grey[i] as number) - black) / (white - black || 1);
      out[o] = Math.round(255 * Math.min(1, Math.max(0, share)));
    }
  }
  return out;
}

/** The grey value below or at which `wanted` pixels lie. */
function quantile(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (const [value, count] of counts.entries()) {
    seen += count;
    if (seen >= wanted && seen > 0) return value;
  }
  return counts.length - 1;
}
