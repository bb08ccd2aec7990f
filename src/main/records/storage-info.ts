import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import type { StorageState } from "../../ipc/storage.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { Store } from "../store/store.js";

/** How a store stands right after it was opened. */
export const storageState = (store: Store): StorageState => ({
  keeping: store.keeping,
  ask: store.mustAsk,
  recovery: store.recovery,
  putAside: store.putAside,
});

/** What the user is told of her stored data, and may decide about it. */
export class Storage {
  readonly #write: Write<"storage">;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
    /** The profile folder. */
    readonly folder: string,
  ) {
    this.#write = model.writer("storage");
  }

  keep(choice: CommandInput<"storage.keep">): void {
    this.store.change({ choice });
    // What was readable until now stays in no backup either.
    this.store.rewrite();
    this.#show({ keeping: this.store.keeping, ask: this.store.mustAsk });
  }

  seen(): void {
    this.#show({ recovery: "none", putAside: null });
  }

  async overview(): Promise<CommandOutput<"storage.overview">> {
    const { companies, instruments } = this.store.get();
    const photos = await sizes(join(this.folder, "photos"));
    const putAside = this.store.listPutAside();
    const own = await stat(this.store.path);
    const bytes = [own.size, ...photos, ...putAside.map((one) => one.bytes)];
    return {
      folder: this.folder,
      companies: companies.length,
      instruments: instruments.length,
      photos: photos.length,
      bytes: bytes.reduce((sum, size) => sum + size, 0),
      putAside,
    };
  }

  /** The file that the user is told of may have gone with a company. */
  checkPutAside(): void {
    const { putAside } = this.model.state.storage;
    if (!this.store.listPutAside().some(({ file }) => file === putAside)) this.#show({ putAside: null });
  }

  discardPutAside(): void {
    this.store.discardPutAside();
    this.seen();
  }

  #show(patch: Partial<StorageState>): void {
    this.#write({ storage: { ...this.model.state.storage, ...patch } });
  }
}

/** Sizes of a folder's files, in bytes; none when there is no such folder. */
async function sizes(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
}
