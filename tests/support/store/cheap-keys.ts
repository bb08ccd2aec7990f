import crypto, { type BinaryLike, type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeAll, vi } from "vitest";

/** A guess that takes a millisecond or two. */
const CHEAP = 2 ** 9;

/**
 * A backup's key, which is dear on purpose, costs little in this file's tests.
 * @returns how each key would have been made
 */
export function cheapKeys(): readonly ScryptOptions[] {
  const asked: ScryptOptions[] = [];
  beforeAll(() => {
    const { scrypt } = crypto;
    const cheap = (
      password: BinaryLike,
      salt: BinaryLike,
      length: number,
      options: ScryptOptions,
      done: (error: Error | null, key: Buffer) => void,
    ) => {
      asked.push(options);
      scrypt(password, salt, length, { ...options, N: CHEAP }, done);
    };
    vi.spyOn(crypto, "scrypt").mockImplementation(cheap as typeof scrypt);
    syncBuiltinESMExports();
  });
  afterAll(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return asked;
}
