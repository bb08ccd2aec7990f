import { join } from "node:path";
import ElectronStore from "electron-store";
import { type Recovery, recover } from "./recover.js";
import { EMPTY, type Stored, storedSchema } from "./schema.js";

/** What outlives a run, in one file of the profile folder, written whole and atomically at every change. */
export class Store {
  readonly recovery: Recovery;
  readonly #file: ElectronStore<Stored>;

  constructor(directory: string, now = new Date()) {
    const name = "verify-guide";
    this.recovery = recover(join(directory, `${name}.json`), now);
    this.#file = new ElectronStore<Stored>({ cwd: directory, name, defaults: EMPTY });
  }

  get(): Stored {
    return storedSchema.parse(this.#file.store);
  }

  /** @throws ZodError when the new content would not be readable again */
  change(patch: Partial<Stored>): Stored {
    const next = storedSchema.parse({ ...this.#file.store, ...patch });
    this.#file.store = next;
    return next;
  }
}
