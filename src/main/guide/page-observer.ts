import type { PageSnapshot } from "../../core/snapshot/types.js";

/**
 * Looks at the portal's tab in front when it changed: one look at a time, and a change during a look asks for one
 * more. While it is paused (a form is being filled) changes wait.
 */
export class PageObserver {
  #latest: readonly PageSnapshot[] = [];
  #looking: Promise<void> | null = null;
  #again = false;
  #paused = false;

  /**
   * @param look takes a snapshot of the portal's tabs
   * @param seen is told of each snapshot, and done with before the next is taken
   */
  constructor(
    private readonly look: () => Promise<readonly PageSnapshot[]>,
    private readonly seen: (snapshots: readonly PageSnapshot[]) => Promise<void>,
  ) {}

  /** What the portal showed at the last look. */
  get latest(): readonly PageSnapshot[] {
    return this.#latest;
  }

  /** The portal shows something else; done when it was looked at. */
  async changed(): Promise<void> {
    this.#again = true;
    if (this.#paused) return;
    this.#looking ??= this.#lookOn();
    await this.#looking;
  }

  pause(): void {
    this.#paused = true;
  }

  /** Looks again, whether or not anything was told meanwhile. */
  async resume(): Promise<void> {
    this.#paused = false;
    await this.changed();
  }

  async #lookOn(): Promise<void> {
    try {
      while (this.#again && !this.#paused) {
        this.#again = false;
        this.#latest = await this.look();
        await this.seen(this.#latest);
      }
    } finally {
      this.#looking = null;
    }
  }
}
