import type { WebContents } from "electron";
import { type Allowed, isAllowedUrl } from "./allowed.js";

/**
 * SECURITY: holds a portal page to the allowed addresses: main frame, sub-frames, redirects.
 * @param refused told of every page that was turned away; frames within pages are turned away quietly
 */
export function guardNavigation(
  contents: WebContents,
  allowed: () => Allowed,
  refused: (url: string) => void,
): void {
  const guard = (event: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (isAllowedUrl(event.url, allowed())) return;
    event.preventDefault();
    if (event.isMainFrame) refused(event.url);
  };
  // Both events come for a main frame: told once.
  contents.on("will-frame-navigate", guard);
  contents.on("will-redirect", guard);
}
