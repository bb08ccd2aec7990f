import type { WebContents } from "electron";
import { guardNavigation, type Refusal } from "../security/navigation.js";
import type { Model } from "../state/app-state.js";
import { firstSight } from "./blank-or-old-browser-page.js";
import type { ExternalLinks } from "./external-links.js";
import type { PortalHosts } from "./hosts.js";
import { keyboardHint } from "./keyboard-hints.js";
import { type LoadCondition, monitorLoading } from "./load-monitor.js";
import type { PortalStatus } from "./portal-status.js";
import { RetryPacer } from "./retry-pacer.js";
import type { Tab } from "./tabs.js";
import type { PageZoom } from "./zoom.js";

interface PageWatchDeps {
  model: Model;
  /** The page in front is being loaded, or no longer. */
  loading(is: boolean): void;
  status: PortalStatus;
  externalLinks: ExternalLinks;
  hosts: PortalHosts;
  zoom: PageZoom;
}

/** Watches the portal's pages: how they load, where they may not go, and when their server may be asked again. */
export class PageWatch {
  /** Pages that were loaded in all tabs. */
  count = 0;
  readonly #pacers = new Map<string, RetryPacer>();
  /** What the last answer to a page of these contents said in `Retry-After`. */
  static readonly #retryAfter = new Map<number, string>();

  constructor(
    private readonly deps: PageWatchDeps,
    private readonly portal: { address: string },
    private readonly isReachable: (contents: WebContents) => Promise<boolean>,
  ) {}

  /** The server of a page asks for a pause before the next request, or says nothing of it. */
  static answered(webContentsId: number, retryAfter: string | null): void {
    if (retryAfter === null) PageWatch.#retryAfter.delete(webContentsId);
    else PageWatch.#retryAfter.set(webContentsId, retryAfter);
  }

  add(tab: Tab): void {
    const { id, contents } = tab;
    const { status, loading } = this.deps;
    this.#pacers.set(id, new RetryPacer());
    monitorLoading(
      contents,
      () => status.of(id),
      (condition, isAbsent) => this.#tell(id, condition, isAbsent),
      () => firstSight(contents),
    );
    guardNavigation(
      contents,
      () => ({ hosts: this.deps.hosts.all, portalUrl: this.portal.address }),
      (refusal) => void this.#refuse(tab, refusal),
    );
    contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) loading(true);
    });
    contents.on("did-navigate", () => {
      this.count += 1;
      status.blockedFrame(id, null);
      this.deps.zoom.apply(contents);
      const pacer = this.#pacers.get(id);
      const retryAfter = PageWatch.#retryAfter.get(contents.id) ?? null;
      status.retryAt(id, pacer?.answered(status.of(id), retryAfter) ?? null);
    });
    contents.on("before-input-event", (_event, input) => {
      const hint = keyboardHint(input);
      if (hint !== undefined) status.keyboard(hint);
    });
    contents.on("destroyed", () => {
      this.#pacers.delete(id);
      PageWatch.#retryAfter.delete(contents.id);
    });
  }

  /** Whether a tab's server may be asked now; the user is told when not. */
  mayAsk({ id }: Tab): boolean {
    const may = this.#pacers.get(id)?.isOpen ?? true;
    if (!may) this.deps.model.toast("info", "retry-later");
    return may;
  }

  #tell(tab: string, condition: LoadCondition | null, isAbsent = false): void {
    this.deps.status.loading(tab, condition, isAbsent);
    // Whatever page was there stays.
    if (condition) this.deps.loading(false);
  }

  /**
   * What the user hears of a page turned away. An answer to an unencrypted address of the portal's that leads
   * elsewhere is the network's, which wants a login on a page of its own first; for a part of a page the portal is
   * asked once more, since it may lead its parts anywhere.
   */
  async #refuse({ id, contents }: Tab, { url, isMainFrame, asAnswer }: Refusal): Promise<void> {
    if (isMainFrame) {
      const isEmpty = contents.getURL() === "";
      if (asAnswer || isEmpty) this.#tell(id, "captive", isEmpty);
      this.deps.loading(false);
      this.deps.externalLinks.offer(url);
    } else if (asAnswer && !(await this.isReachable(contents))) this.#tell(id, "captive");
    else this.deps.status.blockedFrame(id, hostOf(url));
  }
}

const hostOf = (text: string): string => {
  const { host, protocol } = new URL(text.replace(/^blob:/, ""));
  return host || protocol;
};
