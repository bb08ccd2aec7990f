import { isHostOf } from "../../core/text/host.js";
import { PRACTICE_SCHEME } from "../app/urls.js";

/** Which addresses the portal's pages may come from. */
export interface Allowed {
  /** Hosts of the guide pack; each stands for its subdomains too. */
  hosts: readonly string[];
  /** The portal address in force; its origin is allowed whatever the pack says. */
  portalUrl: string;
}

/** SECURITY: the one decision for every portal page, frame, window and value written. */
export function isAllowedUrl(text: string, allowed: Allowed): boolean {
  if (text === "about:blank" || text === "about:srcdoc") return true;
  // What a page made itself has the page's origin, which stands behind the scheme.
  if (text.startsWith("blob:")) return isAllowedUrl(text.slice("blob:".length), allowed);
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.protocol === `${PRACTICE_SCHEME}:`) return new URL(allowed.portalUrl).protocol === url.protocol;
  if (url.protocol !== "http:" && url.protocol !== "https:") return false;
  const home = new URL(allowed.portalUrl);
  if (url.origin === home.origin) return true;
  // The practice portal never leads to a real one.
  if (home.protocol === `${PRACTICE_SCHEME}:`) return false;
  return isHostOf(url.hostname, allowed.hosts);
}
