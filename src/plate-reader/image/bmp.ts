import { ReadFailure } from "../runtime/read-failure.js";
import { checkSize } from "./limits.js";
import type { Raster } from "./raster.js";

/** Decodes an uncompressed BMP of 8, 24 or 32 bits a pixel. Throws `ReadFailure` for any other. */
export function decodeBmp(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 54) throw new ReadFailure("broken-file", "the BMP ends in its header");
  const start = view.getUint32(10, true);
  const header = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const height = Math.abs(signedHeight);
  const bits = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  checkSize(width, height);
  // 3 is "bit fields", which 32-bit files use for the plain BGRA order.
  const plain = compression === 0 || (compression === 3 && bits === 32);
  if (header < 40 || !plain || ![8, 24, 32].includes(bits)) {
    throw new ReadFailure("unsupported-format", `BMP with ${bits} bits, compression ${compression}`);
  }
  const stride = ((width * bits + 31) >> 5) * 4;
  if (start + stride * height > bytes.length) throw new ReadFailure("broken-file", "the BMP is cut off");
  const palette = 14 + header;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = start + stride * (signedHeight > 0 ? height - 1 - y : y);
    for (let x = 0, o = y * width * 3; x < width; x++, o += 3) {
      const at = bits === 8 ? palette + (bytes[row + x] as number) * 4 : row + x * (bits >> 3);
      data[o] = bytes[at + 2] as number;
      data[o + 1] = bytes[at + 1] as number;
      data[o + 2] = bytes[at] as number;
    }
  }
  return { data, width, height };
}
