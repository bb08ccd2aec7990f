import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/**
 * A file's digest in the form of subresource integrity, as lock files write it: `sha512-<base64>`.
 * @param {string} file
 * @param {"sha512"} algorithm
 */
export async function fileIntegrity(file, algorithm) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return `${algorithm}-${hash.digest("base64")}`;
}
