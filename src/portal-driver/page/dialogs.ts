import type { Notice } from "../../injected/change-observer.js";
import type { PortalDialog } from "../../ipc/portal-condition.js";

/** What a page asks in a window of the browser's. */
export type OpenDialog = Pick<PortalDialog, "kind" | "message">;

import type { CdpInterceptor } from "../cdp/interceptor.js";
import type { CdpEvent } from "../cdp/transport.js";
import { BINDING } from "./page-changes.js";

/** What an event says of its tab: something opened, null when it closed, undefined when it speaks of neither. */
function told({ method, params }: CdpEvent): OpenDialog | null | undefined {
  if (method === "Page.javascriptDialogOpening") return { kind: params.type, message: params.message };
  if (method === "Page.javascriptDialogClosed") return null;
  if (method !== "Runtime.bindingCalled" || params.name !== BINDING) return undefined;
  return params.payload === ("print" satisfies Notice) ? { kind: "print", message: "" } : null;
}

/**
 * The page's `alert`, `confirm`, `prompt` and print windows: the user answers them; while one is open its
 * tab stands still.
 */
export class Dialogs {
  readonly #open = new Map<string, OpenDialog>();
  readonly #waiting = new Set<() => void>();

  constructor(
    interceptor: CdpInterceptor,
    private readonly hears: (tab: string, open: OpenDialog | null) => void,
  ) {
    interceptor.listen((event, tab) => {
      if (event.method === "Target.detachedFromTarget") this.#set(event.params.sessionId, null);
      const open = told(event);
      if (open !== undefined) this.#set(tab, open);
      return undefined;
    });
  }

  #set(tab: string, open: OpenDialog | null): void {
    if (open) this.#open.set(tab, open);
    else if (!this.#open.delete(tab)) return;
    this.hears(tab, open);
    for (const wake of [...this.#waiting]) wake();
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
