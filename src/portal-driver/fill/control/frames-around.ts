import type { Frame, Page } from "playwright-core";
import { callPage } from "../../page/page-rpc.js";
import type { Tabs } from "../../page/tabs.js";

/** Longest wait, in ms, for a frame beside the form's to say whether it is in sight. */
const LOOK_TIMEOUT = 500;

/** Frames and windows around a control's own frame, where a press may bring up what it opens. */
export class FramesAround {
  /** Windows there were, with how often each was loaded. Null before any press: nothing then is what one opened. */
  #windows: ReadonlyMap<Page, number> | null = null;
  #seen: ReadonlySet<Frame> = new Set();

  /** @param own the control's frame. @param mayUse SECURITY: whether a frame may be pressed in. */
  constructor(
    private readonly own: Frame,
    private readonly tabs: Tabs,
    private readonly mayUse: (frame: Frame) => boolean,
  ) {}

  /** Remembers what is in sight, right before a press. */
  async mark(): Promise<void> {
    this.#windows = new Map(this.tabs.openedBy(this.own.page()).map((page) => [page, this.tabs.loads(page)]));
    const [seen] = await Promise.all([
      this.#inSight(),
      ...this.above().map((frame) => callPage(frame, { op: "popup-mark" }).catch(() => {})),
    ]);
    this.#seen = new Set(seen);
  }

  /** SECURITY: the frames around the control's own, as far as they are of its origin: a press may lift a layer there. */
  above(): Frame[] {
    const found: Frame[] = [];
    for (let at = this.own.parentFrame(); at && this.mayUse(at); at = at.parentFrame()) found.push(at);
    return found;
  }

  /** SECURITY: in windows this page opened and frames that came into sight since the press alone, of its own origin. */
  async fresh(): Promise<Frame[]> {
    if (!this.#windows) return [];
    const windows = this.windows();
    if (windows.length > 0) return windows.flatMap((page) => page.frames()).filter(this.mayUse);
    return (await this.#inSight()).filter((frame) => !this.#seen.has(frame));
  }

  /** Windows this page opened since the press, or loaded anew by their name, that are still there. */
  windows(): Page[] {
    return this.#opened().filter((page) => this.mayUse(page.mainFrame()));
  }

  /** SECURITY: whether the press led to a page of another site, where nothing is pressed. */
  leadsElsewhere(): boolean {
    return this.#opened().some((page) => /^https?:/.test(page.url()) && !this.mayUse(page.mainFrame()));
  }

  #opened(): Page[] {
    const before = this.#windows;
    if (!before) return [];
    return this.tabs.openedBy(this.own.page()).filter((page) => before.get(page) !== this.tabs.loads(page));
  }

  async #inSight(): Promise<Frame[]> {
    const others = this.own
      .page()
      .frames()
      .filter((frame) => frame !== this.own && frame.parentFrame() && this.mayUse(frame));
    const seen = await Promise.all(
      others.map((frame) => callPage<boolean>(frame, { op: "in-sight" }, LOOK_TIMEOUT).catch(() => false)),
    );
    return others.filter((_, index) => seen[index]);
  }
}
