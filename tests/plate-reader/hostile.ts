import { crc32, deflateSync } from "node:zlib";

/** An uncompressed BMP out of RGB pixels; sizes are written as given, whatever the pixels say. */
export function bmp(
  rgb: Uint8Array,
  width: number,
  height: number,
  bits: number,
  fromTop = false,
): Uint8Array {
  const stride = ((width * bits + 31) >> 5) * 4;
  const palette = bits === 8 ? 1024 : 0;
  const body = rgb.length >= width * height * 3 ? stride * height : 0;
  const out = new Uint8Array(54 + palette + body);
  const view = new DataView(out.buffer);
  out.set([0x42, 0x4d]);
  view.setUint32(10, 54 + palette, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, fromTop ? -height : height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  // Palette for 8 bits: 0 is red, 1 is blue (entries are B, G, R, 0).
  if (bits === 8) out.set([0, 0, 255, 0, 255, 0, 0, 0], 54);
  for (let y = 0; body > 0 && y < height; y++) {
    const row = 54 + palette + stride * (fromTop ? y : height - 1 - y);
    for (let x = 0; x < width; x++) {
      const [r, g, b] = rgb.subarray((y * width + x) * 3) as unknown as [number, number, number];
      if (bits === 8) out[row + x] = r > b ? 0 : 1;
      else out.set([b, g, r], row + x * (bits / 8));
    }
  }
  return out;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, body: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + body.length);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, "latin1");
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length);
  return out;
}

/** A PNG that states a size and holds next to nothing. */
export function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = chunk("IDAT", deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), pixels, chunk("IEND", new Uint8Array())]);
}
