import type { StoredInstrument } from "../../core/records/instrument.js";
import { EMPTY, type Stored } from "./schema.js";
import { photosOf, Store } from "./store.js";

/** What each world has for itself; the rest, such as settings, both share. */
const OWN = [
  "companies",
  "companyId",
  "instruments",
  "trash",
  "history",
  "cases",
  "round",
  "collected",
  "collecting",
  "progress",
  "tour",
] as const;
type Own = Pick<Stored, (typeof OWN)[number]>;
const hasOwn = (part: string): boolean => (OWN as readonly string[]).includes(part);

/**
 * The store of the real world and of practice. While the user practises, companies, scales and progress are others:
 * they begin empty, stand in memory alone and are gone when the practice ends.
 */
export class RealAndPractice extends Store {
  /** Everything as the practice has it; null in the real world. */
  #practice: Stored | null = null;
  #practices = 0;
  readonly #heard = new Set<() => void>();

  /** Portal sessions and guides of two practices are not the same. */
  override get world(): string {
    return this.#practice ? `practice-${this.#practices}` : "real";
  }

  /** Whether what is kept is the user's own alone: a tour's invented company stands among it while it runs. */
  get isOwn(): boolean {
    return this.#practice === null && super.get().tour === null;
  }

  override get(): Readonly<Stored> {
    return this.#practice ?? super.get();
  }

  override onChange(listener: () => void): void {
    this.#heard.add(listener);
    super.onChange(() => {
      if (!this.#practice) listener();
    });
  }

  /** Begins a practice, or ends it and forgets what was entered in it. @returns whether the world is another now */
  practise(on: boolean): boolean {
    if (on === (this.#practice !== null)) return false;
    if (on) this.#practices += 1;
    this.#practice = on ? { ...super.get(), ...own(EMPTY) } : null;
    this.#tell();
    return true;
  }

  override change(patch: Partial<Stored>): void {
    if (!this.#practice) {
      super.change(patch);
      return;
    }
    const parts = Object.entries(patch);
    const shared = Object.fromEntries(parts.filter(([part]) => !hasOwn(part)));
    if (Object.keys(shared).length > 0) super.change(shared);
    const changed = Object.fromEntries(parts.filter(([part]) => hasOwn(part)));
    this.#practice = { ...super.get(), ...own(this.#practice), ...changed };
    this.#tell();
  }

  override note(patch: Partial<Stored>): void {
    if (this.#practice) this.change(patch);
    else super.note(patch);
  }

  /** Files put aside are the real world's. */
  override putAsideWith(texts: readonly string[]): string[] {
    return this.#practice ? [] : super.putAsideWith(texts);
  }

  override get photos(): Set<StoredInstrument["photo"]> {
    return new Set([...super.photos, ...(this.#practice ? photosOf(this.#practice) : [])]);
  }

  #tell(): void {
    for (const listener of this.#heard) listener();
  }
}

const own = (stored: Stored): Own =>
  Object.fromEntries(Object.entries(stored).filter(([part]) => hasOwn(part))) as Own;
