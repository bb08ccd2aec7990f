import type { Tap } from "./tap.js";

/** The page's `alert`, `confirm` and `prompt`: the person answers them; while one is open its tab stands still. */
export class Dialogs {
  readonly #open = new Map<string, string>();
  readonly #waiting = new Set<() => void>();

  constructor(tap: Tap, told: (open: { message: string } | null) => void) {
    tap.listen(({ method, params }, tab) => {
      if (method === "Page.javascriptDialogOpening") {
        this.#open.set(tab, params.message);
        told({ message: params.message });
      } else if (method === "Page.javascriptDialogClosed" || method === "Target.detachedFromTarget") {
        if (!this.#open.delete(method === "Page.javascriptDialogClosed" ? tab : params.sessionId))
          return undefined;
        told(null);
      } else return undefined;
      for (const wake of [...this.#waiting]) wake();
      return undefined;
    });
  }

  isOpen(tab: string): boolean {
    return this.#open.has(tab);
  }

  /** Resolves once the tab has a dialog open (`true`) or none (`false`). */
  async until(tab: string, open: boolean, signal?: AbortSignal): Promise<void> {
    while (this.isOpen(tab) !== open && !signal?.aborted)
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        this.#waiting.add(wake);
        signal?.addEventListener("abort", wake);
      });
  }
}
