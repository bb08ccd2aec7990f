import {
  webContents as allContents,
  app,
  type BaseWindow,
  type Rectangle,
  session,
  type WebContents,
  WebContentsView,
} from "electron";
import { CLIPBOARD_ARGUMENT } from "../security/permissions.js";
import { isolated } from "../security/web-contents-defaults.js";

export interface Tab {
  id: string;
  contents: WebContents;
}

interface PortalTabsDeps {
  /** A tab's page exists and nothing has been loaded into it yet. */
  opened(tab: Tab): void;
  /** Titles, addresses or the active tab changed. */
  changed(): void;
  /** A tab's main page is there. */
  loaded(tab: Tab): void;
  /** SECURITY: whether a page may open a window at this address; whoever refuses tells the user. */
  mayOpen(opener: WebContents, url: string): boolean;
  /** Whether the user pressed in a page a moment ago. */
  pressed(contents: WebContents): boolean;
  /** The page with the keyboard went out of sight or stands still, and no other takes its place. */
  unfocused(): void;
}

/** As many tabs a user may have use for; a page that opens more is held back. */
export const MOST_TABS = 20;

/** SECURITY: no preload, no clipboard to scripts: in every tab, whoever opened it. */
const preferences = (): Electron.WebPreferences => ({
  ...isolated(app),
  additionalArguments: [CLIPBOARD_ARGUMENT],
  // A covered or background portal tab still has to show its true state to the guide.
  backgroundThrottling: false,
});

/** The portal's pages: one view a tab over the same rectangle of the window, the active one in sight. */
export class PortalTabs {
  readonly #views = new Map<string, WebContentsView>();
  /** By tab, the one whose page opened it. */
  readonly #openers = new Map<string, string>();
  #active: string | null = null;
  #bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  #covered = false;
  #tellPlaced = () => {};
  /** Resolves once the wizard has said where the tabs stand. */
  readonly placed = new Promise<void>((done) => {
    this.#tellPlaced = done;
  });
  #count = 0;

  constructor(
    private readonly window: BaseWindow,
    private readonly hooks: PortalTabsDeps,
  ) {
    // The views' pages outlive their window unless they are let go with it.
    window.on("closed", () => this.closeAll());
  }

  get tabs(): Tab[] {
    return [...this.#views].map(([id, view]) => ({ id, contents: view.webContents }));
  }

  get active(): Tab | null {
    const view = this.#active === null ? undefined : this.#views.get(this.#active);
    return view && this.#active !== null ? { id: this.#active, contents: view.webContents } : null;
  }

  /**
   * Opens a tab in the named session; the caller loads the page.
   * @param opener the page that the tab is for; without one it is the first
   */
  open(partition: string, opener: WebContents | null = null): Tab {
    // SECURITY: a session of its own.
    const view = new WebContentsView({
      webPreferences: { ...preferences(), session: session.fromPartition(partition) },
    });
    return this.#add(view, this.of(opener)?.id);
  }

  /** The tab of a page, if it is one. */
  of(contents: WebContents | null): Tab | null {
    return this.tabs.find((tab) => tab.contents === contents) ?? null;
  }

  /** The tab so many places after the active one, in the order of the strip, round its ends. */
  selectBeside(places: number): void {
    const ids = [...this.#views.keys()];
    const at = ids.indexOf(this.#active ?? "");
    const id = ids[(at + places + ids.length) % ids.length];
    if (at >= 0 && id !== undefined) this.select(id);
  }

  select(id: string): void {
    if (!this.#views.has(id)) return;
    this.#active = id;
    this.#layOut();
    this.hooks.changed();
  }

  /**
   * A page that asks stands still: whoever types in it goes on where its question is, in the wizard.
   * @returns whether the page had the keyboard
   */
  lendKeyboard(id: string): boolean {
    const isLent = this.#views.get(id)?.webContents.isFocused() ?? false;
    if (isLent) this.hooks.unfocused();
    return isLent;
  }

  giveBackKeyboard(id: string): void {
    if (id === this.#active && !this.#covered) this.#views.get(id)?.webContents.focus();
  }

  /** Ends a tab's page, which may object (see `LeaveGuard`). */
  close(id: string): void {
    this.#views.get(id)?.webContents.close({ waitForBeforeUnload: true });
  }

  closeAll(): void {
    for (const id of [...this.#views.keys()]) this.#remove(id, true);
  }

  place(bounds: Rectangle): void {
    this.#bounds = bounds;
    this.#layOut();
  }

  cover(covered: boolean): void {
    this.#covered = covered;
    this.#layOut();
    this.#tellPlaced();
  }

  #add(view: WebContentsView, opener?: string): Tab {
    this.#count += 1;
    const id = `tab-${this.#count}`;
    if (opener !== undefined) this.#openers.set(id, opener);
    const contents = view.webContents;
    const tab = { id, contents };
    this.#views.set(id, view);
    this.window.contentView.addChildView(view);
    this.#active = id;
    contents.setWindowOpenHandler(({ url }) =>
      this.hooks.mayOpen(contents, url)
        ? {
            action: "allow",
            overrideBrowserWindowOptions: { webPreferences: preferences() },
            // As in any browser: a tab stays when the one that opened it is closed.
            outlivesOpener: true,
            createWindow: (options) => {
              // The opener keeps its handle: the new view is built around the page Chromium made for it.
              const { webContents } = options as { webContents: WebContents };
              return this.#add(new WebContentsView({ webContents } as never), id).contents;
            },
          }
        : { action: "deny" },
    );
    contents.on("did-start-navigation", ({ isMainFrame, initiator }) => {
      const sender = isMainFrame && initiator ? this.of(allContents.fromFrame(initiator) ?? null) : null;
      if (sender && sender.id !== id) this.#sent(id, sender);
    });
    // A page takes the keyboard when it is loaded, and keys may lead to it: out of sight it must not have it.
    contents.on("focus", () => {
      // Given away while it still comes, it would come all the same.
      setImmediate(() => {
        const isThere = !this.window.isDestroyed() && !contents.isDestroyed();
        if (isThere && contents.isFocused() && (id !== this.#active || this.#covered)) this.hooks.unfocused();
      });
    });
    contents.on("page-title-updated", () => this.hooks.changed());
    contents.on("did-navigate", () => this.hooks.changed());
    contents.on("did-navigate-in-page", () => this.hooks.changed());
    contents.on("did-finish-load", () => this.hooks.loaded(tab));
    contents.on("destroyed", () => this.#remove(id, false));
    this.hooks.opened(tab);
    this.#layOut();
    this.hooks.changed();
    return tab;
  }

  /** A window that is open already is used again by its name: as in any browser it comes to the front, if on a press. */
  #sent(id: string, sender: Tab): void {
    if (sender.id !== this.#active || !this.hooks.pressed(sender.contents)) return;
    this.#openers.set(id, sender.id);
    this.select(id);
  }

  #remove(id: string, close: boolean): void {
    const view = this.#views.get(id);
    if (!view) return;
    const place = [...this.#views.keys()].indexOf(id);
    // A page that ended by itself has let go of the keyboard already.
    const focused = allContents.getFocusedWebContents();
    const wasFocused = focused === null || focused === view.webContents;
    this.#views.delete(id);
    const opener = this.#openers.get(id) ?? "";
    this.#openers.delete(id);
    // As in any browser: what a window was opened for goes on in the tab it was opened from, else in the next one.
    if (this.#active === id) {
      const left = [...this.#views.keys()];
      this.#active = this.#views.has(opener) ? opener : (left[place] ?? left.at(-1) ?? null);
    }
    if (close) view.webContents.close();
    // Pages go after their window when the app ends: nothing is left to lay out then.
    if (this.window.isDestroyed()) return;
    this.window.contentView.removeChildView(view);
    this.#layOut(wasFocused);
    this.hooks.changed();
  }

  /** @param lost what had the keyboard is gone; what goes out of sight with it loses it too, and the next one takes it */
  #layOut(lost = false): void {
    let loses = lost;
    for (const [id, view] of this.#views) {
      const shows = id === this.#active && !this.#covered;
      loses ||= !shows && view.webContents.isFocused();
      view.setBounds(this.#bounds);
      view.setVisible(shows);
    }
    if (!loses || !this.window.isFocused()) return;
    if (this.active && !this.#covered) this.active.contents.focus();
    else this.hooks.unfocused();
  }
}
