import { isHostOf } from "../../core/text/host.js";

/**
 * The addresses to try for a portal's, in turn: a host of the guide pack that is named with http is tried with
 * https first. Other addresses are the user's own and stay as they are.
 * @param hosts the pack's; each stands for its subdomains too
 */
export function httpsFirst(address: string, hosts: readonly string[]): string[] {
  const url = new URL(address);
  if (url.protocol !== "http:" || url.port !== "" || !isHostOf(url.hostname, hosts)) return [address];
  url.protocol = "https:";
  return [url.href, address];
}
