import fs from "node:fs/promises";
import { join } from "node:path";
import type { Side } from "../../core/records/exchange/three-way-merge.js";
import type { SharedState } from "../../ipc/shared-folder.js";
import { type BackupPhotos, type Lineage, openBackup } from "../documents/backup.js";
import { ArchiveError, type ArchiveProblem } from "../documents/encrypted-archive.js";
import { FileBytes } from "../documents/file-bytes.js";
import { isPart } from "../store/write-whole-file.js";
import { SeenFile } from "./file-digest-cache.js";

/** The copy that all PCs share. */
export const SHARED_NAME = "秤检助手共享.vgbackup";
const ENDING = ".vgbackup";
/** A copy whose contents were taken in gets this behind its name: it stays, and is not offered again. */
const TAKEN = ".taken";

/** Backups beside the shared copy: what a sync program made of two that were written at once, or older ones. */
export const otherCopies = (names: readonly string[]): string[] =>
  names.filter((name) => name.endsWith(ENDING) && name !== SHARED_NAME).sort();

/** Nobody writes for so long: what is older was cut off, in milliseconds. */
const CUT_OFF_AFTER = 24 * 60 * 60_000;

/**
 * What lies in a folder, null where it is not there. What writings of the shared copy left that were cut off, on
 * whichever PC, is removed.
 */
export async function namesIn(folder: string, now = Date.now()): Promise<string[] | null> {
  const names = await fs.readdir(folder).catch(() => null);
  for (const name of names?.filter((one) => one.startsWith(`${SHARED_NAME}.`) && isPart(one)) ?? []) {
    const path = join(folder, name);
    const { mtimeMs } = await fs.stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > CUT_OFF_AFTER) await fs.rm(path, { force: true }).catch(() => {});
  }
  return names;
}

export interface OpenedCopy {
  theirs: Side;
  photos: BackupPhotos;
  /** Null for a plain backup: where it comes from is not known. */
  lineage: Lineage | null;
  /** Of the file. */
  digest: string;
}

/** Why a copy cannot be opened: in the words of problems, and as the folder's condition. */
export interface Unopened {
  key: ArchiveProblem | "shared-gone";
  condition: SharedState["condition"];
}
export const GONE: Unopened = { key: "shared-gone", condition: "gone" };

const CONDITIONS: Record<ArchiveProblem, SharedState["condition"]> = {
  "backup-newer": "newer",
  "backup-passphrase": "passphrase",
  "backup-damaged": "damaged",
  "backup-foreign": "damaged",
};

/** @param seen the file as it was last read, where that may be this one */
export async function openCopy(
  path: string,
  passphrase: string,
  seen = new SeenFile(),
): Promise<OpenedCopy | Unopened> {
  try {
    const file = await FileBytes.of(path);
    // Another PC may put a newer one in its place meanwhile.
    const { manifest, photos, digest } = await file.whileHeld(async () => ({
      ...(await openBackup(passphrase, file)),
      digest: await seen.digestOf(file),
    }));
    const { companies, instruments } = manifest;
    const lineage = manifest.version === 2 ? manifest.lineage : null;
    return { theirs: { companies, instruments }, photos, lineage, digest };
  } catch (error) {
    return error instanceof ArchiveError ? { key: error.key, condition: CONDITIONS[error.key] } : GONE;
  }
}

/** Why a folder cannot be taken up with a password; null where it can: a folder without a copy yet takes any. */
export async function whyNotOpen(
  folder: string,
  passphrase: string,
  seen: SeenFile,
): Promise<Unopened["key"] | null> {
  const names = await fs.readdir(folder).catch(() => null);
  if (!names) return GONE.key;
  if (!names.includes(SHARED_NAME)) return null;
  const opened = await openCopy(join(folder, SHARED_NAME), passphrase, seen);
  return "key" in opened ? opened.key : null;
}

/** A copy beside the shared one was taken in: it stays under another name. */
export async function setAside(folder: string, copy: string): Promise<void> {
  const path = join(folder, copy);
  await fs.rename(path, `${path}${TAKEN}`).catch(() => {});
}
