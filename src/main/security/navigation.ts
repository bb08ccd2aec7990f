import type { WebContents } from "electron";
import { type Allowed, isAllowedUrl } from "./allowed-urls.js";

/** A page that was turned away. */
export interface Refusal {
  url: string;
  isMainFrame: boolean;
  /**
   * It came in answer to an address of the portal's that is not encrypted: the network in between may have
   * given it.
   */
  asAnswer: boolean;
}

/** SECURITY: holds a portal page to the allowed addresses: main frame, sub-frames, redirects. */
export function guardNavigation(
  contents: WebContents,
  allowed: () => Allowed,
  refused: (refusal: Refusal) => void,
): void {
  /** The address each frame is on its way to. */
  const asked = new Map<number, string>();
  type Details = { url: string; isMainFrame: boolean; frame: Electron.WebFrameMain | null };
  const ask = ({ frame, url }: Details) => frame && asked.set(frame.frameTreeNodeId, url);
  contents.on("did-start-navigation", ask);
  contents.on("did-redirect-navigation", ask);

  const guard = (event: Details & { preventDefault(): void }, isRedirect: boolean) => {
    const { url, isMainFrame, frame } = event;
    if (isAllowedUrl(url, allowed())) return;
    // A part of a page may be what the page wrote out itself: it has no origin, and gets no values.
    if (!isMainFrame && !isRedirect && url.startsWith("data:")) return;
    event.preventDefault();
    const from = (frame && asked.get(frame.frameTreeNodeId)) ?? "";
    refused({ url, isMainFrame, asAnswer: isRedirect && from.startsWith("http:") });
  };
  contents.on("will-frame-navigate", (event) => guard(event, false));
  contents.on("will-redirect", (event) => guard(event, true));
}
