import type { AppState } from "../../ipc/state.js";
import type { ToastKey } from "../../ipc/toasts.js";
import type { SliceName, Write } from "./slices.js";

/**
 * The one state, held by main; every change reaches the listeners once per turn of the event loop. Everybody reads it;
 * each slice has one writer.
 */
export class Model {
  readonly #listeners = new Set<(state: AppState) => void>();
  readonly #taken = new Set<SliceName>();
  readonly #toast: Write<"toast">;
  #state: AppState;
  #scheduled = false;
  #toasts = 0;

  constructor(initial: AppState) {
    this.#state = initial;
    this.#toast = this.writer("toast");
  }

  get state(): AppState {
    return this.#state;
  }

  /** The right to write a slice. @throws Error when another has it already */
  writer<N extends SliceName>(slice: N): Write<N> {
    if (this.#taken.has(slice)) throw new Error(`the state's ${slice} has its writer`);
    this.#taken.add(slice);
    return (patch) => this.change(patch);
  }

  protected change(patch: Partial<AppState>): void {
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
    this.#toast({ toast: { id: this.#toasts, kind, key, values } });
  }
}
