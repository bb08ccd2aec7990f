import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Frame,
  type Page,
  selectors,
} from "@playwright/test";
import { bundleInjected } from "../../../scripts/build/injected-bundle.js";
import type { Control, FrameSnapshot, PageSnapshot } from "../../../src/core/snapshot/types.js";
import type { ApproachedControl } from "../../../src/injected/model/read-control.js";
import type { PageCommand } from "../../../src/injected/rpc.js";
import { seenFromOutside } from "../../../src/portal-driver/fill/control/seen-through-outer-frames.js";

const ENGINE = "verify-guide";

const asRoot = (): string[] => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

/** A page of tests/injected/fixtures with src/injected in the isolated world of its frames. */
export class Desk {
  constructor(readonly page: Page) {}

  async open(fixture: string): Promise<void> {
    const [file = "", query] = fixture.split("?");
    const { href } = pathToFileURL(resolve("tests/injected/fixtures", file));
    await this.page.goto(query === undefined ? href : `${href}?${query}`);
  }

  /** Shows a document that is no file's. */
  show(body: string): Promise<void> {
    return this.page.setContent(`<!doctype html>${body}`);
  }

  /** The element a command answers with. */
  at(command: PageCommand, frame: Frame = this.page.mainFrame()) {
    return frame.locator(`${ENGINE}=${encodeURIComponent(JSON.stringify(command)).replace(/'/g, "%27")}`);
  }

  /** The data a command answers with. */
  async ask<T>(command: PageCommand, frame: Frame = this.page.mainFrame()): Promise<T> {
    return JSON.parse((await this.at(command, frame).textContent({ timeout: 20_000 })) ?? "null") as T;
  }

  async snapshot(
    frame: Frame = this.page.mainFrame(),
    id = "0",
    parent: string | null = null,
  ): Promise<FrameSnapshot> {
    return this.ask<FrameSnapshot>({ op: "snapshot", frame: id, parent }, frame);
  }

  /** All frames, as the portal room gathers them. */
  async whole(): Promise<PageSnapshot> {
    const frames: FrameSnapshot[] = [];
    const visit = async (frame: Frame, id: string, parent: string | null): Promise<void> => {
      frames.push(await this.snapshot(frame, id, parent));
      for (const [index, child] of frame.childFrames().entries()) await visit(child, `${id}.${index}`, id);
    };
    await visit(this.page.mainFrame(), "0", null);
    return { page: "tab", url: this.page.url(), title: "", frames };
  }

  /**
   * Whether each field of a frame may be written to where it stands, by its label; what a page around the frame says
   * against it is told apart.
   */
  async writability(frame: Frame = this.page.mainFrame()): Promise<Record<string, string>> {
    const { controls } = await this.snapshot(frame);
    const asked: [label: string, says: string][] = [];
    for (const { key, labels, visible } of controls) {
      const label = (labels[0]?.text ?? "").replace("：", "");
      asked.push([label, visible ? await this.#writabilityOf(key, frame) : "hidden"]);
    }
    return Object.fromEntries(asked);
  }

  async #writabilityOf(key: string, frame: Frame): Promise<string> {
    const seen = await this.ask<ApproachedControl | null>({ op: "approach", key }, frame);
    if (seen?.writability !== "yes") return seen?.writability ?? "gone";
    const outside = await seenFromOutside<Frame>(
      (around, command) => this.ask(command, around),
      frame,
      seen.sight,
    );
    return outside === "seen" ? "yes" : `${outside} by the page around`;
  }

  /** The only seen control with a label, searched in one layer when several forms are open. */
  async control(label: string, kind: "page" | "dialog" = "page"): Promise<Control> {
    const hits = (await this.snapshot()).controls.filter(
      (control) =>
        control.visible &&
        control.layer.startsWith(kind) &&
        control.labels.some(({ text }) => text === label),
    );
    if (hits.length !== 1 || !hits[0]) throw new Error(`${hits.length} controls are labelled ${label}`);
    return hits[0];
  }
}

export const test = base.extend<{ desk: Desk }, { app: ElectronApplication }>({
  app: [
    async ({ browserName: _ }, use) => {
      const code = await bundleInjected();
      await selectors.register(
        ENGINE,
        { content: `(() => { ${code}; return verifyGuideInjected.selectorEngine; })()` },
        { contentScript: true },
      );
      const app = await _electron.launch({
        args: [...asRoot(), resolve("tests/support/injected/window.cjs")],
      });
      await use(app);
      await app.close();
    },
    { scope: "worker" },
  ],
  desk: async ({ app }, use) => {
    await use(new Desk(await app.firstWindow()));
  },
});
export { expect } from "@playwright/test";
