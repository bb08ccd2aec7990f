import type { Guide } from "../../core/procedure/guide-session.js";

type Condition = ReturnType<Guide["trouble"]>;

/** How long a page may be unknown before the portal is said to have changed. */
const STRANGE_AFTER_MS = 2500;

/** A page still being built looks strange for a moment: only one that stays so is told. */
export class LastingCondition {
  #isStrange = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param lookAgain called once a page has been strange for too long */
  constructor(private readonly lookAgain: () => void) {}

  /**
   * @param leadsOn a place to go on from was found in the page: it is none that nobody described
   * @returns what is to be told of the condition just seen
   */
  told(seen: Condition, leadsOn: boolean): Condition {
    if (seen !== "changed" || leadsOn) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#isStrange = false;
      return seen === "changed" ? null : seen;
    }
    this.#timer ??= setTimeout(() => {
      this.#isStrange = true;
      this.lookAgain();
    }, STRANGE_AFTER_MS);
    return this.#isStrange ? seen : null;
  }
}
