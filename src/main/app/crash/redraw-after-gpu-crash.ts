import type { App, WebContents } from "electron";

/**
 * When the graphics process has died and another one draws, everything is drawn anew: a page of which nothing moves
 * may stay blank otherwise.
 * @param pages all there are then
 */
export function redrawAfterGraphics(app: App, pages: () => WebContents[]): void {
  let gone = false;
  app.on("child-process-gone", (_event, { type }) => {
    gone ||= type === "GPU";
  });
  // The new process says what it can.
  app.on("gpu-info-update", () => {
    if (!gone) return;
    gone = false;
    for (const page of pages()) if (!page.isDestroyed()) page.invalidate();
  });
}
