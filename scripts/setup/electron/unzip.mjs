import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/**
 * Unpacks the files of an archive that have a name in the new folder, with their permissions.
 * @param {string} zip
 * @param {string} folder
 * @param {(entry: string) => string | null} nameOf
 * @param {AbortSignal} [signal]
 */
export async function unzip(zip, folder, nameOf, signal) {
  const { default: yauzl } = await import("yauzl");
  const archive = await yauzl.openPromise(zip, { lazyEntries: true });
  try {
    for await (const entry of archive.eachEntry()) {
      signal?.throwIfAborted();
      const name = nameOf(entry.fileName);
      if (name === null) continue;
      const place = resolve(folder, name);
      // SECURITY: no archive writes outside its folder.
      if (!place.startsWith(resolve(folder) + sep)) throw new Error(`${entry.fileName} leads outside`);
      await mkdir(dirname(place), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await archive.openReadStreamPromise(entry),
        createWriteStream(place, { mode: mode || 0o644 }),
      );
    }
  } finally {
    archive.close();
  }
}
