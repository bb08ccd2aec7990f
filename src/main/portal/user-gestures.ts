import type { WebContents } from "electron";

/** As long as Chromium counts a page as pressed after the user pressed in it, in milliseconds. */
const LASTS_MS = 5_000;

/** When the user last pressed a key or a button in each page; what needs a press uses it up, as in any browser. */
export class Gestures {
  readonly #pressed = new WeakMap<WebContents, number>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  watch(contents: WebContents): void {
    contents.on("input-event", (_event, { type }) => {
      if (type === "mouseDown" || type === "keyDown" || type === "rawKeyDown" || type === "touchEnd")
        this.#pressed.set(contents, this.now());
    });
  }

  /** Whether the user pressed in the page a moment ago. */
  isActive(contents: WebContents): boolean {
    const pressed = this.#pressed.get(contents);
    return pressed !== undefined && this.now() - pressed < LASTS_MS;
  }

  /** Takes the press for one thing; false when there is none. */
  consume(contents: WebContents): boolean {
    const active = this.isActive(contents);
    this.#pressed.delete(contents);
    return active;
  }
}
