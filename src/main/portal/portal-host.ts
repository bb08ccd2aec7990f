import { type BrowserWindow, session, type WebContents } from "electron";
import { PRACTICE_URL, TOUR_URL } from "../app/urls.js";
import { isAllowedUrl } from "../security/allowed-urls.js";
import { httpsFirst } from "../security/https-first.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { ExternalLinks } from "./external-links.js";
import type { PortalHosts } from "./hosts.js";
import { endPage, LeaveGuard, type RequestedNavigation } from "./leave-guard.js";
import { networkCondition } from "./network-errors.js";
import { PageDialogs } from "./page-dialogs.js";
import { PageWatch } from "./page-watch.js";
import type { PortalStatus } from "./portal-status.js";
import { isReachable } from "./reachability-probe.js";
import { PortalTabs, type Tab } from "./tabs.js";
import type { Gestures } from "./user-gestures.js";
import { WindowRequests } from "./window-requests.js";
import type { PageZoom } from "./zoom.js";

interface PortalHostDeps {
  window: BrowserWindow;
  model: Model;
  status: PortalStatus;
  externalLinks: ExternalLinks;
  hosts: PortalHosts;
  gestures: Gestures;
  zoom: PageZoom;
  /** Name of the world that records belong to. */
  world(): string;
  /** A portal page was made: the driver attaches. */
  opened(tab: Tab): void;
  /** Another tab is in front. */
  fronted(): void;
  /** A session is used for the first time. */
  prepare(session: Electron.Session): void;
  /** Opens an address in the system's browser. */
  openOutside(url: string): Promise<void>;
}

/** The portal in the window: which session and address it runs on, and the ways through it. */
export class PortalHost {
  readonly tabs: PortalTabs;
  readonly dialogs: PageDialogs;
  readonly guard: LeaveGuard;
  readonly #watch: PageWatch;
  readonly #write: Write<"pages">;
  #partition = "";
  /** The system that is shown, by its guide pack's id. */
  #system = "";
  /** How many forms the portal's pages have handed in. */
  submissions = 0;
  #front: string | null = null;
  readonly #prepared = new Set<string>();

  constructor(private readonly deps: PortalHostDeps) {
    this.#write = deps.model.writer("pages");
    const loading = (is: boolean) => this.#write({ portalReady: !is });
    this.dialogs = new PageDialogs(deps.status, () => this.tabs);
    this.guard = new LeaveGuard(this.dialogs, () => loading(false));
    const windows = new WindowRequests({
      ...deps,
      allows: (url) => this.allows(url),
      count: () => this.tabs.tabs.length,
      show: (opener, url) =>
        void this.tabs
          .open(this.#partition, opener)
          .contents.loadURL(url)
          .catch(() => {}),
    });
    this.#watch = new PageWatch({ ...deps, loading }, this, (contents) => this.#isReachable(contents));
    this.tabs = new PortalTabs(deps.window, {
      opened: (tab) => {
        this.dialogs.watch(tab);
        this.guard.watch(tab);
        this.deps.gestures.watch(tab.contents);
        this.#watch.add(tab);
        deps.opened(tab);
      },
      changed: () => this.#show(),
      loaded: () => loading(false),
      mayOpen: (opener, url) => windows.mayOpen(opener, url),
      pressed: (contents) => deps.gestures.isActive(contents),
      unfocused: () => deps.window.webContents.focus(),
    });
  }

  /** Rises with every page that is loaded. */
  get pageCount(): number {
    return this.#watch.count;
  }

  /** Where the portal begins, by the settings in force. */
  get address(): string {
    const { settings, tour } = this.deps.model.state;
    if (tour) return TOUR_URL;
    return settings.practice ? PRACTICE_URL : settings.portalUrl;
  }

  /** SECURITY: whether a page, frame or value may go to this address. */
  allows(url: string): boolean {
    return isAllowedUrl(url, { hosts: this.deps.hosts.all, portalUrl: this.address });
  }

  /** Shows the portal in the named session; the same session of the same system goes on undisturbed. */
  async use(name: string): Promise<void> {
    const partition = this.#partitionOf(name);
    if (partition === this.#partition && this.deps.hosts.pack === this.#system) return;
    this.#partition = partition;
    await this.restart();
  }

  /** Begins anew at the portal's first page. */
  async restart(): Promise<void> {
    this.#partition = this.#partitionOf(this.#partition.split("/").at(-1) ?? "");
    this.#system = this.deps.hosts.pack;
    this.#prepare();
    this.tabs.closeAll();
    this.tabs.open(this.#partition);
    await this.home();
  }

  /** Loads the portal's first page, unasked. */
  async home(): Promise<void> {
    const tab = this.tabs.active ?? this.tabs.open(this.#partition);
    this.#write({ portalReady: false });
    for (const address of httpsFirst(this.address, this.deps.hosts.all))
      if (await load(tab.contents, address)) return;
  }

  /** The user goes home: filled work is not left unasked. */
  goHome(): void {
    const tab = this.tabs.active;
    if (!tab) return void this.home();
    if (this.#watch.mayAsk(tab)) void this.guard.leave(tab, () => void this.home());
  }

  reload(): void {
    const tab = this.tabs.active;
    if (!tab?.contents.getURL()) return void this.home();
    const condition = this.deps.status.of(tab.id);
    if (condition === "captive") return void this.#askAgain(tab);
    if (!this.#watch.mayAsk(tab)) return;
    const reload = () => {
      this.#write({ portalReady: false });
      tab.contents.reload();
    };
    if (condition === "hanging") endPage(tab.contents, reload);
    else void this.guard.leave(tab, reload);
  }

  /** One page back or forward in the tab's own history. */
  go(way: "back" | "forward"): void {
    const tab = this.tabs.active;
    if (!tab) return;
    const { navigationHistory: history } = tab.contents;
    if (way === "back" && history.canGoBack()) void this.guard.leave(tab, () => history.goBack());
    if (way === "forward" && history.canGoForward()) void this.guard.leave(tab, () => history.goForward());
  }

  stop(): void {
    this.tabs.active?.contents.stop();
    this.#write({ portalReady: true });
  }

  /** Closes a tab once the user has nothing against it; the last one stays. */
  closeTab(id: string): void {
    const tab = this.tabs.tabs.find((one) => one.id === id);
    if (tab && this.tabs.tabs.length > 1) void this.guard.leave(tab, () => this.tabs.close(id));
  }

  zoomTo(to: "in" | "out" | "reset"): void {
    const contents = this.tabs.active?.contents;
    if (!contents) return;
    this.deps.zoom.change(contents, to);
    this.#show();
  }

  /** The wizard's type changed, and with it the pages that the user set no size for. */
  zoomAll(): void {
    for (const { contents } of this.tabs.tabs) this.deps.zoom.apply(contents);
    this.#show();
  }

  /** The page in front, or the portal's first one, in the system's browser. */
  async openOutside(): Promise<void> {
    const url = this.tabs.active?.contents.getURL() ?? "";
    // SECURITY: web addresses of the portal's only.
    const shown = /^https?:/.test(url) && this.allows(url) ? url : this.address;
    if (/^https?:/.test(shown)) await this.deps.openOutside(shown);
  }

  /** Opens an address that the user has just let in. */
  async visit(url: string): Promise<void> {
    const tab = this.tabs.active;
    if (tab && this.allows(url)) await load(tab.contents, url);
  }

  /** Wipes what the portal left in a session on this PC: cookies, storage, cache. */
  async forget(name: string): Promise<void> {
    const stored = session.fromPartition(this.#partitionOf(name));
    await stored.clearStorageData();
    await stored.clearCache();
    await stored.clearAuthCache();
  }

  /** A file came in place of a page: a tab that was opened for it alone goes, as in any browser. */
  fileCame(contents: WebContents): void {
    this.#write({ portalReady: true });
    const tab = this.tabs.of(contents);
    if (tab?.contents.getURL() === "" && this.tabs.tabs.length > 1) this.tabs.close(tab.id);
  }

  /** The app has filled boxes of the page in front. */
  touched(): void {
    const { active } = this.tabs;
    if (active) this.guard.touched(active.id);
  }

  /** A page of a tab is about to go somewhere by itself. */
  requested(id: string, navigation: RequestedNavigation): void {
    if (navigation.reason.startsWith("formSubmission")) this.submissions += 1;
    const tab = this.tabs.tabs.find((one) => one.id === id);
    if (tab) this.guard.requested(tab, navigation);
  }

  #partitionOf(name: string): string {
    return this.deps.model.state.settings.practice
      ? `practice/${this.deps.world()}/${name}`
      : `persist:portal/${name}`;
  }

  #prepare(): void {
    if (this.#prepared.has(this.#partition)) return;
    this.#prepared.add(this.#partition);
    this.deps.prepare(session.fromPartition(this.#partition));
  }

  /** The page, with all that was typed into it, stays as it is: the network is asked whether it lets through. */
  async #askAgain({ id, contents }: Tab): Promise<void> {
    const { model, status, externalLinks } = this.deps;
    this.#write({ portalReady: false });
    const isBack = await this.#isReachable(contents);
    this.#write({ portalReady: true });
    if (!isBack) return model.toast("info", "network-captive");
    status.loading(id, null);
    externalLinks.close();
    model.toast("success", "network-back");
  }

  #isReachable(contents: WebContents): Promise<boolean> {
    return isReachable(contents.session, this.address, (url) => this.allows(url));
  }

  #show(): void {
    const { active, tabs } = this.tabs;
    const { status, zoom } = this.deps;
    const front = active?.id ?? null;
    // The first is looked at when its page has come: a look at the start would load the driver before the wizard is drawn.
    if (this.#front !== null && front !== this.#front) this.deps.fronted();
    this.#front = front;
    status.front(
      front,
      tabs.map(({ id }) => id),
    );
    if (active) {
      const { navigationHistory: history } = active.contents;
      status.toolbar({
        canGoBack: history.canGoBack(),
        canGoForward: history.canGoForward(),
        zoom: zoom.of(active.contents.getURL()),
      });
    }
    this.#write({
      tabs: tabs.map(({ id, contents }) => ({
        id,
        title: contents.getTitle(),
        active: id === active?.id,
      })),
    });
  }
}

/** How long a secure address may take to answer before the plain one is tried, in milliseconds. */
const SECURE_WITHIN_MS = 6_000;

/**
 * Loads an address. @returns whether to leave it at that: it is there, or (SECURITY) its certificate is bad, which
 * is no reason to go on in the open; a failure is told by its loading
 */
async function load(contents: WebContents, address: string): Promise<boolean> {
  const loaded = contents.loadURL(address).then(
    () => true,
    ({ errno = 0 }: { errno?: number }) => ["certificate", "clock"].includes(networkCondition(errno)),
  );
  if (!address.startsWith("https:")) return loaded;
  const timer = setTimeout(() => contents.isDestroyed() || contents.stop(), SECURE_WITHIN_MS);
  return loaded.finally(() => clearTimeout(timer));
}
