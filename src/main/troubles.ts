import type { Asking, Trouble } from "../contract/trouble.js";
import type { LoadingTrouble } from "./loading.js";
import type { Model } from "./model.js";

/**
 * What stands between the person and the portal's tab in front, told by its loading or by its page, and what
 * that page asks her.
 */
export class Troubles {
  readonly #loading = new Map<string, LoadingTrouble>();
  readonly #asking = new Map<string, Asking>();
  #front: string | null = null;
  #page: Trouble | null = null;
  #usable = false;

  constructor(private readonly model: Model) {}

  /** How a tab's page loads; null when it is there. */
  loading(tab: string, trouble: LoadingTrouble | null): void {
    if (trouble) this.#loading.set(tab, trouble);
    else this.#loading.delete(tab);
    this.#publish();
  }

  /** Whether a tab's page answers no more. */
  hangs(tab: string): boolean {
    return this.#loading.get(tab) === "hanging";
  }

  /** Which tab the person sees; others are gone or wait. */
  front(tab: string | null, open: readonly string[]): void {
    this.#front = tab;
    for (const known of [this.#loading, this.#asking])
      for (const id of known.keys()) if (!open.includes(id)) known.delete(id);
    this.#publish();
  }

  /**
   * What the page in front shows.
   * @param usable the step's place is on it: whatever else of the page is still to come, she can go on
   */
  page(trouble: Trouble | null, usable: boolean): void {
    this.#page = trouble;
    this.#usable = usable;
    this.#publish();
  }

  /** What a tab's page asks in a window of the browser's; null once answered. */
  asks(tab: string, asking: Asking | null): void {
    if (asking) this.#asking.set(tab, asking);
    else this.#asking.delete(tab);
    this.#publish();
  }

  #publish(): void {
    const loading = (this.#front !== null && this.#loading.get(this.#front)) || null;
    const told = loading === "slow" && this.#usable ? null : loading;
    const trouble = told ?? this.#page;
    const asking = (this.#front !== null && this.#asking.get(this.#front)) || null;
    const { state } = this.model;
    if (trouble !== state.trouble || asking !== state.asking) this.model.update({ trouble, asking });
  }
}
