import type { Notice } from "../../injected/change-observer.js";
import type { CdpInterceptor } from "../cdp/interceptor.js";

/** The in-page script calls this when what a frame shows may have changed; it waits for quiet itself. */
export const BINDING = "__verifyGuideChanged";

/** Reports changes in the portal's pages without polling them. */
export class Changes {
  readonly #waiting = new Set<() => void>();

  constructor(
    interceptor: CdpInterceptor,
    private readonly changed: (outdates: boolean) => void,
    turned: () => void = () => {},
  ) {
    interceptor.onWorld((session, world) => {
      // SECURITY: only our isolated world gets the binding; the page's own scripts neither see nor call it.
      interceptor
        .send(session, "Runtime.addBinding", { name: BINDING, executionContextName: world })
        .catch(() => {});
    });
    interceptor.listen(({ method, params }) => {
      if (method !== "Runtime.bindingCalled" || params.name !== BINDING) return undefined;
      if (params.payload === ("" satisfies Notice)) this.tell();
      if (params.payload === ("turned" satisfies Notice)) turned();
      return true;
    });
  }

  /** @param outdates false where a look under way still tells what is shown */
  tell(outdates = true): void {
    for (const done of this.#waiting) done();
    this.changed(outdates);
  }

  /** Resolves with the next change, at the latest after `timeout` ms. */
  next(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeout);
      this.#waiting.add(done);
    });
  }
}
