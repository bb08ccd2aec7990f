import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { decodePhoto, previewOf } from "../../../src/plate-reader/image/decode.js";
import { MAX_PIXELS } from "../../../src/plate-reader/image/limits.js";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import { bmp, pngOf } from "../hostile.js";

/** 40 × 20, red on the left, blue on the right. */
const halves = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#00f"/><rect width="20" height="20" fill="#f00"/></svg>',
    ),
  ).flatten();
const at = ({ data, width }: Raster, x: number, y: number) => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const isRed = ([r = 0, , b = 0]: number[]) => r > 200 && b < 60;
const isBlue = ([r = 0, , b = 0]: number[]) => b > 200 && r < 60;

const failure = (bytes: Uint8Array) =>
  decodePhoto(bytes).then(
    () => "read",
    (error: { code: string }) => error.code,
  );

describe("formats", () => {
  it.each([
    ["JPEG", () => halves().jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer()],
    ["PNG", () => halves().png().toBuffer()],
    ["PNG with alpha", () => halves().ensureAlpha().png().toBuffer()],
    ["PNG with a palette", () => halves().png({ palette: true }).toBuffer()],
    ["WebP", () => halves().webp({ lossless: true }).toBuffer()],
    ["TIFF", () => halves().tiff({ compression: "lzw" }).toBuffer()],
    ["BMP, 24 bits", async () => bmp(await halves().raw().toBuffer(), 40, 20, 24)],
    ["BMP, 32 bits, from the top", async () => bmp(await halves().raw().toBuffer(), 40, 20, 32, true)],
    ["BMP, 8 bits", async () => bmp(await halves().raw().toBuffer(), 40, 20, 8)],
  ])("%s", async (_, encode) => {
    const photo = await decodePhoto(await encode());
    expect(photo).toMatchObject({ width: 40, height: 20 });
    expect(isRed(at(photo.raster, 5, 10))).toBe(true);
    expect(isBlue(at(photo.raster, 35, 10))).toBe(true);
  });

  it("grey pictures get three channels", async () => {
    const { raster } = await decodePhoto(await halves().greyscale().jpeg().toBuffer());
    expect(raster.data.length).toBe(40 * 20 * 3);
    const [r, g, b] = at(raster, 5, 5);
    expect(r === g && g === b).toBe(true);
  });

  it("HEIC, turned as the file says", async () => {
    const photo = await decodePhoto(await readFile("tests/fixtures/plates/spec-line-turned.heic"));
    expect(photo.width).toBe(1000);
    expect(photo.raster.data.length).toBe(photo.raster.width * photo.raster.height * 3);
  });

  it.each([
    [1, 5, 10],
    [3, 35, 10],
    [6, 10, 5],
    [8, 10, 35],
  ])("EXIF orientation %i", async (orientation, x, y) => {
    const photo = await decodePhoto(
      await halves().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer(),
    );
    expect([photo.width, photo.height]).toEqual(orientation > 4 ? [20, 40] : [40, 20]);
    expect(isRed(at(photo.raster, x, y))).toBe(true);
  });

  it("works on a smaller copy of a large photo, and says its real size", async () => {
    const large = sharp({ create: { width: 6000, height: 3000, channels: 3, background: "#888" } });
    const photo = await decodePhoto(await large.jpeg().toBuffer());
    expect(photo).toMatchObject({ width: 6000, height: 3000 });
    expect(Math.max(photo.raster.width, photo.raster.height)).toBe(2800);
  });

  it("shows the photo upright", async () => {
    const photo = await decodePhoto(await halves().png().toBuffer());
    const meta = await sharp(await previewOf(photo.raster, 90)).metadata();
    expect([meta.format, meta.width, meta.height]).toEqual(["jpeg", 20, 40]);
  });
});

describe("hostile and broken files", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>';

  it.each([
    ["nothing", "empty-file", () => new Uint8Array()],
    ["text named .jpg", "unsupported-format", () => Buffer.from("this is no picture at all, just words")],
    ["SVG with a script", "unsupported-format", () => Buffer.from(svg)],
    ["PDF", "unsupported-format", () => Buffer.from("%PDF-1.7 and so on, page after page")],
    ["GIF", "unsupported-format", () => Buffer.from("GIF89a and so on and so on")],
    ["PNG of 30000 × 30000", "too-large", () => pngOf(30_000, 30_000)],
    ["PNG of 1000000 × 1000", "too-large", () => pngOf(1_000_000, 1000)],
    ["PNG of 100 × 100 without its pixels", "broken-file", () => pngOf(100, 100)],
    ["BMP of 30000 × 30000", "too-large", () => bmp(new Uint8Array(3), 30_000, 30_000, 24)],
    ["BMP cut off", "broken-file", () => bmp(new Uint8Array(40 * 20 * 3), 40, 20, 24).subarray(0, 500)],
    ["BMP of 1 bit", "unsupported-format", () => bmp(new Uint8Array(3), 4, 4, 1)],
    ["BMP of no size", "broken-file", () => bmp(new Uint8Array(3), 0, 4, 24)],
    ["BMP header alone", "broken-file", () => Buffer.from("BM0123456789abcdef")],
    [
      "JPEG start alone",
      "broken-file",
      () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...new Array(40).fill(0)]),
    ],
    ["HEIC start alone", "broken-file", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")],
  ])("%s: %s", async (_, code, make) => {
    const since = performance.now();
    expect(await failure(make())).toBe(code);
    expect(performance.now() - since).toBeLessThan(5000);
  });

  it("a JPEG cut in half", async () => {
    const noise = sharp({
      create: {
        width: 800,
        height: 600,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 40 },
      },
    });
    const whole = await noise.jpeg().toBuffer();
    expect(await failure(whole)).toBe("read");
    expect(await failure(whole.subarray(0, whole.length >> 1))).toBe("broken-file");
  });

  it("a HEIC cut in half", async () => {
    const whole = await readFile("tests/fixtures/plates/spec-line-turned.heic");
    expect(await failure(whole.subarray(0, whole.length >> 1))).toBe("broken-file");
  });

  it("a PNG bomb whose header is honest is refused before it is unpacked", async () => {
    const side = Math.ceil(Math.sqrt(MAX_PIXELS)) + 10;
    const bomb = await sharp({ create: { width: side, height: side, channels: 3, background: "#000" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const before = process.memoryUsage().rss;
    expect(await failure(bomb)).toBe("too-large");
    expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
  });
});
