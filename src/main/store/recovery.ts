import { readFileSync, renameSync } from "node:fs";
import { basename } from "node:path";
import type { Recovery } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { type Loaded, parseFile } from "./file.js";

type Good = Extract<Loaded, { kind: "good" }>;

export interface Recovered {
  /** What is to be worked with; null when nothing was ever kept. */
  file: Good | null;
  recovery: Recovery;
  /** Name of the file put aside. */
  putAside: string | null;
}

/**
 * Reads the stored file, before anything may write to it. One that cannot be used is put aside whole under a
 * name with the time, and the last proven state beside it, the backup, is taken instead.
 */
export function recover(path: string, encryption: Encryption, now: Date): Recovered {
  const main = read(path, encryption);
  if (main?.kind === "good")
    return { file: main, recovery: main.locked.length > 0 ? "unreadable" : "none", putAside: null };
  const backup = read(backupOf(path), encryption);
  const file = backup?.kind === "good" ? backup : null;
  // Power failed between two names: the backup is the newest there is, and nothing was damaged.
  if (!main) return { file, recovery: "none", putAside: null };
  const newer = main.kind === "newer";
  const aside = `${path}.${newer ? "newer" : "broken"}-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  renameSync(path, aside);
  return { file, recovery: newer ? "newer" : file ? "restored" : "lost", putAside: basename(aside) };
}

/** Where the last state but one is. */
export const backupOf = (path: string): string => `${path}.bak`;

/** Whether a file beside the store at `path` is one that was put aside. */
export const isPutAside = (path: string, name: string): boolean =>
  name.startsWith(`${basename(path)}.newer-`) || name.startsWith(`${basename(path)}.broken-`);

function read(path: string, encryption: Encryption): Loaded | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : { kind: "broken" };
  }
  return parseFile(text, encryption);
}
