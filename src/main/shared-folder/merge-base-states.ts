import fs from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Encryption } from "../store/encryption.js";
import { isPart, makeFolder, makeFolderSync, writeWhole, writeWholeSync } from "../store/write-whole-file.js";

const agreedSchema = z.strictObject({
  /** Of the shared file as it lay there. */
  digest: z.string(),
  /** The version both had in common last, and those it goes back to. */
  id: z.string().regex(/^[\w-]{1,64}$/),
  ancestors: z.array(z.string()),
  /** ISO time. */
  at: z.string(),
});
type Agreed = z.infer<typeof agreedSchema>;

const configSchema = z.strictObject({
  folder: z.string().nullable(),
  /** The password, sealed by the system, in Base64; null where the system seals nothing. */
  sealed: z.string().nullable(),
  agreed: agreedSchema.nullable(),
});
type Config = z.infer<typeof configSchema>;

const NONE: Config = { folder: null, sealed: null, agreed: null };
const BASE = ".base";
/** States agreed on that are kept: another PC may still go on from an older one. */
const BASES = 10;

/**
 * What this PC remembers of the folder it shares: where it is, the sealed password, and the states it agreed on, each
 * encrypted as the shared copy is. Losing it costs a comparison without a common state, never a record.
 */
export class AgreedStates {
  #config: Config;

  /** @param directory of the profile, for this alone */
  constructor(
    private readonly directory: string,
    private readonly encryption: Encryption,
  ) {
    this.#config = this.#read();
    try {
      this.#remove(isPart);
    } catch {
      // What cannot be cleaned up now keeps nobody from starting.
    }
  }

  get folder(): string | null {
    return this.#config.folder;
  }

  get agreed(): Agreed | null {
    return this.#config.agreed;
  }

  /** Whether the password outlives a run. */
  get remembers(): boolean {
    return this.encryption.available;
  }

  /** Null where it is not kept, or was sealed elsewhere. */
  get passphrase(): string | null {
    const { sealed } = this.#config;
    if (sealed === null || !this.encryption.available) return null;
    try {
      return this.encryption.decrypt(Buffer.from(sealed, "base64"));
    } catch {
      return null;
    }
  }

  /** @throws WriteFailed */
  begin(folder: string, passphrase: string): void {
    this.end();
    this.#write({ ...NONE, folder, sealed: this.#sealed(passphrase) });
  }

  keepPassphrase(passphrase: string): void {
    this.#write({ ...this.#config, sealed: this.#sealed(passphrase) });
  }

  /** Forgets the folder, the password and every state. */
  end(): void {
    fs.rmSync(this.directory, { recursive: true, force: true });
    this.#config = NONE;
  }

  /** Nothing counts as agreed on any more: what this PC lacks was not deleted on it. */
  disagree(): void {
    const config = { ...this.#config, agreed: null };
    try {
      this.#remove((name) => name.endsWith(BASE));
      if (this.#config.agreed) this.#write(config);
    } catch {
      // A disk that takes nothing: it holds for this run, and the next start finds the records restored.
    }
    this.#config = config;
  }

  /** A state of a version this PC agreed on, as an encrypted backup; null where it is not kept any more. */
  async base(id: string): Promise<Buffer | null> {
    // SECURITY: an id comes from a file of another PC; it names no path.
    if (!/^[\w-]{1,64}$/.test(id)) return null;
    return fs.promises.readFile(this.#pathOf(id)).catch(() => null);
  }

  /** From now on this is what both have in common. */
  async agree(agreed: Agreed, state: AsyncIterable<Uint8Array>): Promise<void> {
    await makeFolder(this.directory);
    await writeWhole(this.#pathOf(agreed.id), state);
    this.#write({ ...this.#config, agreed });
    const kept = new Set([agreed.id, ...agreed.ancestors].slice(0, BASES).map((id) => id + BASE));
    this.#remove((name) => name.endsWith(BASE) && !kept.has(name));
  }

  #remove(isGone: (name: string) => boolean): void {
    if (!fs.existsSync(this.directory)) return;
    for (const name of fs.readdirSync(this.directory).filter(isGone))
      fs.rmSync(join(this.directory, name), { force: true });
  }

  #pathOf(id: string): string {
    return join(this.directory, id + BASE);
  }

  #sealed(passphrase: string): string | null {
    // SECURITY: never readable: where the system seals nothing, the password is asked at every start.
    return this.encryption.available ? this.encryption.encrypt(passphrase).toString("base64") : null;
  }

  #write(config: Config): void {
    makeFolderSync(this.directory);
    writeWholeSync(join(this.directory, "folder.json"), Buffer.from(JSON.stringify(config)));
    this.#config = config;
  }

  #read(): Config {
    try {
      return configSchema.parse(JSON.parse(fs.readFileSync(join(this.directory, "folder.json"), "utf8")));
    } catch {
      return NONE;
    }
  }
}
