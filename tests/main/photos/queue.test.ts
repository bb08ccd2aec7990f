import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Quad } from "../../../src/core/geometry/quad.js";
import type { PlateReading } from "../../../src/core/nameplate/model/reading.js";
import { NO_QUEUE, type PhotoState } from "../../../src/ipc/photos.js";
import type { ReaderReply } from "../../../src/ipc/plate-reader-protocol.js";
import type { AppState } from "../../../src/ipc/state.js";
import { Photos } from "../../../src/main/photos/queue.js";
import type { ReaderProcess } from "../../../src/main/photos/reader-process.js";
import { Model } from "../../../src/main/state/app-state.js";

const quad = (x: number): Quad => [
  [x, 0],
  [x + 90, 0],
  [x + 90, 60],
  [x, 60],
];
const [A, B] = [quad(0), quad(200)];

interface Asked {
  rotation?: 90;
  plate?: Quad;
}

/**
 * Photos on a reader that answers as it is told to.
 * @param folder of the kept ones; nothing can be written where there is none
 */
function photosOn(
  read: (bytes: Uint8Array, asked: Asked) => Promise<ReaderReply>,
  folder = "/dev/null/photos",
) {
  const model = new Model({ photos: [], photoQueue: NO_QUEUE } as Partial<AppState> as AppState);
  const photos = new Photos(model, { read } as unknown as ReaderProcess, folder);
  return { photos, model, photo: (index = 0) => model.state.photos[index] as PhotoState };
}

const done = (reading: Partial<PlateReading> = {}): ReaderReply => ({
  kind: "done",
  id: 1,
  reading: { rotation: 0, ...reading } as PlateReading,
  preview: new Uint8Array(),
});

/** A reader that answers only when it is let: the first byte of a photo names it, 0 cannot be read. */
function slowReader() {
  const open: (() => void)[] = [];
  const asked: number[] = [];
  const read = (bytes: Uint8Array) =>
    new Promise<ReaderReply>((answer) => {
      asked.push(bytes[0] ?? -1);
      open.push(() =>
        answer(bytes[0] === 0 ? { kind: "failed", id: 1, code: "broken-file", message: "" } : done()),
      );
    });
  /** Lets the reading at hand end, and what follows from it happen. */
  const finish = async () => {
    open.shift()?.();
    await new Promise(setImmediate);
  };
  return { read, asked, finish };
}

test("another of several plates is read when chosen, and stays chosen when the photo is turned", async () => {
  const asked: object[] = [];
  const { photos, photo } = photosOn(async (_bytes, { rotation, plate }) => {
    asked.push({ rotation, plate });
    return done({ rotation: rotation ?? 0, ...(plate ? {} : { plates: [A, B] }) });
  });
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

test("photos are read one after the other; those paused wait and are read later", async () => {
  const reader = slowReader();
  const { photos, model } = photosOn(reader.read);
  for (const name of [1, 2, 3]) void photos.add(`${name}.jpg`, new Uint8Array([name]));
  const statuses = () => model.state.photos.map(({ status }) => status);
  expect(statuses()).toEqual(["reading", "waiting", "waiting"]);
  void photos.pause(true);
  await reader.finish();
  expect(statuses()).toEqual(["read", "waiting", "waiting"]);
  void photos.add("4.jpg", new Uint8Array([4]));
  expect(reader.asked).toEqual([1]);
  void photos.pause(false);
  for (let left = 3; left > 0; left -= 1) await reader.finish();
  expect(reader.asked).toEqual([1, 2, 3, 4]);
  expect(statuses()).toEqual(["read", "read", "read", "read"]);
});

test("the waiting photo that the person wants to see is read next", async () => {
  const reader = slowReader();
  const { photos, photo } = photosOn(reader.read);
  for (const name of [1, 2, 3]) void photos.add(`${name}.jpg`, new Uint8Array([name]));
  photos.show(photo(2).id);
  await reader.finish();
  expect(reader.asked).toEqual([1, 3]);
});

test("one after another comes in front; what cannot be read keeps nobody from the others", async () => {
  const reader = slowReader();
  const { photos, model } = photosOn(reader.read);
  const front = () => {
    const { photos: all, photoQueue } = model.state;
    return all.find(({ id }) => id === photoQueue.front)?.fileName;
  };
  const id = (name: string) => model.state.photos.find(({ fileName }) => fileName === name)?.id ?? "";
  for (const name of [0, 1, 2]) void photos.add(String(name), new Uint8Array([name]));
  expect(front()).toBe("0");
  await reader.finish();
  expect(front()).toBe("1");
  await reader.finish();
  await reader.finish();
  photos.skip(id("1"));
  expect(front()).toBe("2");
  photos.confirm(id("2"));
  expect(front()).toBe("1");
  photos.confirm(id("1"));
  expect(front()).toBe("0");
  expect(model.state.photoQueue.confirmed).toBe(2);
  photos.confirm("no such photo");
  expect(model.state.photoQueue.confirmed).toBe(2);
  photos.discard(id("0"));
  expect(model.state.photoQueue.front).toBeNull();
  void photos.add("3", new Uint8Array([3]));
  expect(model.state.photoQueue).toMatchObject({ confirmed: 0, paused: false });
});

test("with all discarded, nothing of them comes back", async () => {
  const reader = slowReader();
  const { photos, model } = photosOn(reader.read);
  for (const name of [1, 2]) void photos.add(String(name), new Uint8Array([name]));
  await reader.finish();
  const [read] = model.state.photos.map(({ id }) => id);
  expect(await photos.picture(read ?? "")).not.toBeNull();
  photos.discardAll();
  await reader.finish();
  expect(model.state.photos).toEqual([]);
  expect(await photos.picture(read ?? "")).toBeNull();
  expect(reader.asked).toEqual([1, 2]);
});

test("photos wait on the disk, until each is done with", async () => {
  const home = mkdtempSync(join(tmpdir(), "queue-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const waiting = join(home, "photos-waiting");
  mkdirSync(waiting);
  writeFileSync(join(waiting, "left behind"), "by a run that was cut off");
  const asked: number[] = [];
  const read = async (bytes: Uint8Array) => {
    asked.push(bytes.byteLength);
    return done();
  };
  const { photos, model, photo } = photosOn(read, join(home, "photos"));
  for (const size of [1000, 2000, 3000]) await photos.add(`${size}.jpg`, new Uint8Array(size));
  const files = () => readdirSync(waiting).sort();
  await vi.waitFor(() => expect(files()).toEqual(model.state.photos.map(({ id }) => id).sort()));
  await photos.rotate(photo(1).id, 90);
  expect(asked).toEqual([1000, 2000, 3000, 2000]);
  expect((await photos.original(photo(2).id))?.byteLength).toBe(3000);
  photos.confirm(photo(0).id);
  photos.discard(photo(0).id);
  await vi.waitFor(() => expect(files()).toEqual([photo(0).id]));
  photos.discardAll();
  await vi.waitFor(() => expect(files()).toEqual([]));
});

test("a practice has photos of its own, and leaves the user's own as they were", async () => {
  const reader = slowReader();
  const { photos, model } = photosOn(reader.read);
  for (const name of [1, 2]) void photos.add(`${name}.jpg`, new Uint8Array([name]));
  const names = () => model.state.photos.map(({ fileName, status }) => `${fileName} ${status}`);
  photos.practise(true);
  expect(names()).toEqual([]);
  await reader.finish();
  void photos.add("3.jpg", new Uint8Array([3]));
  photos.practise(false);
  expect(names()).toEqual(["1.jpg waiting", "2.jpg waiting"]);
  for (let left = 4; left > 0; left -= 1) await reader.finish();
  expect(names()).toEqual(["1.jpg read", "2.jpg read"]);
  expect(model.state.photoQueue.front).toBe(model.state.photos[0]?.id);
});

test("discarding all the photos of a practice leaves the user's own", async () => {
  const reader = slowReader();
  const { photos, model } = photosOn(reader.read);
  for (const name of [1, 2]) void photos.add(`${name}.jpg`, new Uint8Array([name]));
  photos.practise(true);
  void photos.add("3.jpg", new Uint8Array([3]));
  photos.discardAll();
  const ids = () => model.state.photos.map(({ id }) => photos.original(id));
  expect(ids()).toEqual([]);
  await photos.pause(true);
  photos.practise(false);
  expect(await Promise.all(ids())).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
});

test("a photo whose scale is kept only once a practice has begun does not wait after it", async () => {
  const { photos, model, photo } = photosOn(async () => done());
  for (const name of ["1.jpg", "2.jpg"]) await photos.add(name, new Uint8Array([1]));
  const { id } = photo();
  expect(model.state.photoQueue.front).toBe(id);
  photos.practise(true);
  photos.confirm(id);
  photos.practise(false);
  expect(model.state.photos.map(({ fileName }) => fileName)).toEqual(["2.jpg"]);
  expect(model.state.photoQueue.front).toBe(photo().id);
});

test("a photo that cannot be read is shown as it came, where it can be drawn", async () => {
  const jpeg = Uint8Array.from({ length: 20 }, (_, at) => [0xff, 0xd8, 0xff][at] ?? 0);
  const { photos, model, photo } = photosOn(async () => ({
    kind: "failed",
    id: 1,
    code: "no-text",
    message: "",
  }));
  await photos.add("a.jpg", jpeg);
  const [, path] = /^app:\/\/photo\/(.+)$/.exec(photo().url) ?? [];
  expect(await photos.picture(path ?? "")).toEqual(jpeg);
  await photos.add("a.heic", new Uint8Array(20));
  const other = model.state.photos.find(({ fileName }) => fileName === "a.heic");
  expect([other?.status, other?.url]).toEqual(["failed", ""]);
});
