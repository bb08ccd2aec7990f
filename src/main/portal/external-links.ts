import type { Model } from "../state/app-state.js";
import { ownerOf } from "./hosts.js";
import type { PortalStatus } from "./portal-status.js";

/** A page that waits for the user's word. */
interface Offer {
  id: number;
  url: string;
}

/** What the user decides of it. */
export type LinkAnswer = "open" | "allow" | "stay";

/** A page the portal wanted to open elsewhere: turned away, and opened only as the user says. */
export class ExternalLinks {
  #offer: Offer | null = null;
  #count = 0;

  constructor(
    private readonly model: Model,
    private readonly status: PortalStatus,
    private readonly deps: {
      /** Opens it in the system's browser. */
      openOutside(url: string): Promise<void>;
      /** Lets the host in for the guide pack, and opens the page in the portal's tab. */
      allow(host: string, url: string): void;
    },
  ) {}

  /** Asks the user; other addresses than of web pages are only told. */
  offer(url: string): void {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    // SECURITY: nothing but web addresses ever goes to the system: no files, no programs' own schemes.
    if (parsed?.protocol !== "http:" && parsed?.protocol !== "https:") {
      this.model.toast("error", "navigation-blocked", { host: parsed?.host || url.slice(0, 60) });
      return;
    }
    // A user name before the host would only mislead.
    parsed.username = "";
    parsed.password = "";
    this.#count += 1;
    this.#offer = { id: this.#count, url: parsed.href };
    const { practice } = this.model.state.settings;
    const { host } = parsed;
    this.status.externalLink({ id: this.#count, host, owner: ownerOf(host), mayAllow: !practice });
  }

  /**
   * The user's answer. SECURITY: the address is main's own, never the wizard's to name; an answer to a page that was
   * shown before another took its place opens neither.
   */
  async answer(id: number, answer: LinkAnswer): Promise<void> {
    const offer = this.#offer;
    if (offer?.id !== id) return;
    this.close();
    if (answer === "open") await this.deps.openOutside(offer.url);
    if (answer === "allow") this.deps.allow(new URL(offer.url).hostname, offer.url);
  }

  /** Nothing is asked any more. */
  close(): void {
    this.#offer = null;
    this.status.externalLink(null);
  }
}
