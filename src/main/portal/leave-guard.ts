import type { WebContents, WebFrameMain } from "electron";
import { hostOf } from "../../core/text/host.js";
import type { PageDialogs } from "./page-dialogs.js";
import type { Tab } from "./tabs.js";

/** What a page asked to go to, as the DevTools protocol tells it before the page is left. */
export interface RequestedNavigation {
  frameId: string;
  reason: string;
  url: string;
  disposition: string;
}

/** How long a page may take to say what is in its boxes, in milliseconds. */
const ANSWER_MS = 600;

/** Counts the visible boxes whose content is not what the page came with. */
const CHANGED_BOXES = `(() => {
  let count = 0;
  for (const box of document.querySelectorAll("input, textarea, select")) {
    const changed = box instanceof HTMLSelectElement
      ? [...box.options].some((option) => option.selected !== option.defaultSelected && option.value !== "")
      : /^(?:text|search|tel|url|email|number|date|password|)$/.test(box.getAttribute("type") ?? "text") &&
        box.value !== box.defaultValue && box.value !== "";
    if (changed && box.getClientRects().length > 0) count += 1;
  }
  return count;
})()`;

/**
 * Work in a page is not left unasked: the page's own guard (`beforeunload`) is put to the user, and before the app
 * itself leads away from boxes that were filled, it asks too.
 */
export class LeaveGuard {
  /** Tabs whose page may be left: the user said so. */
  readonly #agreed = new Set<string>();
  /** What was under way in a tab when its page objected; `submission`: a form on its way to a server. */
  readonly #pending = new Map<string, (() => void) | "submission">();
  /** Web contents whose form waits for the user's word on its way; true lets it go on. */
  readonly #held = new Map<number, Promise<boolean>>();
  readonly #asking = new Set<string>();
  /** Tabs in which something was typed or filled since their page came. */
  readonly #touched = new Set<string>();

  constructor(
    private readonly dialogs: PageDialogs,
    /** The page stays: whatever loading was shown for it is over. */
    private readonly stayed: (tab: string) => void,
  ) {}

  watch(tab: Tab): void {
    const { id, contents } = tab;
    contents.on("will-prevent-unload", (event) => {
      if (this.#agreed.has(id)) return event.preventDefault();
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (pending === "submission") {
        // What was sent with a form cannot be sent again for the user: it goes, and is held before it leaves the PC.
        event.preventDefault();
        this.#hold(tab);
        return;
      }
      this.stayed(id);
      void this.#askFor(tab, "beforeunload").then((leaves) => leaves && pending?.());
    });
    contents.on("input-event", (_event, { type }) => {
      if (type === "char" || type === "keyDown") this.#touched.add(id);
    });
    contents.on("did-navigate", () => this.#forget(id));
    contents.on("destroyed", () => this.#forget(id));
  }

  #forget(id: string): void {
    this.#agreed.delete(id);
    this.#touched.delete(id);
    this.#pending.delete(id);
  }

  #hold(tab: Tab): void {
    const { id, contents } = tab;
    const answer = this.#askFor(tab, "beforeunload").then((leaves) => {
      this.#held.delete(contents.id);
      if (leaves || contents.isDestroyed()) return leaves;
      // Stopped before it fails: the page and what is in its boxes stay.
      contents.stop();
      this.stayed(id);
      return false;
    });
    this.#held.set(contents.id, answer);
  }

  /** Whether a page's request may go out, where the user is still being asked; null: at once. */
  held(webContentsId: number): Promise<boolean> | null {
    return this.#held.get(webContentsId) ?? null;
  }

  /** Whether anything was typed or filled into a tab since its page came. */
  isTouched(id: string): boolean {
    return this.#touched.has(id);
  }

  /** Asks, in front of a tab, before what is in the wizard's form is given up. @returns whether it may be */
  async confirmUnsaved(tab: Tab): Promise<boolean> {
    return (await this.dialogs.ask(tab.id, { kind: "unsaved", message: "", host: "" })).accept;
  }

  /** Asks once, in front of the first of these tabs, before what is in all of them is given up. @returns whether it may be */
  async confirmAll([first, ...others]: readonly [Tab, ...Tab[]]): Promise<boolean> {
    if (others.length === 0) return this.#askFor(first, "leave");
    const titles = [first, ...others].map(({ contents }) => contents.getTitle());
    const accept = await this.#askFor(first, "leaveAll", titles.join("\n"));
    if (accept) for (const { id } of others) this.#agreed.add(id);
    return accept;
  }

  /** Something was filled into a tab's page by the app. */
  touched(id: string): void {
    this.#touched.add(id);
  }

  /** A page of the tab is about to go somewhere by itself; asked for again if its own guard holds it back. */
  requested({ id, contents }: Tab, { url, reason, disposition }: RequestedNavigation): void {
    if (disposition !== "currentTab") return;
    if (!reason.startsWith("formSubmission"))
      this.#pending.set(
        id,
        () => void contents.loadURL(url, { httpReferrer: contents.getURL() }).catch(() => {}),
      );
    else if (/^https?:/.test(url)) this.#pending.set(id, "submission");
    // Nothing holds the app's own scheme: the next press goes through.
    else this.#pending.delete(id);
  }

  /**
   * Leads a tab away from its page, or ends it, once the user has nothing against it.
   * @returns at once where nothing is to be asked; the answer may be long in coming
   */
  async leave(tab: Tab, go: () => void): Promise<void> {
    // A page behind its own dialog answers nothing: the user turns away from both.
    if (this.dialogs.isBlocking(tab.id)) {
      this.dialogs.silence(tab.id);
      return endPage(tab.contents, go);
    }
    if (!this.#agreed.has(tab.id) && (await this.hasWork(tab)) && !(await this.#askFor(tab, "leave"))) return;
    this.#pending.set(tab.id, go);
    go();
  }

  /** Whether the page in a tab shows boxes that the user or the app has filled. */
  async hasWork({ id, contents }: Tab): Promise<boolean> {
    if (!this.#touched.has(id) || contents.isDestroyed() || contents.isCrashed()) return false;
    const counts = await Promise.all(contents.mainFrame.framesInSubtree.map(changedBoxes));
    return counts.some((count) => count > 0);
  }

  /** Asks once at a time. @returns whether the page may be left */
  async #askFor(
    { id, contents }: Tab,
    kind: "beforeunload" | "leave" | "leaveAll",
    message = "",
  ): Promise<boolean> {
    if (this.#asking.has(id)) return false;
    this.#asking.add(id);
    const { accept } = await this.dialogs.ask(id, { kind, message, host: hostOf(contents.getURL()) });
    this.#asking.delete(id);
    if (accept) this.#agreed.add(id);
    return accept;
  }
}

/**
 * Ends the process of a page that answers nothing, and goes on from there: a page that opens dialogs in an endless
 * loop would be busy for ever without them.
 */
export function endPage(contents: WebContents, then: () => void): void {
  // Not from within the event: Chromium is still clearing the dead page away.
  contents.once("render-process-gone", () => setImmediate(() => contents.isDestroyed() || then()));
  contents.forcefullyCrashRenderer();
}

/** A hung frame counts as empty. */
async function changedBoxes(frame: WebFrameMain): Promise<number> {
  const late = new Promise<number>((done) => setTimeout(done, ANSWER_MS, 0).unref());
  const count: unknown = await Promise.race([frame.executeJavaScript(CHANGED_BOXES).catch(() => 0), late]);
  return typeof count === "number" ? count : 0;
}
