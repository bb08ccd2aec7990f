import type { Stats } from "node:fs";
import fs, { type FileHandle } from "node:fs/promises";
import type { ByteSource } from "./encrypted-archive.js";

/** A file that is read piece by piece. Between the pieces nothing holds it, unless `whileHeld` does. */
export class FileBytes implements ByteSource {
  #held: FileHandle | null = null;

  private constructor(
    readonly path: string,
    readonly size: number,
  ) {}

  /** @throws when there is no file to be read */
  static async of(path: string): Promise<FileBytes> {
    const file = await fs.stat(path);
    if (!file.isFile()) throw new Error("not a file");
    return new FileBytes(path, file.size);
  }

  /** Reads this very file meanwhile, though another took its name. */
  async whileHeld<T>(run: () => Promise<T>): Promise<T> {
    this.#held = await fs.open(this.path);
    try {
      return await run();
    } finally {
      await this.#held.close();
      this.#held = null;
    }
  }

  /** Of the very file that is held, else of what bears its name now. */
  stat(): Promise<Stats> {
    return this.#held ? this.#held.stat() : fs.stat(this.path);
  }

  async read(from: number, length: number): Promise<Buffer> {
    if (this.#held) return this.#read(this.#held, from, length);
    const handle = await fs.open(this.path);
    try {
      return await this.#read(handle, from, length);
    } finally {
      await handle.close();
    }
  }

  async #read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.size - from)));
    let read = 0;
    for (let more = -1; more !== 0 && read < bytes.length; read += more)
      more = (await handle.read(bytes, read, bytes.length - read, from + read)).bytesRead;
    return bytes.subarray(0, read);
  }
}
