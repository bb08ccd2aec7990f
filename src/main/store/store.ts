import fs from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { filesOf } from "../../core/records/certificate.js";
import { type StoredInstrument, storedInstrumentSchema } from "../../core/records/instrument.js";
import type { Keeping, Recovery } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { FileText } from "./file-text.js";
import { asideOf, backupOf, isPutAside, recover, removeLeftovers, storeIn } from "./recovery.js";
import { finished } from "./run-in-time-slices.js";
import { EMPTY, keptCompanySchema, type Stored, storedSchema } from "./schema.js";
import { SerialQueue } from "./serial-queue.js";
import { SettingsFile } from "./settings-file.js";
import { digestOf, freshOf, renameSync, WriteFailed, writeWholeSync } from "./write-whole-file.js";

/**
 * What outlives a run, in one file of the profile folder; the settings in one of their own. Every change is checked,
 * written whole, flushed, read back and put in place by a rename, with the proven state before it kept as backup:
 * whenever the power fails or the disk is full, the last or the last but one state is there. Reading costs nothing:
 * the state is held in memory.
 */
export class Store {
  readonly recovery: Recovery;
  readonly putAside: string | null;
  readonly settings: SettingsFile;
  /** Path of the file. */
  readonly path: string;
  readonly #encryption: Encryption;
  readonly #text: FileText;
  readonly #proven = new WeakSet<object>();
  readonly #listeners = new Set<() => void>();
  /** Of the file as it was last proven readable. */
  #digest: string | null;
  #locked: string[];
  #now: Stored;
  readonly #turns = new SerialQueue();
  #failed: (() => void) | null = null;
  #unsaved = false;

  /**
   * @param recovered what was read of the folder, where that was done in stretches
   * @throws WriteFailed when the folder cannot be read or written
   */
  constructor(
    directory: string,
    encryption: Encryption,
    now = new Date(),
    recovered = finished(recover(directory, encryption, now)),
  ) {
    this.path = storeIn(directory);
    const { file, recovery, putAside, digest } = recovered;
    this.#text = new FileText(file?.written);
    this.recovery = recovery;
    this.putAside = putAside;
    this.#encryption = encryption;
    this.#digest = digest;
    this.#now = file?.stored ?? EMPTY;
    this.#locked = file?.locked ?? [];
    for (const one of [...this.#now.companies, ...this.#now.instruments]) this.#proven.add(one);
    this.settings = new SettingsFile(directory);
    // First, so that they are in one of the two files at any moment.
    if (file?.settings && this.settings.isNew) this.settings.adopt(file.settings);
    // SECURITY: what was readable in the file and can be sealed now is sealed, in the backup too.
    if (file && (!file.current || file.kept !== this.keeping)) this.rewrite();
    else if (digest === null || recovery === "partly") this.#write();
  }

  /** Names the world whose records these are: the user's own, or a practice's. */
  get world(): string {
    return "real";
  }

  /** How the private part is kept: sealed where the system can, else as the user chose. */
  get keeping(): Keeping {
    return this.#encryption.available ? "sealed" : (this.#now.choice ?? "plain");
  }

  /** Whether the user has to be asked how it shall be kept. */
  get mustAsk(): boolean {
    return !this.#encryption.available && this.#now.choice === null;
  }

  /** Not to be changed in place: `change` alone keeps what it is given. */
  get(): Readonly<Stored> {
    return this.#now;
  }

  /** Names of the photos and certificates that scales refer to, those in the trash too. */
  get photos(): Set<StoredInstrument["photo"]> {
    return new Set(photosOf(this.#now));
  }

  /** @param listener hears of every change once it is on the disk */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** @param listener hears that something could not be saved for now; it is kept in memory and tried again */
  onSaveFailed(listener: () => void): void {
    this.#failed = listener;
  }

  /**
   * @throws ZodError when the new content would not be readable again
   * @throws WriteFailed when it cannot be written; then everything stays as it was
   */
  change(patch: Partial<Stored>): void {
    const before = this.#now;
    this.#now = this.#patched(patch);
    try {
      this.#write();
    } catch (error) {
      this.#now = before;
      throw error;
    }
    for (const listener of this.#listeners) listener();
  }

  /**
   * Keeps what the app noticed by itself: where it cannot be written now, it stays in memory and goes with the next
   * change, and nobody's work ends.
   */
  note(patch: Partial<Stored>): void {
    this.#now = this.#patched(patch);
    try {
      this.#write();
    } catch (error) {
      if (!(error instanceof WriteFailed)) throw error;
      if (!this.#unsaved) this.#failed?.();
      this.#unsaved = true;
    }
    for (const listener of this.#listeners) listener();
  }

  /**
   * One after the other: whoever changes records around something to wait for (photos written, photos swept) works
   * on what is kept when its turn comes, and nobody else changes it meanwhile.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run(work);
  }

  /** Writes state and backup anew, so that nothing of what was before is left in either. */
  rewrite(): void {
    if (this.#now.companies.length === 0 && this.#now.trash.companies.length === 0) this.#locked = [];
    this.#write();
    this.#write();
    removeLeftovers(this.path);
  }

  /** Files put aside, now or earlier: their names and sizes in bytes. */
  listPutAside(): { file: string; bytes: number }[] {
    return this.#asideNames().map((file) => ({ file, bytes: fs.statSync(join(this.#folder, file)).size }));
  }

  discardPutAside(files: readonly string[] = this.#asideNames()): void {
    for (const file of files) fs.rmSync(join(this.#folder, file), { force: true, recursive: true });
  }

  /** Names of the files put aside in which one of these texts stands. */
  putAsideWith(texts: readonly string[]): string[] {
    const written = texts.filter(Boolean).map((text) => JSON.stringify(text).slice(1, -1));
    return this.#asideNames().filter((file) => {
      const path = join(this.#folder, file);
      if (!fs.statSync(path).isFile()) return false;
      const content = fs.readFileSync(path, "utf8");
      return written.some((text) => content.includes(text));
    });
  }

  get #folder(): string {
    return dirname(this.path);
  }

  #asideNames(): string[] {
    return fs.readdirSync(this.#folder).filter((name) => isPutAside(this.path, name));
  }

  #patched(patch: Partial<Stored>): Stored {
    const { companies, instruments, ...rest } = patch;
    const next: Stored = { ...this.#now, ...checked(rest) };
    if (companies) next.companies = this.#prove(keptCompanySchema, companies);
    if (instruments) next.instruments = this.#prove(storedInstrumentSchema, instruments);
    return next;
  }

  #write(): void {
    const { keeping } = this;
    const bytes = this.#text.of(this.#now, { encryption: this.#encryption, keeping, locked: this.#locked });
    // SECURITY: other users of this PC have no business in it.
    writeWholeSync(this.path, bytes, { mode: 0o600, beforePlacing: () => this.#keepAsBackup() });
    this.#digest = digestOf(bytes);
    this.#unsaved = false;
  }

  /** The file gets the backup's name, in one step, if it still is what was proven; else it is put aside. */
  #keepAsBackup(): void {
    if (!fs.existsSync(this.path)) return;
    const backup = backupOf(this.path);
    const fresh = freshOf(backup);
    if (!this.#isProven()) {
      renameSync(this.path, asideOf(this.path, "broken", new Date()));
      return;
    }
    // Whatever stands in the backup's place and is no file is somebody's.
    if (fs.statSync(backup, { throwIfNoEntry: false })?.isDirectory())
      renameSync(backup, `${asideOf(this.path, "broken", new Date())}-bak`);
    fs.rmSync(fresh, { force: true });
    try {
      fs.linkSync(this.path, fresh);
    } catch {
      // Disks that know no second names.
      fs.copyFileSync(this.path, fresh);
      if (digestOf(fs.readFileSync(fresh)) !== this.#digest) throw new WriteFailed("SHORT");
    }
    renameSync(fresh, backup);
  }

  #isProven(): boolean {
    try {
      return digestOf(fs.readFileSync(this.path)) === this.#digest;
    } catch {
      return false;
    }
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

export const photosOf = ({ instruments, trash, collected }: Stored): StoredInstrument["photo"][] => [
  ...[...instruments, ...trash.instruments].flatMap(filesOf),
  ...collected.map(({ photo }) => photo),
];
