import { mkdtemp, open, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FileBytes } from "../../../src/main/documents/file-bytes.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "file-bytes-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = async (file: FileBytes, from: number, length: number) =>
  (await file.read(from, length)).toString();

it("reads any part, and no more than there is", async () => {
  const path = join(folder, "a");
  await writeFile(path, "0123456789");
  const file = await FileBytes.of(path);
  expect(file.size).toBe(10);
  expect(await text(file, 3, 4)).toBe("3456");
  expect(await text(file, 8, 1_000_000_000)).toBe("89");
  expect(await text(file, 10, 5)).toBe("");
  expect(await text(file, 99, 5)).toBe("");
});

it("reads a file that no memory holds", async () => {
  const path = join(folder, "large");
  const at = 3_000_000_000;
  const handle = await open(path, "w");
  await handle.write("the end", at);
  await handle.close();
  const file = await FileBytes.of(path);
  expect(file.size).toBe(at + 7);
  expect(await text(file, at, 100)).toBe("the end");
});

it("while held it is the same file, though another took its name", async () => {
  const path = join(folder, "a");
  await writeFile(path, "old");
  const file = await FileBytes.of(path);
  const seen = await file.whileHeld(async () => {
    await writeFile(join(folder, "b"), "new");
    await rename(join(folder, "b"), path);
    return text(file, 0, 3);
  });
  expect(seen).toBe("old");
  expect(await text(file, 0, 3)).toBe("new");
});

it("a folder is no file, nor is what is not there", async () => {
  await expect(FileBytes.of(folder)).rejects.toThrow();
  await expect(FileBytes.of(join(folder, "gone"))).rejects.toThrow();
});
