import { setTimeout } from "node:timers/promises";
import { type Dialog, expect, type Page } from "@playwright/test";
import type { AppState } from "../../src/ipc/state.js";
import type { RunningApp } from "./app.js";
import { realClick } from "./real-input.js";

interface Spot {
  x: number;
  y: number;
}

/** What of CDP's document tree is looked at. */
interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

const attribute = ({ attributes = [] }: Node, name: string): string | undefined => {
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
};

function* rings(node: Node): Generator<Node> {
  const classes = (attribute(node, "class") ?? "").split(" ");
  if (classes.includes("ring") && attribute(node, "hidden") === undefined) yield node;
  const below = [node.contentDocument, ...(node.shadowRoots ?? []), ...(node.children ?? [])];
  for (const one of below) if (one) yield* rings(one);
}

/** A page that a window of the browser's stands before answers nothing. */
export const ringIn = (page: Page): Promise<Spot | null> =>
  Promise.race([findRing(page).catch(() => null), setTimeout(3000, null, { ref: false })]);

/** The middle of the first ring in a page; the highlight's shadow root is closed to scripts. */
async function findRing(page: Page): Promise<Spot | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { root } = await devtools.send("DOM.getDocument", { depth: -1, pierce: true });
    for (const { nodeId } of rings(root as Node)) {
      const box = await devtools.send("DOM.getBoxModel", { nodeId }).catch(() => null);
      const [x = 0, y = 0, right = 0, , , bottom = 0] = box?.model.border ?? [];
      if (right > x && bottom > y) return { x: Math.round((x + right) / 2), y: Math.round((y + bottom) / 2) };
    }
    return null;
  } finally {
    void devtools.detach().catch(() => {});
  }
}

/** Someone who presses what the guide says and nothing else, with the mouse; each press is counted. */
export class Follower {
  clicks = 0;
  /** What was done, for a run that fails. */
  readonly done: string[] = [];
  /** A window of the browser's that is open; Playwright would send it away if nobody listened. */
  #dialog: Dialog | null = null;
  readonly #listened = new WeakSet<Page>();

  constructor(private readonly running: RunningApp) {}

  /** Clicks something of the wizard's. */
  async click(testId: string): Promise<void> {
    const button = this.running.wizard.getByTestId(testId);
    await expect(button).toBeEnabled();
    await button.scrollIntoViewIfNeeded();
    this.#count(`wizard: ${testId}`);
    await realClick(this.running, "app:", `[data-testid="${testId}"]`);
  }

  /** Does what is said until the app says so. */
  async until(isOver: (state: AppState) => boolean): Promise<void> {
    const { running } = this;
    for (let presses = 0; presses < 40; presses++) {
      const before = await this.#settled(isOver);
      if (before === null) return;
      const { now, portal, fill } = await running.state();
      // Begun by the app meanwhile: a batch's form is filled as it opens.
      if (fill?.busy || now?.substep === "filling") continue;
      if (portal.dialog) await this.#answer();
      else if (now?.action === "fill") {
        await this.click("fill");
        await expect
          .poll(async () => (await running.state()).now?.substep, { timeout: 60_000 })
          .not.toMatch(/fill/);
      } else await this.#press(String(now?.substep));
      await this.#changed(before, isOver);
    }
    throw new Error(`it does not come to an end:\n${this.done.join("\n")}`);
  }

  /** Presses the place that is ringed. */
  async #press(substep: string): Promise<void> {
    const page = await this.running.portal();
    const spot = await ringIn(page);
    if (!spot) throw new Error(`nothing is ringed for ${substep}:\n${this.done.join("\n")}`);
    if (!this.#listened.has(page)) page.on("dialog", (dialog) => (this.#dialog = dialog));
    this.#listened.add(page);
    this.#count(`${substep} at ${spot.x}, ${spot.y}`);
    await this.#mouse(spot, true);
  }

  /** Brings the pointer to the place that is ringed, where there is one, and presses nothing. */
  async approach(): Promise<void> {
    const spot = await ringIn(await this.running.portal());
    if (spot) await this.#mouse(spot, false);
  }

  async #mouse(spot: Spot, presses: boolean): Promise<void> {
    await this.running.app.evaluate(
      ({ webContents }, [{ x, y }, isPress]) => {
        const contents = webContents
          .getAllWebContents()
          .filter((one) => !one.getURL().startsWith("app:"))
          .sort((one, other) => one.id - other.id)
          .at(-1);
        const click = { x, y, button: "left", clickCount: 1 } as const;
        contents?.sendInputEvent({ type: "mouseMove", x: 2, y: 2 });
        contents?.sendInputEvent({ type: "mouseMove", x, y });
        if (!isPress) return;
        contents?.sendInputEvent({ type: "mouseDown", ...click });
        contents?.sendInputEvent({ type: "mouseUp", ...click });
      },
      [spot, presses] as const,
    );
  }

  /** A window of the browser's, answered with yes. */
  async #answer(): Promise<void> {
    this.#count("dialog: OK");
    await expect.poll(() => this.#dialog !== null).toBe(true);
    await this.#dialog?.accept();
    this.#dialog = null;
  }

  /** What is to be done and where, once that stands still; null when all is over. */
  async #settled(isOver: (state: AppState) => boolean): Promise<string | null> {
    let last = "";
    const look = async () => {
      const state = await this.running.state();
      const seen = await this.#seen(state);
      const stands = isOver(state) || (seen !== "" && seen === last);
      last = seen;
      return stands
        ? "known"
        : `${state.now?.step} ${state.now?.substep} ${state.now?.target.outcome} ${seen}`;
    };
    const message = `what to do after ${this.done.at(-1)}`;
    await expect.poll(look, { message, timeout: 30_000 }).toBe("known");
    return isOver(await this.running.state()) ? null : last;
  }

  async #changed(before: string, isOver: (state: AppState) => boolean): Promise<void> {
    const look = async () => {
      const state = await this.running.state();
      const seen = await this.#seen(state);
      return isOver(state) || seen !== before ? "something" : seen;
    };
    const message = `what came of:\n${this.done.join("\n")}`;
    await expect.poll(look, { message, timeout: 30_000 }).toBe("something");
  }

  async #seen(state: AppState): Promise<string> {
    const { now, portal, fill } = state;
    if (portal.dialog) return `dialog ${portal.dialog.message}`;
    if (!now || fill?.busy || now.substep === "filling") return "";
    if (now.action === "fill") return `fill ${now.substep} ${JSON.stringify(now.sentence.values)}`;
    if (now.target.outcome !== "found") return "";
    const spot = await ringIn(await this.running.portal());
    return spot ? JSON.stringify([now.substep, now.sentence.values, spot]) : "";
  }

  #count(what: string): void {
    this.clicks += 1;
    this.done.push(what);
  }
}
