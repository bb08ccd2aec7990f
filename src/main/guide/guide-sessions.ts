import { createGuide, type Guide } from "../../core/procedure/guide-session.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { Store } from "../store/store.js";

/** How far the work on the portal has come: a guide for each portal session, kept over a restart. */
export class GuideSessions {
  readonly #guides = new Map<string, Guide>();

  constructor(
    private readonly pack: () => GuidePack,
    private readonly store: Store,
    /** Practice is never mixed with the real work, and not kept. */
    private readonly inForce: () => { session: string; practice: boolean; world: string },
  ) {}

  get current(): Guide {
    const { session, practice, world } = this.inForce();
    const key = practice ? `${world}/practice/${session}` : session;
    const known = this.#guides.get(key);
    if (known) return known;
    const guide = createGuide(this.pack(), practice ? undefined : this.store.get().progress[session]);
    this.#guides.set(key, guide);
    return guide;
  }

  /** The pack in force is another: each guide goes on by it where it was. */
  renew(): void {
    for (const [key, guide] of this.#guides)
      this.#guides.set(key, createGuide(this.pack(), guide.snapshot()));
  }

  save(): void {
    const { session, practice } = this.inForce();
    if (practice) return;
    const progress = this.store.get().progress;
    const snapshot = this.current.snapshot();
    if (JSON.stringify(progress[session]) === JSON.stringify(snapshot)) return;
    this.store.note({ progress: { ...progress, [session]: snapshot } });
  }
}
