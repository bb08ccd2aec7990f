import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import ElectronStore from "electron-store";
import type { z } from "zod";
import { type StoredInstrument, storedInstrumentSchema } from "../../core/records/instrument.js";
import type { Keeping, Recovery } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { formatFile } from "./file.js";
import { backupOf, isPutAside, recover } from "./recovery.js";
import { EMPTY, keptCompanySchema, type Stored, storedSchema } from "./schema.js";

const NAME = "verify-guide";
/** Where electron-store keeps what it knows of its own migrations, which are not used here. */
const ITS_OWN = "__internal__";

/**
 * What outlives a run, in one file of the profile folder. Every change is checked, written whole, flushed to the
 * disk and put in place by a rename, with the state before it kept as backup: whenever the power fails, the
 * last or the last but one state is there. Reading costs nothing: the state is held in memory.
 */
export class Store {
  readonly recovery: Recovery;
  readonly putAside: string | null;
  readonly #file: ElectronStore<Stored & { [ITS_OWN]?: object }>;
  readonly #encryption: Encryption;
  readonly #proven = new WeakSet<object>();
  readonly #listeners = new Set<() => void>();
  #locked: string[];
  #now: Stored;

  /** @throws when the folder cannot be read or written */
  constructor(directory: string, encryption: Encryption, now = new Date()) {
    const path = join(directory, `${NAME}.json`);
    const { file, recovery, putAside } = recover(path, encryption, now);
    this.recovery = recovery;
    this.putAside = putAside;
    this.#encryption = encryption;
    this.#now = file?.stored ?? EMPTY;
    this.#locked = file?.locked ?? [];
    for (const one of [...this.#now.companies, ...this.#now.instruments]) this.#proven.add(one);
    this.#file = new ElectronStore<Stored & { [ITS_OWN]?: object }>({
      cwd: directory,
      name: NAME,
      // SECURITY: other users of this PC have no business in it.
      configFileMode: 0o600,
      defaults: this.#now,
      serialize: () => formatFile(this.#now, { encryption, keeping: this.keeping, locked: this.#locked }),
      // Read and proven already, by `recover`.
      deserialize: () => this.#now,
    });
    // SECURITY: what was readable in the file and can be sealed now is sealed, in the backup too.
    if (file && (!file.current || file.kept !== this.keeping)) this.rewrite();
  }

  /** Path of the file. */
  get path(): string {
    return this.#file.path;
  }

  /** How the private part is kept: sealed where the system can, else as the person chose. */
  get keeping(): Keeping {
    return this.#encryption.available ? "sealed" : (this.#now.choice ?? "plain");
  }

  /** Whether the person has to be asked how it shall be kept. */
  get mustAsk(): boolean {
    return !this.#encryption.available && this.#now.choice === null;
  }

  /** Not to be changed in place: `change` alone keeps what it is given. */
  get(): Readonly<Stored> {
    return this.#now;
  }

  /** Names of the photos that scales refer to. */
  get photos(): Set<StoredInstrument["photo"]> {
    return new Set(this.#now.instruments.map(({ photo }) => photo));
  }

  /** @param listener hears of every change once it is on the disk */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * @throws ZodError when the new content would not be readable again
   * @throws Error when it cannot be written; then everything stays as it was
   */
  change(patch: Partial<Stored>): void {
    const { companies, instruments, ...rest } = patch;
    const next: Stored = { ...this.#now, ...checked(rest) };
    if (companies) next.companies = this.#prove(keptCompanySchema, companies);
    if (instruments) next.instruments = this.#prove(storedInstrumentSchema, instruments);
    const before = this.#now;
    this.#now = next;
    try {
      this.#write();
    } catch (error) {
      this.#now = before;
      throw error;
    }
    for (const listener of this.#listeners) listener();
  }

  /** Writes state and backup anew, so that nothing of what was before is left in either. */
  rewrite(): void {
    if (this.#now.companies.length === 0) this.#locked = [];
    this.#write();
    this.#write();
  }

  /** Files put aside, now or earlier: their names and sizes in bytes. */
  listPutAside(): { file: string; bytes: number }[] {
    return this.#asideNames().map((file) => ({ file, bytes: statSync(join(this.#folder, file)).size }));
  }

  discardPutAside(files: readonly string[] = this.#asideNames()): void {
    for (const file of files) rmSync(join(this.#folder, file), { force: true });
  }

  /** Names of the files put aside in which one of these texts stands. */
  putAsideWith(texts: readonly string[]): string[] {
    const written = texts.filter(Boolean).map((text) => JSON.stringify(text).slice(1, -1));
    return this.#asideNames().filter((file) => {
      const content = readFileSync(join(this.#folder, file), "utf8");
      return written.some((text) => content.includes(text));
    });
  }

  get #folder(): string {
    return dirname(this.#file.path);
  }

  #asideNames(): string[] {
    return readdirSync(this.#folder).filter((name) => isPutAside(this.#file.path, name));
  }

  #write(): void {
    keepAsBackup(this.#file.path);
    // electron-store reads the whole file before each save, to carry a part of its own over; there is none in ours.
    this.#file.store = { ...this.#now, [ITS_OWN]: {} };
  }

  /** What was proven once is not proven again: with 10,000 scales each change would cost a tenth of a second. */
  #prove<T extends object>(schema: z.ZodType<T>, list: readonly T[]): T[] {
    return list.map((one) => {
      if (this.#proven.has(one)) return one;
      const proven = schema.parse(one);
      this.#proven.add(proven);
      return proven;
    });
  }
}

/** Each part by its own schema: as one, the schema would put defaults where the patch says nothing. */
const checked = (patch: Partial<Stored>): Partial<Stored> =>
  Object.fromEntries(
    Object.entries(patch).map(([part, value]) => [
      part,
      storedSchema.shape[part as keyof Stored].parse(value),
    ]),
  );

/**
 * The file gets the backup's name too, in one step. It is copied where the disk knows no second names, and on
 * Windows, where electron-store may have to write in place, which would change both.
 */
function keepAsBackup(path: string): void {
  const backup = backupOf(path);
  const fresh = `${backup}.new`;
  rmSync(fresh, { force: true });
  if (!existsSync(path)) return;
  try {
    if (process.platform === "win32") copyFileSync(path, fresh);
    else linkSync(path, fresh);
  } catch {
    copyFileSync(path, fresh);
  }
  renameSync(fresh, backup);
}
