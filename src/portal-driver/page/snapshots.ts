import type { Frame } from "playwright-core";
import type { FrameSnapshot, PageSnapshot } from "../../core/snapshot/types.js";
import type { Dialogs } from "./dialogs.js";
import { originOf } from "./frame-origin.js";
import { ANSWER_TIMEOUT, callPage } from "./page-rpc.js";
import type { Tab, Tabs } from "./tabs.js";

/** What is said of a frame that did not answer: it is there, nothing of it can be used. */
const unseen = (id: string, parent: string | null, frame: Frame): FrameSnapshot => ({
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

/** Looks at every frame of the tab in front, and names the others; what hangs or stands still behind a dialog is done without. */
export class Snapshots {
  readonly #last = new Map<string, PageSnapshot>();

  constructor(
    private readonly tabs: Tabs,
    private readonly dialogs: Dialogs,
  ) {}

  async all(): Promise<PageSnapshot[]> {
    const snapshots = await Promise.all(
      this.tabs
        .all()
        .map((tab, index, all) => (index === all.length - 1 ? this.#tab(tab) : this.#blank(tab))),
    );
    const open = new Set(snapshots.map(({ page }) => page));
    for (const page of this.#last.keys()) if (!open.has(page)) this.#last.delete(page);
    return snapshots;
  }

  /** A tab whose dialog is open keeps the sight it had. */
  async #tab(tab: Tab): Promise<PageSnapshot> {
    const stop = new AbortController();
    const stood = this.dialogs.until(tab.id, true, stop.signal).then(() => null);
    const snapshot = await Promise.race([stood, this.#look(tab)]);
    stop.abort();
    if (snapshot) this.#last.set(tab.id, snapshot);
    return snapshot ?? this.#last.get(tab.id) ?? this.#blank(tab);
  }

  async #look({ id, page }: Tab): Promise<PageSnapshot> {
    const [frames, title] = await Promise.all([
      Promise.all(page.frames().map((frame) => this.#frame(frame))),
      Promise.race([
        page.title().catch(() => ""),
        new Promise<string>((done) => setTimeout(done, ANSWER_TIMEOUT, "").unref()),
      ]),
    ]);
    return { ...this.#place(id), url: page.url(), title, frames };
  }

  async #frame(frame: Frame): Promise<FrameSnapshot> {
    const id = this.tabs.frameId(frame);
    const above = frame.parentFrame();
    const parent = above ? this.tabs.frameId(above) : null;
    try {
      return await callPage<FrameSnapshot>(frame, { op: "snapshot", frame: id, parent });
    } catch {
      return unseen(id, parent, frame);
    }
  }

  #place(page: string): Pick<PageSnapshot, "page" | "openedBy"> {
    const opener = this.tabs.openerOf(page);
    return opener ? { page, openedBy: opener.id } : { page };
  }

  #blank({ id, page }: Tab): PageSnapshot {
    return { ...this.#place(id), url: page.url(), title: "", frames: [] };
  }
}
