import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import type { ByteSource } from "../documents/encrypted-archive.js";
import { FileBytes } from "../documents/file-bytes.js";

const PIECE = 1 << 20;

/** SHA-256 of a file that need not fit into memory. */
export async function digestOf(file: ByteSource): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < file.size; at += PIECE) hash.update(await file.read(at, PIECE));
  return hash.digest("hex");
}

/** A file as it was last read: one of many photos is not read again at every look. */
export class SeenFile {
  #seen: { mtimeMs: number; size: number; digest: string } | null = null;

  forget(): void {
    this.#seen = null;
  }

  /** @returns its digest; null where there is none */
  async digestAt(path: string): Promise<{ digest: string } | "unreadable" | null> {
    try {
      const { mtimeMs, size } = await fs.stat(path);
      if (this.#seen?.mtimeMs !== mtimeMs || this.#seen.size !== size)
        this.#seen = { mtimeMs, size, digest: await digestOf(await FileBytes.of(path)) };
      return this.#seen;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "unreadable";
    }
  }
}
