import { spawnSync } from "node:child_process";
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fsAsync from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  makeFolder,
  WriteFailed,
  writeWhole,
  writeWholeSync,
} from "../../../src/main/store/write-whole-file.js";
import { shortWrites } from "../../support/store/full-disk.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-"));
  file = join(folder, "file");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const NEW = Buffer.from("the new content, longer than the room there is");
const there = () => [readdirSync(folder), readFileSync(file, "utf8")];
async function* pieces() {
  yield NEW.subarray(0, 20);
  yield NEW.subarray(20);
}

it("is written whole where the system takes it bit by bit", async () => {
  shortWrites(Number.POSITIVE_INFINITY, 7);
  writeWholeSync(file, NEW);
  expect(there()).toEqual([["file"], NEW.toString()]);
  await writeWhole(file, pieces());
  expect(there()).toEqual([["file"], NEW.toString()]);
});

it("stays as it was, and nothing is left beside it, where the disk takes only a part", async () => {
  writeFileSync(file, "old");
  shortWrites(30, 30);
  expect(() => writeWholeSync(file, NEW)).toThrow(WriteFailed);
  expect(there()).toEqual([["file"], "old"]);
  shortWrites(30, 30);
  await expect(writeWhole(file, pieces())).rejects.toThrow(WriteFailed);
  expect(there()).toEqual([["file"], "old"]);
});

it("is not believed before it was read back", async () => {
  writeFileSync(file, "old");
  // A disk that says it took everything.
  vi.spyOn(fs, "writeSync").mockImplementation(
    (_file: number, bytes: unknown) => (bytes as Uint8Array).length,
  );
  expect(() => writeWholeSync(file, NEW)).toThrow(WriteFailed);
  expect(there()).toEqual([["file"], "old"]);
  const { open } = fsAsync;
  vi.spyOn(fsAsync, "open").mockImplementation(async (...where) => {
    const handle = await open(...where);
    handle.write = (async (bytes: Uint8Array, from: number, length: number) => ({
      bytesWritten: length,
      buffer: bytes,
      from,
    })) as unknown as typeof handle.write;
    return handle;
  });
  await expect(writeWhole(file, pieces())).rejects.toThrow(WriteFailed);
  expect(there()).toEqual([["file"], "old"]);
});

it("a disk that hangs while a file is written piece by piece keeps nobody else waiting", async () => {
  const waited = (["openSync", "fsyncSync", "writeSync", "renameSync"] as const).map((name) =>
    vi.spyOn(fs, name),
  );
  await writeWhole(file, pieces());
  expect(waited.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
});

it("has no folder where a file stands in its place, and says so like a disk that takes nothing", async () => {
  writeFileSync(file, "");
  await expect(makeFolder(file)).rejects.toThrow(WriteFailed);
  await expect(makeFolder(join(file, "inner"))).rejects.toThrow(WriteFailed);
});

it("is put into no folder that is made where a drive was", async () => {
  const gone = join(dirname(file), "drive");
  await expect(makeFolder(join(gone, "photos"))).rejects.toThrow(WriteFailed);
  expect(fs.existsSync(gone)).toBe(false);
  fs.mkdirSync(gone);
  await makeFolder(join(gone, "photos"));
  await makeFolder(join(gone, "photos"));
  expect(fs.existsSync(join(gone, "photos"))).toBe(true);
});

it("waits for a program that holds the file for a moment, and gives up on one that does not let go", async () => {
  const held = (times: number) => {
    let left = times;
    const { renameSync } = fs;
    const { rename } = fsAsync;
    const busy = () => Object.assign(new Error("held"), { code: "EBUSY" });
    vi.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      if (left-- > 0) throw busy();
      renameSync(from, to);
    });
    vi.spyOn(fsAsync, "rename").mockImplementation(async (from, to) => {
      if (left-- > 0) throw busy();
      await rename(from, to);
    });
  };
  held(2);
  writeWholeSync(file, NEW);
  vi.restoreAllMocks();
  held(2);
  await writeWhole(file, Buffer.from("newer"));
  expect(there()).toEqual([["file"], "newer"]);
  vi.restoreAllMocks();
  held(1000);
  expect(() => writeWholeSync(file, NEW)).toThrow(WriteFailed);
  expect(there()).toEqual([["file"], "newer"]);
});

const mayMount = process.platform === "linux" && process.getuid?.() === 0;
it.runIf(mayMount)("a real disk that runs full while it writes keeps what was there", async () => {
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", folder]);
  // Containers may refuse it to root, too; the injected short writes above show the same.
  if (mounted.status !== 0) return;
  try {
    writeFileSync(file, "old");
    writeFileSync(join(folder, "filler"), Buffer.alloc(200_000));
    expect(() => writeWholeSync(file, Buffer.alloc(150_000, 1))).toThrow(WriteFailed);
    await expect(writeWhole(file, Buffer.alloc(150_000, 1))).rejects.toThrow(WriteFailed);
    expect(there()).toEqual([["file", "filler"], "old"]);
  } finally {
    vi.restoreAllMocks();
    spawnSync("umount", [folder]);
  }
});
