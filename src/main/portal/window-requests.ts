import type { WebContents } from "electron";
import { RestartBudget } from "../app/crash/restart-budget.js";
import type { Model } from "../state/app-state.js";
import type { ExternalLinks } from "./external-links.js";
import { MOST_TABS } from "./tabs.js";
import type { Gestures } from "./user-gestures.js";

/** A page may open so many windows by itself in so many milliseconds; the portal's own slips do. */
const UNASKED_WINDOWS = 2;
const UNASKED_WITHIN_MS = 10_000;

/** What a browser shows of the documents that a page writes into an address; all else it saves as a file. */
const SHOWN = /^data:(?:[;,]|(?:text|image)\/|application\/(?:pdf|xhtml\+xml|xml|json)\b)/i;

interface WindowRequestsDeps {
  model: Model;
  externalLinks: ExternalLinks;
  gestures: Gestures;
  /** SECURITY: whether a page may come from this address. */
  allows(url: string): boolean;
  /** How many tabs are open. */
  count(): number;
  /** Opens a tab for a page's document. */
  show(opener: WebContents, url: string): void;
}

/** The windows that the portal's pages ask for: which of them become tabs. */
export class WindowRequests {
  readonly #unasked = new RestartBudget(UNASKED_WINDOWS, UNASKED_WITHIN_MS);

  constructor(private readonly deps: WindowRequestsDeps) {}

  /**
   * SECURITY: allowed addresses only.
   * @returns whether Chromium is to open it
   */
  mayOpen(opener: WebContents, url: string): boolean {
    if (url.startsWith("data:")) {
      this.#showWrittenOut(opener, url);
      return false;
    }
    if (this.deps.allows(url)) return this.#takes(opener);
    this.deps.externalLinks.offer(url);
    return false;
  }

  /**
   * A document that a page wrote out in an address. Chromium lets no page lead a tab there, so the app does, in a tab
   * of its own beside the page. It has no origin: nothing is filled into it.
   */
  #showWrittenOut(opener: WebContents, url: string): void {
    if (!SHOWN.test(url)) opener.downloadURL(url);
    else if (this.#takes(opener)) this.deps.show(opener, url);
  }

  /** By itself a page opens few windows, and never more than a user has use for; the user is told. */
  #takes(opener: WebContents): boolean {
    const { model, gestures, count } = this.deps;
    const isFull = count() >= MOST_TABS;
    if (!isFull && (gestures.consume(opener) || this.#unasked.take())) return true;
    const key = isFull ? "tabs-full" : "popup-blocked";
    if (model.state.toast?.key !== key) model.toast("info", key);
    return false;
  }
}
