import { isHostOf } from "../../core/text/host.js";
import type { HostOwner } from "../../ipc/portal-state.js";
import type { Preferences } from "../app/preferences.js";

/** Whose a host is, as far as its name tells; names that end in gov.cn are given to authorities only. */
export function ownerOf(host: string): HostOwner {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (isHostOf(name, ["e-cqs.cn"])) return "portal";
  if (isHostOf(name, ["samr.gov.cn"])) return "regulator";
  return isHostOf(name, ["gov.cn"]) ? "government" : "anybody";
}

/** The hosts that a portal may lead to: those of the guide pack in force, and those the user let in for it. */
export class PortalHosts {
  constructor(
    private readonly preferences: Preferences,
    private readonly active: () => { id: string; hosts: readonly string[] },
  ) {}

  /** The id of the guide pack in force. */
  get pack(): string {
    return this.active().id;
  }

  /** Hosts, each standing for its subdomains too. */
  get all(): readonly string[] {
    return [...this.active().hosts, ...this.allowed];
  }

  /** Those the user let in. */
  get allowed(): readonly string[] {
    return this.preferences.data.allowedHosts[this.active().id] ?? [];
  }

  /** Lets a host in, for the pack in force alone. */
  allow(host: string): void {
    if (!this.allowed.includes(host)) this.#keep([...this.allowed, host]);
  }

  revoke(host: string): void {
    this.#keep(this.allowed.filter((one) => one !== host));
  }

  #keep(hosts: string[]): void {
    const { allowedHosts } = this.preferences.data;
    this.preferences.set({ allowedHosts: { ...allowedHosts, [this.active().id]: hosts } });
  }
}
