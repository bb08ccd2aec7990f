import { expect, it } from "vitest";
import { photoFormat } from "../../src/core/photo-format.js";

const file = (head: string): Uint8Array =>
  Uint8Array.from(head.padEnd(16, "\0"), (char) => char.charCodeAt(0));

it.each([
  ["jpeg", "\xff\xd8\xff\xe0"],
  ["png", "\x89PNG\r\n"],
  ["webp", "RIFF\0\0\0\0WEBP"],
  ["tiff", "II*\0"],
  ["tiff", "MM\0*"],
  ["bmp", "BM"],
  ["heic", "\0\0\0\x18ftypheic"],
  ["heic", "\0\0\0\x18ftypmif1"],
  [null, "\0\0\0\x18ftypisom"],
  [null, "RIFF\0\0\0\0WAVE"],
  [null, "%PDF-1.7"],
  [null, "GIF89a"],
])("%s: %j", (format, head) => {
  expect(photoFormat(file(head))).toBe(format);
});

it("takes nothing shorter than a head", () => {
  expect(photoFormat(file("BM").subarray(0, 15))).toBeNull();
});
