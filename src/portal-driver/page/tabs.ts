import type { BrowserContext, Frame, Page } from "playwright-core";
import type { ElementRef } from "../../core/snapshot/types.js";
import type { CdpInterceptor } from "../cdp/interceptor.js";
import { originOf } from "./frame-origin.js";

/** One portal tab: Playwright's page under the id main gave it. */
export interface Tab {
  id: string;
  page: Page;
}

/** Which Playwright page is which tab, and which of its frames bears which id. */
export class Tabs {
  readonly #tabs = new Map<string, Tab>();
  readonly #targets = new Map<string, string>();
  /** Tabs that a page opened, and which tab's. */
  readonly #openers = new Map<string, string>();
  readonly #frames = new WeakMap<Frame, string>();
  /** How many documents each page has shown. */
  readonly #loads = new WeakMap<Page, number>();
  #count = 0;

  /** @param front the id of the tab the user sees */
  constructor(
    interceptor: CdpInterceptor,
    private readonly front: () => string | null,
  ) {
    interceptor.listen(({ method, params, sessionId }) => {
      if (method === "Target.attachedToTarget" && !sessionId)
        this.#targets.set(params.targetInfo.targetId, params.sessionId);
      return undefined;
    });
  }

  /** Takes a page in; Playwright does not say which target it is, but a second session on it does. */
  async add(context: BrowserContext, page: Page): Promise<void> {
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send("Target.getTargetInfo");
    await session.detach();
    const id = this.#targets.get(targetInfo.targetId);
    if (id === undefined || page.isClosed()) return;
    this.#tabs.set(id, { id, page });
    const opener = this.#targets.get((targetInfo as { openerId?: string }).openerId ?? "");
    if (opener !== undefined) this.#openers.set(id, opener);
    page.on("framenavigated", (frame) => {
      if (!frame.parentFrame()) this.#loads.set(page, this.loads(page) + 1);
    });
    page.once("close", () => {
      if (this.#tabs.get(id)?.page === page) this.#tabs.delete(id);
    });
  }

  /** All tabs, the one in front last. */
  all(): Tab[] {
    const front = this.front();
    return [...this.#tabs.values()].sort((a, b) => Number(a.id === front) - Number(b.id === front));
  }

  /** The tab whose page opened this one, while that stands. */
  openerOf(id: string): Tab | undefined {
    return this.#tabs.get(this.#openers.get(id) ?? "");
  }

  /** How many documents a page has shown since it was met. */
  loads(page: Page): number {
    return this.#loads.get(page) ?? 0;
  }

  /** Pages that a page opened in windows of their own. */
  openedBy(page: Page): Page[] {
    return [...this.#tabs.values()]
      .filter(({ id }) => this.openerOf(id)?.page === page)
      .map((tab) => tab.page);
  }

  /** The origin of a frame's document, as far as its address and those of the pages that made it tell. */
  originOf(frame: Frame): string {
    return originOf(frame, (one) => {
      const tab = [...this.#tabs.values()].find(({ page }) => page === one.page());
      return (tab && this.openerOf(tab.id))?.page.mainFrame() ?? null;
    });
  }

  /** "0" for the main frame; the others keep their number while they live. */
  frameId(frame: Frame): string {
    if (!frame.parentFrame()) return "0";
    let id = this.#frames.get(frame);
    if (id === undefined) {
      id = String(++this.#count);
      this.#frames.set(frame, id);
    }
    return id;
  }

  frame({ page, frame }: Pick<ElementRef, "page" | "frame">): Frame | undefined {
    return this.#tabs
      .get(page)
      ?.page.frames()
      .find((one) => this.frameId(one) === frame);
  }
}
