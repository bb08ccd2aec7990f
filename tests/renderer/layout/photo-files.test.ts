import { expect, test } from "vitest";
import { photoFiles } from "../../../src/renderer/layout/photo-files.js";

const file = (name: string, type = "", size = 1000) => ({ name, type, size });

test.each([
  ["photos by kind or name", [file("a.jpg", "image/jpeg"), file("b.HEIC")], ["a.jpg", "b.HEIC"], undefined],
  ["another kind", [file("a.jpg"), file("账本.xlsx")], ["a.jpg"], "not-a-photo"],
  ["a folder without a kind", [file("照片")], [], "not-a-photo"],
  ["a film named like a photo", [file("a.jpg", "image/jpeg", 2 ** 31)], [], "photo-too-large"],
  ["far too many", Array.from({ length: 201 }, (_, at) => file(`${at}.png`)), 200, "too-many-photos"],
] as const)("%s", (_name, files, photos, notice) => {
  const found = photoFiles(files);
  if (typeof photos === "number") expect(found.photos).toHaveLength(photos);
  else expect(found.photos.map(({ name }) => name)).toEqual(photos);
  expect(found.notice?.key).toBe(notice);
});
