import fs from "node:fs";
import { join } from "node:path";
import ElectronStore from "electron-store";
import { type Settings, settingsSchema } from "../../ipc/state.js";
import { clearPlaceSync, writeWholeSync } from "./whole-file.js";

const savedSchema = settingsSchema.partial();
type Saved = Partial<Settings>;

const NAME = "settings";
/** Where electron-store keeps what it knows of its own migrations, which are not used here. */
const ITS_OWN = "__internal__";

/** The settings the user chose, in electron-store's file; nothing personal stands in it. */
export class SettingsFile {
  readonly #file: ElectronStore<Saved & { [ITS_OWN]?: object }>;
  readonly #path: string;
  /** Nothing was ever kept here. */
  readonly isNew: boolean;

  /** @throws when the folder cannot be written */
  constructor(directory: string) {
    this.#path = join(directory, `${NAME}.json`);
    this.isNew = !fs.existsSync(this.#path);
    clearPlaceSync(this.#path);
    // electron-store does not notice a disk that takes only a part of the file: the proven copy stands beside.
    if (!parse(this.#path)) {
      const copy = parse(this.#copy);
      if (copy) writeWholeSync(this.#path, Buffer.from(JSON.stringify(copy)));
    }
    this.#file = new ElectronStore<Saved & { [ITS_OWN]?: object }>({
      cwd: directory,
      name: NAME,
      configFileMode: 0o600,
      clearInvalidConfig: true,
    });
  }

  get(): Saved {
    return readable(this.#file.store);
  }

  /** @throws WriteFailed when it cannot be written; then everything stays as it was */
  change(patch: Saved): void {
    const next = { ...this.get(), ...savedSchema.parse(patch) };
    writeWholeSync(this.#copy, Buffer.from(JSON.stringify(next)));
    this.#file.store = { ...next, [ITS_OWN]: {} };
  }

  /** Takes over what stood in the records' file. */
  adopt(saved: object): void {
    this.change(readable(saved));
  }

  get #copy(): string {
    return `${this.#path}.bak`;
  }
}

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
