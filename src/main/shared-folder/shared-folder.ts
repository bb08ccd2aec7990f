import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { planShared, resolveShared, type Side } from "../../core/records/exchange/three-way-merge.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { refused } from "../../ipc/results.js";
import type { SharedState } from "../../ipc/shared-folder.js";
import { takePhotos } from "../documents/backup.js";
import type { Photos } from "../photos/queue.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import { SerialQueue } from "../store/serial-queue.js";
import type { Store } from "../store/store.js";
import { WriteFailed, type writeWhole } from "../store/write-whole-file.js";
import { keptAfter } from "./apply-copy.js";
import { SeenFile } from "./file-digest-cache.js";
import type { AgreedStates } from "./merge-base-states.js";
import { keysOf, offered } from "./merge-preview.js";
import {
  GONE,
  namesIn,
  type OpenedCopy,
  openCopy,
  otherCopies,
  SHARED_NAME,
  setAside,
  type Unopened,
  whyNotOpen,
} from "./shared-copy.js";
import { SharedVersions } from "./shared-versions.js";

/** Changes are written once there were none for so long. */
const SETTLE_MS = 4000;

/** The copy is another than the one that was looked at. */
const OVERTAKEN = "OVERTAKEN";

/** What was read and waits for the user's word. */
interface Pending extends OpenedCopy {
  token: string;
  base: Side | null;
  /** Name of the copy it is from; null: the shared one. */
  copy: string | null;
  /** What both changed, as it was shown. */
  conflicts: string;
}

interface Deps {
  store: Store;
  model: Model;
  photos: Photos;
  memory: AgreedStates;
  /** Practice and the tour are nobody's business but this PC's. */
  isReal(): boolean;
  settleMs?: number;
  /** Writes the shared copy whole. */
  write?: typeof writeWhole;
}

/**
 * A folder that several PCs see holds the encrypted backup as a living copy. What changes here is written there whole
 * unless another PC wrote meanwhile; then nothing is written until the user has looked at both and taken it in.
 */
export class SharedFolder {
  #passphrase: string | null = null;
  #pending: Pending | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #turns = new SerialQueue();
  readonly #versions: SharedVersions;
  readonly #write: Write<"shared">;
  /** Digest of the copy that waits for the user's look: it is not opened again until then. */
  #waiting: string | null = null;
  readonly #seen = new SeenFile();

  constructor(private readonly deps: Deps) {
    const { memory } = deps;
    this.#write = deps.model.writer("shared");
    // What is kept here was restored or is gone: it must not look as if the user had deleted what is missing.
    if (deps.store.recovery !== "none") memory.disagree();
    this.#passphrase = memory.passphrase;
    this.#versions = new SharedVersions(memory, () => this.#passphrase, deps.write);
    this.#show({});
    deps.store.onChange(() => this.#changed());
  }

  /** Takes up a folder. One that holds a copy already is opened with its own password. */
  choose(folder: string, passphrase: string): Promise<CommandOutput<"shared.choose">> {
    return this.#turns.run(async () => {
      const problem = await whyNotOpen(folder, passphrase, this.#seen);
      if (problem) return refused(problem);
      this.deps.memory.begin(folder, passphrase);
      this.#passphrase = passphrase;
      this.#forget();
      await this.#look();
      return { ok: true as const, file: folder };
    });
  }

  /** The password, where this PC cannot keep it. */
  unlock(passphrase: string): Promise<CommandOutput<"shared.unlock">> {
    return this.#turns.run(async () => {
      const { folder } = this.deps.memory;
      if (folder === null) return refused("shared-gone");
      const problem = await whyNotOpen(folder, passphrase, this.#seen);
      if (problem) return refused(problem);
      this.#passphrase = passphrase;
      this.deps.memory.keepPassphrase(passphrase);
      await this.#look();
      return { ok: true as const, id: folder };
    });
  }

  /** This PC goes its own way again; what lies in the folder stays there. */
  leave(): Promise<void> {
    return this.#turns.run(async () => {
      this.#cancel();
      this.deps.memory.end();
      this.#passphrase = null;
      this.#forget();
      this.#show({});
    });
  }

  /** Looks whether another PC wrote, and writes what changed here. */
  look(): Promise<void> {
    return this.#turns
      .run(() => this.#look())
      .catch((error) => {
        // The profile's own disk is full or takes nothing: nothing was agreed on, and the next look begins anew.
        if (typeof (error as NodeJS.ErrnoException).code !== "string") throw error;
        this.#show({ condition: "full" });
      });
  }

  /** What taking in the shared copy, or one that lies beside it, would change; changes nothing. */
  read(copy: string | null): Promise<CommandOutput<"shared.read">> {
    return this.#turns.run(async () => {
      this.#pending = null;
      if (!this.deps.isReal()) return refused("shared-practice");
      const opened = await this.#open(copy);
      if ("key" in opened) {
        if (copy === null) this.#show({ condition: opened.condition });
        return refused(opened.key);
      }
      const base = await this.#versions.baseOf(opened.lineage);
      const mine = this.#mine;
      if (!mine) return refused("shared-practice");
      const plan = planShared(base, mine, opened.theirs);
      this.#pending = { ...opened, base, copy, token: randomUUID(), conflicts: keysOf(plan) };
      return { ok: true as const, token: this.#pending.token, ...offered(plan) };
    });
  }

  /** Takes in what was read: of what both changed, the other's value where the user chose it. */
  take({ token, theirs }: CommandInput<"shared.take">): Promise<CommandOutput<"shared.take">> {
    return this.#turns.run(() =>
      this.deps.store.inTurn(async () => {
        const pending = this.#pending;
        if (pending?.token !== token || !this.deps.isReal()) return refused("import-gone");
        if (!(await takePhotos(pending.photos, this.deps.photos))) return refused("import-gone");
        const mine = this.#mine;
        if (!mine) return refused("import-gone");
        // What was looked at must still be what is kept.
        const plan = planShared(pending.base, mine, pending.theirs);
        if (keysOf(plan) !== pending.conflicts) return refused("import-gone");
        this.#pending = null;
        const { store } = this.deps;
        const taken = resolveShared(plan, new Set(theirs));
        store.change(
          keptAfter(store.get(), taken, { newSession: randomUUID, now: new Date().toISOString() }),
        );
        if (pending.copy === null)
          await this.#versions.agree(pending.digest, pending.lineage, pending.theirs);
        else await setAside(this.deps.memory.folder ?? "", pending.copy);
        await this.#look();
        return { ok: true as const, id: token };
      }),
    );
  }

  #forget(): void {
    this.#versions.forget();
    this.#waiting = null;
  }

  discard(): void {
    this.#pending = null;
  }

  /** A picture of the copy that is being looked at, by its hash; null where it has none. */
  async picture(hash: string): Promise<Uint8Array | null> {
    return (
      (await this.#pending?.photos
        .get(hash)?.()
        .catch(() => null)) ?? null
    );
  }

  /**
   * What is kept here, to be shared. Asked anew after everything waited for: null once a practice or the tour began
   * meanwhile, whose records would look as if the user's own had been deleted.
   */
  get #mine(): Side | null {
    if (!this.deps.isReal()) return null;
    const { companies, instruments } = this.deps.store.get();
    return { companies: companies.map(({ session: _session, ...company }) => company), instruments };
  }

  #changed(): void {
    if (!this.deps.memory.folder || this.#passphrase === null || !this.deps.isReal()) return;
    this.#cancel();
    this.#timer = setTimeout(() => void this.look(), this.deps.settleMs ?? SETTLE_MS);
    this.#timer.unref?.();
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #show(patch: Partial<SharedState>): void {
    const { memory, model } = this.deps;
    const { folder, agreed } = memory;
    const condition = folder === null ? "off" : this.#passphrase === null ? "passphrase" : "idle";
    const shared = {
      folder,
      condition,
      copies: [],
      at: agreed?.at ?? null,
      remembers: memory.remembers,
      ...patch,
    } as SharedState;
    // The wizard hears of news alone.
    if (JSON.stringify(shared) !== JSON.stringify(model.state.shared)) this.#write({ shared });
  }

  async #look(): Promise<void> {
    const { memory, isReal } = this.deps;
    this.#cancel();
    if (memory.folder === null || this.#passphrase === null || !isReal()) return;
    const names = await namesIn(memory.folder);
    if (!names) return this.#show({ condition: "gone" });
    const copies = otherCopies(names);
    const there = await this.#seen.digestAt(join(memory.folder, SHARED_NAME));
    if (there === "unreadable") return this.#show({ condition: "gone", copies });
    if (there === null || there.digest === memory.agreed?.digest) {
      const condition = await this.#writeWhatChanged(there?.digest ?? null);
      return condition === OVERTAKEN ? this.#look() : this.#show({ condition, copies });
    }
    // Another PC wrote, or this one for the first time sees what lies there.
    if (this.#waiting === there.digest) return this.#show({ condition: "waiting", copies });
    const opened = await this.#open(null);
    if ("key" in opened) return this.#show({ condition: opened.condition, copies });
    const base = await this.#versions.baseOf(opened.lineage);
    const mine = this.#mine;
    if (!mine) return;
    const plan = planShared(base, mine, opened.theirs);
    if (plan.changes.length + plan.conflicts.length > 0) {
      this.#waiting = opened.digest;
      return this.#show({ condition: "waiting", copies });
    }
    // Nothing of it is new here: it is what both agree on, and what is newer here goes there.
    await this.#versions.agree(opened.digest, opened.lineage, opened.theirs);
    const condition = await this.#writeWhatChanged(opened.digest);
    return condition === OVERTAKEN ? this.#look() : this.#show({ condition, copies });
  }

  async #open(copy: string | null): Promise<OpenedCopy | Unopened> {
    const { folder } = this.deps.memory;
    // SECURITY: a name of the list of copies; no way out of the folder.
    const known = copy === null || this.deps.model.state.shared.copies.includes(copy);
    if (folder === null || this.#passphrase === null || !known) return GONE;
    return copy === null
      ? openCopy(join(folder, SHARED_NAME), this.#passphrase, this.#seen)
      : openCopy(join(folder, copy), this.#passphrase);
  }

  /** @param seen digest of the copy that was looked at; null when there is none yet */
  async #writeWhatChanged(seen: string | null): Promise<SharedState["condition"] | typeof OVERTAKEN> {
    const { memory, photos } = this.deps;
    if (memory.folder === null) return "off";
    const mine = this.#mine;
    if (!mine || (seen !== null && !(await this.#versions.hasNews(mine)))) return "idle";
    const path = join(memory.folder, SHARED_NAME);
    // Encrypting takes its time: another PC may have written meanwhile.
    const beforePlacing = async () => {
      const there = await this.#seen.digestAt(path);
      if (there === "unreadable" || (there?.digest ?? null) !== seen) throw new WriteFailed(OVERTAKEN);
    };
    try {
      await this.#versions.write(path, mine, (hash) => photos.kept(hash), beforePlacing);
      return "idle";
    } catch (error) {
      if (!(error instanceof WriteFailed)) throw error;
      if (error.code === OVERTAKEN) return OVERTAKEN;
      if (["EACCES", "EPERM", "EROFS"].includes(error.code)) return "read-only";
      return error.code === "ENOENT" ? "gone" : "full";
    }
  }
}
