import { expect, test } from "vitest";
import type { ReaderReply } from "../../src/contract/reader.js";
import type { PhotoState } from "../../src/contract/state.js";
import type { PlateReading, Quad } from "../../src/core/plate/reading.js";
import type { Model } from "../../src/main/model.js";
import { Photos } from "../../src/main/photos.js";
import type { ReaderProcess } from "../../src/main/reader-process.js";

const quad = (x: number): Quad => [
  [x, 0],
  [x + 90, 0],
  [x + 90, 60],
  [x, 60],
];
const [A, B] = [quad(0), quad(200)];

/** Photos on a reader that notes what it is asked and finds two plates unless told which one. */
function photosOn(asked: object[]) {
  const state: { photos: PhotoState[] } = { photos: [] };
  const model = { state, update: (patch: object) => Object.assign(state, patch) };
  const reader = {
    read: async (_bytes: Uint8Array, { rotation, plate }: { rotation?: 90; plate?: Quad }) => {
      asked.push({ rotation, plate });
      const reading = { rotation: rotation ?? 0, ...(plate ? {} : { plates: [A, B] }) } as PlateReading;
      return { kind: "done", id: 1, reading, preview: new Uint8Array() } satisfies ReaderReply;
    },
  };
  const photos = new Photos(model as unknown as Model, reader as unknown as ReaderProcess, "/nowhere");
  return { photos, photo: () => state.photos[0] as PhotoState };
}

test("another of several plates is read when chosen, and stays chosen when the photo is turned", async () => {
  const asked: object[] = [];
  const { photos, photo } = photosOn(asked);
  await photos.add("a.jpg", new Uint8Array());
  const [id, first] = [photo().id, photo().url];
  expect(photo().reading?.plates).toEqual([A, B]);
  await photos.choose(id, 1);
  expect(photo().reading?.plates).toEqual([B, A]);
  expect(photo().url).not.toBe(first);
  await photos.rotate(id, 90);
  expect(photo().reading?.plates).toEqual([B, A]);
  await photos.choose(id, 7);
  expect(asked).toEqual([
    { rotation: undefined, plate: undefined },
    { rotation: undefined, plate: B },
    { rotation: 90, plate: B },
  ]);
});
