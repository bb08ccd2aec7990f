import { byShop, type CollectedEntry, type Collecting } from "../../core/records/collected-by-phone.js";
import type { Store } from "../store/store.js";
import type { Photos } from "./queue.js";

/** An address serves one round, and a week at most, in milliseconds. */
const SERVES = 7 * 24 * 60 * 60_000;
/** As many entries wait at a time. */
const MOST = 500;

/** What a phone collected on a round: kept with its photo until each scale is confirmed or let go. */
export class Collection {
  /** Entries whose photos are in the queue. */
  readonly #queued = new Set<string>();

  constructor(
    private readonly store: Store,
    private readonly photos: Photos,
  ) {
    photos.onDone((entry) => this.#done(entry.id));
  }

  /** The address that the round's phone knows; null where there is none any more. */
  get address(): Collecting | null {
    const { collecting } = this.store.get();
    return collecting && Date.now() - Date.parse(collecting.at) < SERVES ? collecting : null;
  }

  /**
   * The port is open under this address. The phone goes on knowing the host it was given first.
   * @param anew the user chose another host: the phone did not come to the first
   */
  opened(at: Omit<Collecting, "at" | "done">, anew = false): void {
    const { address } = this;
    const isKnown = address?.port === at.port && address.path === at.path && address.proof === at.proof;
    if (isKnown && address.host !== "" && !anew) return;
    const done = address?.path === at.path ? address.done : [];
    this.store.change({ collecting: { ...at, at: new Date().toISOString(), done } });
  }

  /** Names to choose from on the phone. */
  get known(): { shops: string[]; markets: string[] } {
    const { companies } = this.store.get();
    const distinct = (names: (string | undefined)[]) => [
      ...new Set(names.filter((name) => name !== undefined)),
    ];
    return {
      shops: distinct(companies.map(({ name }) => name)),
      markets: distinct(companies.map(({ market }) => market)),
    };
  }

  /**
   * Keeps an entry; done when it is on the disk.
   * @returns false where too many wait, or a practice began or ended meanwhile: the phone keeps it
   */
  take(entry: CollectedEntry, bytes: Uint8Array): Promise<boolean> {
    const { world } = this.store;
    return this.store.inTurn(async () => {
      if (this.store.world !== world) return false;
      const before = this.store.get();
      const again = before.collected.some(({ id }) => id === entry.id);
      // The phone did not hear that it had arrived.
      if (again || before.collecting?.done.includes(entry.id)) return true;
      if (before.collected.length >= MOST) return false;
      const photo = await this.photos.put(bytes);
      // What a practice keeps is gone with it.
      if (this.store.world !== world) return false;
      const { collected } = this.store.get();
      this.store.change({ collected: [...collected, { ...entry, photo, at: new Date().toISOString() }] });
      return true;
    });
  }

  /** Puts what waits into the photo queue, by shop. */
  review(): void {
    for (const { photo, at: _at, ...entry } of byShop(this.store.get().collected)) {
      if (this.#queued.has(entry.id)) continue;
      this.#queued.add(entry.id);
      void this.photos.addKept(photo, entry);
    }
  }

  /** The round is over: the phone's address is not served again. */
  end(): void {
    this.store.change({ collecting: null });
  }

  #done(id: string): void {
    this.#queued.delete(id);
    const { collected, collecting } = this.store.get();
    const next = collecting && { ...collecting, done: [...collecting.done, id].slice(-5000) };
    // Noticed by itself, behind what the user did: a full disk must not make that look undone.
    this.store.note({ collected: collected.filter((one) => one.id !== id), collecting: next });
    // Its photo went with the scale, or is not wanted.
    void this.store.inTurn(() => this.photos.sweep(this.store.photos));
  }
}
