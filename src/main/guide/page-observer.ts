import type { PageSnapshot } from "../../core/snapshot/types.js";

/** So many snapshots in a row may be out of date; a page that never rests is told of as it was. */
const MOST_OUTRUN = 2;

/**
 * Looks at the portal's tab in front when it changed: one look at a time, and a change during a look asks for one
 * more. What changed while the snapshot was taken is not told of: on a slow PC it is long gone, and whoever follows it
 * is led astray. While it is paused (a form is being filled) changes wait.
 */
export class PageObserver {
  #latest: readonly PageSnapshot[] = [];
  #looking: Promise<void> | null = null;
  #again = false;
  #outdated = false;
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

  /**
   * The portal shows something else; done when it was looked at.
   * @param outdates false where a look under way still tells what is shown
   */
  async changed(outdates = true): Promise<void> {
    this.#again = true;
    this.#outdated ||= outdates;
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
    let outrun = 0;
    try {
      while (this.#again && !this.#paused) {
        this.#again = false;
        this.#outdated = false;
        const snapshots = await this.look();
        outrun = this.#outdated ? outrun + 1 : 0;
        if (outrun > 0 && outrun <= MOST_OUTRUN) continue;
        outrun = 0;
        this.#latest = snapshots;
        await this.seen(snapshots);
      }
    } finally {
      this.#looking = null;
    }
  }
}
