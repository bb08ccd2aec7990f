import fs from "node:fs";
import { join } from "node:path";
import type ElectronStore from "electron-store";
import { type Settings, settingsSchema } from "../../ipc/state.js";
import { clearPlaceSync, writeWholeSync } from "./write-whole-file.js";

const savedSchema = settingsSchema.partial();
type Saved = Partial<Settings>;

const NAME = "settings";
/** Where electron-store keeps what it knows of its own migrations, which are not used here. */
const ITS_OWN = "__internal__";
type Kept = ElectronStore<Saved & { [ITS_OWN]?: object }>;

/** The settings the user chose, kept by electron-store; nothing personal stands in its file. */
export class SettingsFile {
  readonly #directory: string;
  #now: Saved;
  #keeper: Kept | undefined;
  /** Nothing was ever kept here. */
  readonly isNew: boolean;

  /** @throws WriteFailed when the folder cannot be written */
  constructor(directory: string) {
    this.#directory = directory;
    this.isNew = !fs.existsSync(this.#path);
    clearPlaceSync(this.#path);
    const saved = parse(this.#path);
    this.#now = saved ?? parse(this.#copy) ?? {};
    // electron-store does not notice a disk that takes only a part of the file: the proven copy stands beside.
    if (!saved && Object.keys(this.#now).length > 0) this.adopt(this.#now);
  }

  get(): Saved {
    return this.#now;
  }

  /** @throws WriteFailed when it cannot be written; then everything stays as it was */
  async change(patch: Saved): Promise<void> {
    // With the first change: with all that it stands on, it would take as long as the rest of the start's code.
    const { default: Keeper } = await import("electron-store");
    const next = { ...this.#now, ...savedSchema.parse(patch) };
    writeWholeSync(this.#copy, bytesOf(next));
    // Only once the folder took something: it would make one where the drive of the profile was.
    this.#keeper ??= new Keeper({
      cwd: this.#directory,
      name: NAME,
      configFileMode: 0o600,
      clearInvalidConfig: true,
    });
    this.#keeper.store = { ...next, [ITS_OWN]: {} };
    this.#now = next;
  }

  /** Takes over what stood in the records' file, or in the copy. */
  adopt(saved: object): void {
    const next = readable(saved);
    writeWholeSync(this.#copy, bytesOf(next));
    writeWholeSync(this.#path, bytesOf(next));
    this.#now = next;
  }

  get #path(): string {
    return join(this.#directory, `${NAME}.json`);
  }

  get #copy(): string {
    return `${this.#path}.bak`;
  }
}

const bytesOf = (settings: Saved): Buffer => Buffer.from(JSON.stringify(settings));

function parse(path: string): Saved | null {
  try {
    return readable(JSON.parse(fs.readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/** Setting by setting: one that this version does not know takes no other with it. */
const readable = (saved: object): Saved =>
  Object.fromEntries(
    Object.entries(saved).filter(
      ([key, value]) =>
        key in savedSchema.shape && savedSchema.shape[key as keyof Settings].safeParse(value).success,
    ),
  );
