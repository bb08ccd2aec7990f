import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FileBytes } from "../../../src/main/documents/file-bytes.js";
import { SeenFile } from "../../../src/main/shared-folder/file-digest-cache.js";
import { digestOf } from "../../../src/main/store/write-whole-file.js";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "seen-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A file that was written at a time of its own. */
function put(name: string, text: string, second: number): string {
  const path = join(folder, name);
  fs.writeFileSync(`${path}.new`, text);
  fs.utimesSync(`${path}.new`, second, second);
  fs.renameSync(`${path}.new`, path);
  return path;
}
const sha = (text: string) => digestOf(Buffer.from(text));

it("a file that was looked at is not read again when it is opened", async () => {
  const path = put("shared", "first", 1_000_000);
  const seen = new SeenFile();
  expect(await seen.digestAt(path)).toEqual({ digest: sha("first") });
  const read = vi.spyOn(FileBytes.prototype, "read");
  expect(await seen.digestOf(await FileBytes.of(path))).toBe(sha("first"));
  expect(await seen.digestAt(path)).toEqual({ digest: sha("first") });
  expect(read).not.toHaveBeenCalled();
});

it("one that changed is read, and so is another file of the same age and size", async () => {
  const seen = new SeenFile();
  const path = put("shared", "first", 1_000_000);
  await seen.digestAt(path);
  put("shared", "later", 1_000_060);
  expect(await seen.digestAt(path)).toEqual({ digest: sha("later") });
  expect(await seen.digestAt(put("copy", "third", 1_000_060))).toEqual({ digest: sha("third") });
});

it("what is held is told from what took its name meanwhile", async () => {
  const path = put("shared", "first", 1_000_000);
  const seen = new SeenFile();
  const file = await FileBytes.of(path);
  const digest = await file.whileHeld(async () => {
    put("shared", "later", 1_000_060);
    return seen.digestOf(file);
  });
  expect(digest).toBe(sha("first"));
  expect(await seen.digestAt(path)).toEqual({ digest: sha("later") });
});

it("says what is not there and what cannot be read", async () => {
  const seen = new SeenFile();
  expect(await seen.digestAt(join(folder, "none"))).toBeNull();
  expect(await seen.digestAt(folder)).toBe("unreadable");
});
