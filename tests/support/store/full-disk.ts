import fs from "node:fs";
import fsAsync from "node:fs/promises";
import { vi } from "vitest";

const { writeSync } = fs;
const { open } = fsAsync;

/**
 * A disk with room for so many bytes that takes at most `step` at once, as a full one does: a part without an
 * error, then nothing. Undone by `vi.restoreAllMocks`.
 */
export function shortWrites(room: number, step: number): void {
  let left = room;
  const takes = (length: number) => Math.max(0, Math.min(length, step, left));
  const took = (written: number) => {
    left -= written;
    if (written === 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    return written;
  };
  vi.restoreAllMocks();
  const write = (file: number, bytes: Uint8Array, at: number, length: number): number => {
    const part = takes(length);
    return took(part === 0 ? 0 : writeSync(file, bytes, at, part));
  };
  vi.spyOn(fs, "writeSync").mockImplementation(write as typeof fs.writeSync);
  vi.spyOn(fsAsync, "open").mockImplementation(async (...where) => {
    const handle = await open(...where);
    const write = handle.write.bind(handle) as (b: Uint8Array, at: number, l: number) => Promise<object>;
    handle.write = (async (bytes: Uint8Array, from?: number | null, most?: number | null) => {
      const [at, length] = [from ?? 0, most ?? bytes.length];
      const part = takes(length);
      if (part > 0) await write(bytes, at, part);
      return { bytesWritten: took(part), buffer: bytes };
    }) as typeof handle.write;
    return handle;
  });
}
