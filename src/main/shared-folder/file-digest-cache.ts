import { createHash } from "node:crypto";
import { FileBytes } from "../documents/file-bytes.js";

const PIECE = 1 << 20;

/** A file as it was last read: one of many photos is not read again at every look, nor when it is opened. */
export class SeenFile {
  #seen: { path: string; mtimeMs: number; size: number; digest: string } | null = null;

  /** SHA-256 of a file that need not fit into memory. */
  async digestOf(file: FileBytes): Promise<string> {
    const { mtimeMs, size } = await file.stat();
    const { path } = file;
    const seen = this.#seen;
    if (seen?.path === path && seen.mtimeMs === mtimeMs && seen.size === size) return seen.digest;
    const hash = createHash("sha256");
    for (let at = 0; at < file.size; at += PIECE) hash.update(await file.read(at, PIECE));
    const digest = hash.digest("hex");
    this.#seen = { path, mtimeMs, size, digest };
    return digest;
  }

  /** @returns its digest; null where there is none */
  async digestAt(path: string): Promise<{ digest: string } | "unreadable" | null> {
    try {
      return { digest: await this.digestOf(await FileBytes.of(path)) };
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "unreadable";
    }
  }
}
