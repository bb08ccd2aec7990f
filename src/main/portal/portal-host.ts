import { type BaseWindow, session, type WebContents } from "electron";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import { PRACTICE_URL, TOUR_URL } from "../app/urls.js";
import { isAllowedUrl } from "../security/allowed-urls.js";
import { guardDownloads } from "../security/downloads.js";
import { httpsFirst } from "../security/https-first.js";
import { guardNavigation, type Refusal } from "../security/navigation.js";
import { guardPermissions } from "../security/permissions.js";
import type { Model } from "../state/app-state.js";
import type { ExternalLinks } from "./external-links.js";
import { type LoadCondition, monitorLoading } from "./load-monitor.js";
import { networkCondition } from "./network-errors.js";
import { isReachable } from "./probe.js";
import type { PortalStatus } from "./status.js";
import { PortalTabs, type Tab } from "./tabs.js";

interface PortalHostDeps {
  /** A portal page was made: the driver attaches. */
  opened(tab: Tab): void;
  /** Answers the practice portal's addresses for one session. */
  servePractice(session: Electron.Session): void;
}

/** The portal in the window: which session and address it runs on, and whether it can be reached. */
export class PortalHost {
  readonly tabs: PortalTabs;
  #partition = "";
  /** The system that is shown, by its guide pack's id. */
  #system = "";
  readonly #prepared = new Set<string>();

  constructor(
    window: BaseWindow,
    private readonly model: Model,
    private readonly status: PortalStatus,
    private readonly externalLinks: ExternalLinks,
    private readonly choice: { pack(): Pick<GuidePack, "id" | "hosts">; world(): string },
    private readonly hooks: PortalHostDeps,
  ) {
    this.tabs = new PortalTabs(window, {
      opened: (tab) => {
        this.#guard(tab);
        hooks.opened(tab);
      },
      changed: () => this.#show(),
      loaded: () => this.model.update({ portalReady: true }),
      mayOpen: (url) => {
        if (this.allows(url)) return true;
        this.externalLinks.offer(url);
        return false;
      },
    });
  }

  /** Where the portal begins, by the settings in force. */
  get address(): string {
    const { settings, tour } = this.model.state;
    if (tour) return TOUR_URL;
    return settings.practice ? PRACTICE_URL : settings.portalUrl;
  }

  /** SECURITY: whether a page, frame or value may go to this address. */
  allows(url: string): boolean {
    return isAllowedUrl(url, { hosts: this.choice.pack().hosts, portalUrl: this.address });
  }

  /** Shows the portal in the named session; the same session of the same system goes on undisturbed. */
  async use(name: string): Promise<void> {
    const partition = this.#partitionOf(name);
    if (partition === this.#partition && this.choice.pack().id === this.#system) return;
    this.#partition = partition;
    await this.restart();
  }

  /** Begins anew at the portal's first page. */
  async restart(): Promise<void> {
    this.#partition = this.#partitionOf(this.#partition.split("/").at(-1) ?? "");
    this.#system = this.choice.pack().id;
    this.#prepare();
    this.tabs.closeAll();
    this.tabs.open(this.#partition);
    await this.home();
  }

  async home(): Promise<void> {
    const tab = this.tabs.active ?? this.tabs.open(this.#partition);
    this.model.update({ portalReady: false });
    for (const address of httpsFirst(this.address, this.choice.pack().hosts))
      if (await load(tab.contents, address)) return;
  }

  reload(): void {
    const tab = this.tabs.active;
    if (!tab?.contents.getURL()) return void this.home();
    const condition = this.status.of(tab.id);
    if (condition === "captive") return void this.#askAgain(tab);
    this.model.update({ portalReady: false });
    if (condition === "hanging") endAndReload(tab.contents);
    else tab.contents.reload();
  }

  /** Wipes what the portal left in a session on this PC: cookies, storage, cache. */
  async forget(name: string): Promise<void> {
    const stored = session.fromPartition(this.#partitionOf(name));
    await stored.clearStorageData();
    await stored.clearCache();
  }

  #partitionOf(name: string): string {
    return this.model.state.settings.practice
      ? `practice/${this.choice.world()}/${name}`
      : `persist:portal/${name}`;
  }

  #prepare(): void {
    if (this.#prepared.has(this.#partition)) return;
    this.#prepared.add(this.#partition);
    const own = session.fromPartition(this.#partition);
    guardPermissions(own);
    guardDownloads(
      own,
      (url) => this.allows(url),
      (outcome, name) =>
        this.model.toast(
          outcome === "saved" ? "success" : outcome === "cancelled" ? "info" : "error",
          `download-${outcome}`,
          { name },
        ),
    );
    this.hooks.servePractice(own);
  }

  #guard(tab: Tab): void {
    const { id, contents } = tab;
    monitorLoading(
      contents,
      () => this.status.of(id),
      (condition) => this.#tell(id, condition),
    );
    guardNavigation(
      contents,
      () => ({ hosts: this.choice.pack().hosts, portalUrl: this.address }),
      (refusal) => void this.#refuse(tab, refusal),
    );
    contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.model.update({ portalReady: false });
    });
    contents.on("did-navigate", () => this.status.blockedFrame(id, null));
  }

  #tell(tab: string, condition: LoadCondition | null): void {
    this.status.loading(tab, condition);
    // Whatever page was there stays.
    if (condition) this.model.update({ portalReady: true });
  }

  /**
   * What the person hears of a page turned away. An answer to an unencrypted address of the portal's that leads
   * elsewhere is the network's, which wants her on a page of its own first; for a part of a page the portal is
   * asked once more, since it may lead its parts anywhere.
   */
  async #refuse({ id, contents }: Tab, { url, isMainFrame, asAnswer }: Refusal): Promise<void> {
    if (isMainFrame) {
      if (asAnswer || contents.getURL() === "") this.#tell(id, "captive");
      this.model.update({ portalReady: true });
      this.externalLinks.offer(url);
    } else if (asAnswer && !(await this.#isReachable(contents))) this.#tell(id, "captive");
    else this.status.blockedFrame(id, new URL(url).host || new URL(url).protocol);
  }

  /** The page, with all that was typed into it, stays as it is: the network is asked whether it lets through. */
  async #askAgain({ id, contents }: Tab): Promise<void> {
    this.model.update({ portalReady: false });
    const isBack = await this.#isReachable(contents);
    this.model.update({ portalReady: true });
    if (!isBack) return this.model.toast("info", "network-captive");
    this.#tell(id, null);
    await this.externalLinks.answer(false);
    this.model.toast("success", "network-back");
  }

  #isReachable(contents: WebContents): Promise<boolean> {
    return isReachable(contents.session, this.address, (url) => this.allows(url));
  }

  #show(): void {
    const active = this.tabs.active?.id ?? null;
    const { tabs } = this.tabs;
    this.status.front(
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

/** A page that hangs answers no reload: its process is ended first. */
function endAndReload(contents: WebContents): void {
  // Not from within the event: Chromium is still clearing the dead page away.
  contents.once("render-process-gone", () =>
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.reload();
    }),
  );
  contents.forcefullyCrashRenderer();
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
