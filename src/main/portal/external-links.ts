import type { Model } from "../state/app-state.js";
import type { PortalStatus } from "./status.js";

/** A page the portal wanted to open elsewhere: turned away, and opened in the system's browser if the user says so. */
export class ExternalLinks {
  #url: string | null = null;

  constructor(
    private readonly model: Model,
    private readonly status: PortalStatus,
    /** The system's browser. */
    private readonly openOutside: (url: string) => Promise<void>,
  ) {}

  /** Asks the user; other addresses than of web pages are only told. */
  offer(url: string): void {
    const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: "", host: "" };
    // SECURITY: nothing but web addresses ever goes to the system: no files, no programs' own schemes.
    if (protocol === "http:" || protocol === "https:") {
      this.#url = url;
      this.status.externalLink(host);
    } else this.model.toast("error", "navigation-blocked", { host: host || url.slice(0, 60) });
  }

  /** The user's answer. SECURITY: the address is main's own, never the wizard's to name. */
  async answer(open: boolean): Promise<void> {
    const url = this.#url;
    this.#url = null;
    this.status.externalLink(null);
    if (open && url) await this.openOutside(url);
  }
}
