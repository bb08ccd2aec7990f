import type { HighlightRequest, Portal } from "../../portal-driver/index.js";

/** Shows the place in the portal's page: one request at a time, and of those that wait only the last. */
export class HighlightPresenter {
  #next: HighlightRequest | "clear" | null = null;
  #showing: Promise<void> | null = null;

  constructor(private readonly portal: () => Promise<Pick<Portal, "highlight" | "clearHighlight">>) {}

  /** Done when this request, or a later one in its place, is shown. */
  async show(request: HighlightRequest | "clear"): Promise<void> {
    this.#next = request;
    this.#showing ??= this.#work();
    await this.#showing;
  }

  async #work(): Promise<void> {
    try {
      while (this.#next !== null) {
        const request = this.#next;
        this.#next = null;
        const portal = await this.portal();
        if (request === "clear") await portal.clearHighlight();
        else await portal.highlight(request);
      }
    } finally {
      this.#showing = null;
    }
  }
}
