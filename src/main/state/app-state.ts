import type { AppState } from "../../ipc/state.js";
import type { ToastKey } from "../../ipc/toasts.js";

/** The one state, held by main; every change reaches the listeners once per turn of the event loop. */
export class Model {
  readonly #listeners = new Set<(state: AppState) => void>();
  #state: AppState;
  #scheduled = false;
  #toasts = 0;

  constructor(initial: AppState) {
    this.#state = initial;
  }

  get state(): AppState {
    return this.#state;
  }

  update(patch: Partial<AppState>): void {
    this.#state = { ...this.#state, ...patch };
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener(this.#state);
    });
  }

  onChange(listener: (state: AppState) => void): void {
    this.#listeners.add(listener);
  }

  /** A passing message in the locales' words. */
  toast(kind: "info" | "success" | "error", key: ToastKey, values?: Record<string, string>): void {
    this.#toasts += 1;
    this.update({ toast: { id: this.#toasts, kind, key, values } });
  }
}
