import type { PortalDialog, PortalCondition } from "../../ipc/portal-condition.js";
import type { Model } from "../state/app-state.js";
import type { LoadCondition } from "./load-monitor.js";

/**
 * What stands between the person and the portal's tab in front, told by its loading or by its page, and what
 * that page asks her.
 */
export class ConditionTracker {
  readonly #loading = new Map<string, LoadCondition>();
  readonly #asking = new Map<string, PortalDialog>();
  readonly #shut = new Map<string, string>();
  #front: string | null = null;
  #page: PortalCondition | null = null;
  #usable = false;

  constructor(private readonly model: Model) {}

  /** How a tab's page loads; null when it is there. */
  loading(tab: string, trouble: LoadCondition | null): void {
    if (trouble) this.#loading.set(tab, trouble);
    else this.#loading.delete(tab);
    this.#publish();
  }

  /** How a tab's page loads, by the last that was told. */
  of(tab: string): LoadCondition | null {
    return this.#loading.get(tab) ?? null;
  }

  /** A part of a tab's page belongs to another site, of this host, and stays shut; null with the next page. */
  shut(tab: string, host: string | null): void {
    if (host !== null) this.#shut.set(tab, host);
    else this.#shut.delete(tab);
    this.#publish();
  }

  /** Which tab the person sees; others are gone or wait. */
  front(tab: string | null, open: readonly string[]): void {
    this.#front = tab;
    for (const known of [this.#loading, this.#asking, this.#shut])
      for (const id of known.keys()) if (!open.includes(id)) known.delete(id);
    this.#publish();
  }

  /**
   * What the page in front shows.
   * @param usable the step's place is on it: whatever else of the page is still to come, she can go on
   */
  page(trouble: PortalCondition | null, usable: boolean): void {
    this.#page = trouble;
    this.#usable = usable;
    this.#publish();
  }

  /** What a tab's page asks in a window of the browser's; null once answered. */
  asks(tab: string, asking: PortalDialog | null): void {
    if (asking) this.#asking.set(tab, asking);
    else this.#asking.delete(tab);
    this.#publish();
  }

  #publish(): void {
    const inFront = <T>(known: ReadonlyMap<string, T>) =>
      (this.#front !== null && known.get(this.#front)) || null;
    const loading = inFront(this.#loading);
    // Whatever part of the page is late, she can go on where the step's place is there.
    const trouble = (loading === "late" ? (this.#usable ? null : "slow") : loading) ?? this.#page;
    const told = { trouble, asking: inFront(this.#asking), shutFrame: inFront(this.#shut) };
    const { state } = this.model;
    const isNew = (Object.keys(told) as (keyof typeof told)[]).some((part) => told[part] !== state[part]);
    if (isNew) this.model.update(told);
  }
}
