import { createHash } from "node:crypto";
import fs from "node:fs";
import fsAsync from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Files of ours are written whole or not at all: every write is counted to its last byte, flushed, read back, and
 * only then put in place. A nearly full disk takes a part of a write without an error, so success is what was read
 * back, never what was asked for.
 */
export class WriteFailed extends Error {
  /** @param code of the system, as ENOSPC; "SHORT" where less was there than was written */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`a file could not be written: ${code}`, options);
  }
}

/** Beside a file of ours, while it is being written. */
export const freshOf = (path: string): string => `${path}.new`;

/** Virus scanners and sync programs on Windows hold a file for a moment. */
const HELD = new Set(["EBUSY", "EPERM", "EACCES"]);
const TRIES = 10;
const WAIT_MS = 60;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "unknown";
const failed = (error: unknown): WriteFailed =>
  error instanceof WriteFailed ? error : new WriteFailed(codeOf(error), { cause: error });
export const digestOf = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

/**
 * Writes a file whole, with its folder's entry.
 * @param beforePlacing runs once the new file is proven, before it takes its place
 * @throws WriteFailed; what was there before then still is
 */
export function writeWholeSync(
  path: string,
  bytes: Uint8Array,
  { mode = 0o600, beforePlacing = () => {} }: { mode?: number; beforePlacing?: () => void } = {},
): void {
  const fresh = freshOf(path);
  try {
    writeCountedSync(fresh, bytes, mode);
    beforePlacing();
    clearPlaceSync(path);
    renameSync(fresh, path);
    flushFolderSync(dirname(path));
  } catch (error) {
    removeSync(fresh);
    throw failed(error);
  }
}

function writeCountedSync(path: string, bytes: Uint8Array, mode: number): void {
  const file = fs.openSync(path, "w", mode);
  try {
    for (let at = 0; at < bytes.length; ) {
      const written = fs.writeSync(file, bytes, at, bytes.length - at);
      if (written === 0) throw new WriteFailed("SHORT");
      at += written;
    }
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  if (!fs.readFileSync(path).equals(bytes)) throw new WriteFailed("SHORT");
}

/** @throws the last error when another program holds the file for longer than a moment */
export function renameSync(from: string, to: string): void {
  for (let tries = 1; ; tries++)
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error)) || tries === TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
}

/** In the profile: whatever stands in a file's place and is no file is somebody's, and is put aside. */
export function clearPlaceSync(path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory())
    renameSync(path, `${path}.folder-${process.hrtime.bigint()}`);
}

/** Beside a file that is written piece by piece: two may be written to the same place at once. */
const partOf = (path: string): string => `${path}.${process.hrtime.bigint()}${PART}`;
const PART = ".part";

/** Whether a file's name is that of a part: left behind where the app ended while it was being written. */
export const isPart = (name: string): boolean =>
  /\.\d+$/.test(name.slice(0, -PART.length)) && name.endsWith(PART);

/**
 * Makes a folder in one that is there: a profile whose drive is gone is not begun anew where the drive was.
 * @throws WriteFailed where it is not there and cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await fsAsync.mkdir(path);
  } catch (error) {
    const there = await fsAsync.stat(path).catch(() => null);
    if (!there?.isDirectory()) throw failed(error);
  }
}

/** The same at once. @throws WriteFailed */
export function makeFolderSync(path: string): void {
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (!fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw failed(error);
  }
}

/**
 * Writes a file whole, piece by piece as they come.
 * @param beforePlacing runs once the new file is proven, before it takes its place
 * @throws WriteFailed, or what the pieces throw; what was there before then still is
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  { mode = 0o600, beforePlacing }: { mode?: number; beforePlacing?: () => Promise<void> } = {},
): Promise<void> {
  const fresh = partOf(path);
  try {
    const digest = await writeCounted(fresh, content instanceof Uint8Array ? [content] : content, mode);
    if ((await digestOfFile(fresh)) !== digest) throw new WriteFailed("SHORT");
    await beforePlacing?.();
    await rename(fresh, path);
    await flushFolder(dirname(path));
  } catch (error) {
    await fsAsync.rm(fresh, { force: true }).catch(() => {});
    throw failed(error);
  }
}

async function writeCounted(
  path: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<string> {
  const hash = createHash("sha256");
  const file = await fsAsync.open(path, "w", mode);
  try {
    for await (const piece of content) {
      hash.update(piece);
      for (let at = 0; at < piece.length; ) {
        const { bytesWritten } = await file.write(piece, at, piece.length - at);
        if (bytesWritten === 0) throw new WriteFailed("SHORT");
        at += bytesWritten;
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of fs.createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

async function rename(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      return await fsAsync.rename(from, to);
    } catch (error) {
      if (!HELD.has(codeOf(error)) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
}

/** A new name is on the disk only once its folder is, where the system knows that. */
function flushFolderSync(folder: string): void {
  if (process.platform === "win32") return;
  try {
    const handle = fs.openSync(folder, "r");
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    // Network drives mostly cannot; the file itself is there.
  }
}

/** The same; a network drive that hangs holds up this writing, and nothing else. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await fsAsync.open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

function removeSync(path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // Whatever kept it from being written keeps it from being removed; the next start cleans it.
  }
}
