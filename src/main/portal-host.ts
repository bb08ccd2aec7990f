import { type BaseWindow, session } from "electron";
import { PRACTICE_URL } from "./addresses.js";
import { guardNavigation, isAllowedUrl } from "./boundary.js";
import { watchLoading } from "./loading.js";
import type { Model } from "./model.js";
import { guardPermissions } from "./permissions.js";
import { PortalTabs, type Tab } from "./portal-tabs.js";
import type { Troubles } from "./troubles.js";

interface Hooks {
  /** A portal page was made: the driver attaches. */
  opened(tab: Tab): void;
  /** Answers the practice portal's addresses for one session. */
  servePractice(session: Electron.Session): void;
}

/** The portal in the window: which session and address it runs on, and whether it can be reached. */
export class PortalHost {
  readonly tabs: PortalTabs;
  #partition = "";
  readonly #prepared = new Set<string>();

  constructor(
    window: BaseWindow,
    private readonly model: Model,
    private readonly troubles: Troubles,
    private readonly hosts: () => readonly string[],
    private readonly hooks: Hooks,
  ) {
    this.tabs = new PortalTabs(window, {
      opened: (tab) => {
        this.#guard(tab);
        hooks.opened(tab);
      },
      changed: () => this.#show(),
      loaded: () => this.model.update({ portalReady: true }),
      mayOpen: (url) => this.allows(url),
    });
  }

  /** Where the portal begins, by the settings in force. */
  get address(): string {
    const { practice, portalUrl } = this.model.state.settings;
    return practice ? PRACTICE_URL : portalUrl;
  }

  /** SECURITY: whether a page, frame or value may go to this address. */
  allows(url: string): boolean {
    return isAllowedUrl(url, { hosts: this.hosts(), portalUrl: this.address });
  }

  /** Shows the portal in the named session; the same session goes on undisturbed. */
  async use(name: string): Promise<void> {
    const partition = this.#partitionOf(name);
    if (partition === this.#partition) return;
    this.#partition = partition;
    await this.restart();
  }

  /** Begins anew at the portal's first page. */
  async restart(): Promise<void> {
    this.#partition = this.#partitionOf(this.#partition.split("/")[1] ?? "");
    this.#prepare();
    this.tabs.closeAll();
    this.tabs.open(this.#partition);
    await this.home();
  }

  async home(): Promise<void> {
    const tab = this.tabs.active ?? this.tabs.open(this.#partition);
    this.model.update({ portalReady: false });
    // A failed load is told by did-fail-load; the promise would say it twice.
    await tab.contents.loadURL(this.address).catch(() => {});
  }

  reload(): void {
    const contents = this.tabs.active?.contents;
    if (!contents?.getURL()) return void this.home();
    this.model.update({ portalReady: false });
    contents.reload();
  }

  /** Wipes what the portal left in a session on this PC: cookies, storage, cache. */
  async forget(name: string): Promise<void> {
    const stored = session.fromPartition(this.#partitionOf(name));
    await stored.clearStorageData();
    await stored.clearCache();
  }

  #partitionOf(name: string): string {
    return this.model.state.settings.practice ? `practice/${name}` : `persist:portal/${name}`;
  }

  #prepare(): void {
    if (this.#prepared.has(this.#partition)) return;
    this.#prepared.add(this.#partition);
    const own = session.fromPartition(this.#partition);
    guardPermissions(own);
    this.hooks.servePractice(own);
  }

  #guard({ id, contents }: Tab): void {
    watchLoading(contents, (trouble) => {
      this.troubles.loading(id, trouble);
      if (trouble) this.model.update({ portalReady: true });
    });
    guardNavigation(
      contents,
      () => ({ hosts: this.hosts(), portalUrl: this.address }),
      (url) =>
        this.model.toast("error", "navigation-blocked", {
          host: URL.canParse(url) ? new URL(url).host : url.slice(0, 60),
        }),
    );
    contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.model.update({ portalReady: false });
    });
  }

  #show(): void {
    const active = this.tabs.active?.id ?? null;
    const { tabs } = this.tabs;
    this.troubles.front(
      active,
      tabs.map(({ id }) => id),
    );
    this.model.update({
      tabs: tabs.map(({ id, contents }) => ({
        id,
        title: contents.getTitle(),
        active: id === active,
      })),
    });
  }
}
