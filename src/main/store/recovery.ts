import { createHash } from "node:crypto";
import fs from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Recovery } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { type Loaded, parseFile, type Reading } from "./file-format.js";
import { freshOf, renameSync } from "./write-whole-file.js";

type Good = Extract<Loaded, { kind: "good" }>;

export interface Recovered {
  /** What is to be worked with; null when nothing was ever kept. */
  file: Good | null;
  recovery: Recovery;
  /** Name of the file put aside. */
  putAside: string | null;
  /** Of the file under the store's own name, as it was proven readable; null where it is not there. */
  digest: string | null;
}

/** Where a profile folder's store is. */
export const storeIn = (directory: string): string => join(directory, "verify-guide.json");

/** So many bytes are read at a stretch. */
const STRETCH = 4 << 20;

/**
 * Reads the stored file, before anything may write to it, pausing on the way. One that cannot be used is put aside whole under a
 * name with the time, and the last proven state beside it, the backup, is taken instead. So is a backup that
 * cannot be used, and a copy of a file some of whose records cannot be read: nothing that may hold data is written
 * over.
 * @throws WriteFailed when the folder cannot be read or written
 */
export function* recover(directory: string, encryption: Encryption, now: Date): Reading<Recovered> {
  const path = storeIn(directory);
  fs.mkdirSync(directory, { recursive: true });
  removeLeftovers(path);
  const aside = (kind: "newer" | "broken") => asideOf(path, kind, now);
  const main = yield* read(path, encryption);
  if (main?.kind === "good") {
    const { unread, locked, digest } = main;
    if (unread > 0) fs.copyFileSync(path, aside("broken"));
    const recovery = unread > 0 ? "partly" : locked.length > 0 ? "unreadable" : "none";
    return { file: main, recovery, putAside: unread > 0 ? basename(aside("broken")) : null, digest };
  }
  const backup = yield* read(backupOf(path), encryption);
  const file = backup?.kind === "good" ? backup : null;
  if (backup && !file) renameSync(backupOf(path), `${aside("broken")}-bak`);
  else if (file && file.unread > 0) fs.copyFileSync(backupOf(path), `${aside("broken")}-bak`);
  if (!main) {
    // Power failed between two names: the backup is the newest there is, and nothing was damaged.
    if (!backup || file?.unread === 0) return { file, recovery: "none", putAside: null, digest: null };
    const putAside = basename(`${aside("broken")}-bak`);
    return { file, recovery: file ? "partly" : "lost", putAside, digest: null };
  }
  const kind = main.kind === "newer" ? "newer" : "broken";
  renameSync(path, aside(kind));
  const recovery = kind === "newer" ? "newer" : file ? "restored" : "lost";
  return { file, recovery, putAside: basename(aside(kind)), digest: null };
}

/** Where a file of the store is put aside at a moment. */
export const asideOf = (path: string, kind: "newer" | "broken", now: Date): string =>
  `${path}.${kind}-${now.toISOString().replaceAll(/[:.]/g, "-")}`;

/** Where the last state but one is. */
export const backupOf = (path: string): string => `${path}.bak`;

/** Whether a file beside the store at `path` is one that was put aside. */
export const isPutAside = (path: string, name: string): boolean =>
  name.startsWith(`${basename(path)}.newer-`) || name.startsWith(`${basename(path)}.broken-`);

/** Removes what cut-off saves left beside the store: they hold what the user entered. */
export function removeLeftovers(path: string): void {
  const fresh = [freshOf(path), freshOf(backupOf(path))].map((one) => basename(one));
  // "tmp-" is how earlier versions named them.
  for (const name of fs.readdirSync(dirname(path)))
    if (fresh.includes(name) || name.startsWith(`${basename(path)}.tmp-`))
      fs.rmSync(join(dirname(path), name), { force: true, recursive: true });
}

function* read(
  path: string,
  encryption: Encryption,
): Reading<(Good & { digest: string }) | Exclude<Loaded, Good> | null> {
  let file: number;
  try {
    file = fs.openSync(path, "r");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : { kind: "broken" };
  }
  const hash = createHash("sha256");
  const pieces: Buffer[] = [];
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(STRETCH);
      const count = fs.readSync(file, piece);
      if (count === 0) break;
      pieces.push(piece.subarray(0, count));
      hash.update(piece.subarray(0, count));
      yield;
    }
  } catch {
    return { kind: "broken" };
  } finally {
    fs.closeSync(file);
  }
  const loaded = yield* parseFile(Buffer.concat(pieces), encryption);
  return loaded.kind === "good" ? { ...loaded, digest: hash.digest("hex") } : loaded;
}
