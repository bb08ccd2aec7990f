import type { Frame } from "playwright-core";
import type { FrameSight, PageSight } from "../../core/snapshot/types.js";
import type { Dialogs } from "./dialogs.js";
import { originOf } from "./frame-origin.js";
import { ANSWER_TIMEOUT, ask } from "./page-rpc.js";
import type { Tab, Tabs } from "./tabs.js";

/** What is said of a frame that did not answer: it is there, nothing of it can be used. */
const unseen = (id: string, parent: string | null, frame: Frame): FrameSight => ({
  id,
  parent,
  index: null,
  url: frame.url(),
  origin: originOf(frame),
  visible: false,
  layers: [],
  childFrames: [],
  controls: [],
  clickables: [],
  tables: [],
  texts: [],
  truncated: true,
});

/** Looks at every frame of every tab; what hangs or stands still behind a dialog is done without. */
export class Sights {
  readonly #last = new Map<string, PageSight>();

  constructor(
    private readonly tabs: Tabs,
    private readonly dialogs: Dialogs,
  ) {}

  async all(): Promise<PageSight[]> {
    const sights = await Promise.all(this.tabs.all().map((tab) => this.#tab(tab)));
    const open = new Set(sights.map(({ page }) => page));
    for (const page of this.#last.keys()) if (!open.has(page)) this.#last.delete(page);
    return sights;
  }

  /** A tab whose dialog is open keeps the sight it had. */
  async #tab(tab: Tab): Promise<PageSight> {
    const stop = new AbortController();
    const stood = this.dialogs.until(tab.id, true, stop.signal).then(() => null);
    const sight = await Promise.race([stood, this.#look(tab)]);
    stop.abort();
    if (sight) this.#last.set(tab.id, sight);
    return sight ?? this.#last.get(tab.id) ?? this.#blank(tab);
  }

  async #look({ id, page }: Tab): Promise<PageSight> {
    const [frames, title] = await Promise.all([
      Promise.all(page.frames().map((frame) => this.#frame(frame))),
      Promise.race([
        page.title().catch(() => ""),
        new Promise<string>((done) => setTimeout(done, ANSWER_TIMEOUT, "").unref()),
      ]),
    ]);
    return { page: id, url: page.url(), title, frames };
  }

  async #frame(frame: Frame): Promise<FrameSight> {
    const id = this.tabs.frameId(frame);
    const above = frame.parentFrame();
    const parent = above ? this.tabs.frameId(above) : null;
    try {
      // Watching starts with the first look at each document; the script minds a second start itself.
      const [sight] = await Promise.all([
        ask<FrameSight>(frame, { op: "sight", frame: id, parent }),
        ask(frame, { op: "watch" }),
      ]);
      return sight;
    } catch {
      return unseen(id, parent, frame);
    }
  }

  #blank({ id, page }: Tab): PageSight {
    return { page: id, url: page.url(), title: "", frames: [] };
  }
}
