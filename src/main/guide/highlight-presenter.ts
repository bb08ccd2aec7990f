import type { Guidance } from "../../core/procedure/guidance/guidance.js";
import type { GuideStep } from "../../core/procedure/pack/schema.js";
import type { AppState } from "../../ipc/state.js";
import type { HighlightRequest, Portal } from "../../portal-driver/index.js";
import { highlightOf } from "./highlight-request.js";

/** Shows the place in the portal's page: one request at a time, and of those that wait only the last. */
export class HighlightPresenter {
  #next: HighlightRequest | "clear" | null = null;
  #showing: Promise<void> | null = null;
  /** What was to be done when the user asked to be shown where. */
  #asked = "";

  constructor(private readonly portal: () => Promise<Pick<Portal, "highlight" | "clearHighlight">>) {}

  /**
   * Shows the place of what is to be done now.
   * @param number of the step in the procedure, from 1
   * @param again the user asked for it: it stays as long as the same is to be done
   */
  async point(
    guidance: Guidance,
    step: GuideStep,
    number: number,
    language: AppState["settings"]["language"],
    again: boolean,
  ): Promise<void> {
    const at = `${step.id} ${guidance.now.substep}`;
    if (again) this.#asked = at;
    else if (this.#asked !== at) this.#asked = "";
    await this.show(highlightOf(guidance, step, number, language, again, this.#asked === at));
  }

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
