import type { Session } from "electron";

/** What became of a file that the portal handed out. */
export type DownloadOutcome = "saved" | "cancelled" | "failed" | "refused" | "flood";

/** Addresses of what a page made itself that do not name its host behind the scheme. */
const OF_NO_HOST = /^(?:data:|blob:null)/;

/** As many files may wait for the user to say where they go; a page that hands out more is held back. */
const MOST_AT_ONCE = 3;

/**
 * Files of the portal: the system asks where each goes, and none is ever opened by the app.
 *
 * @param allows whether a page or frame may come from this address
 * @param told hears of each file's end, by the name that the portal gave it, and where it was saved
 */
export function guardDownloads(
  session: Session,
  allows: (url: string) => boolean,
  told: (outcome: DownloadOutcome, fileName: string, path?: string) => void,
): void {
  let waiting = 0;
  let floodTold = false;
  session.on("will-download", (event, item, contents) => {
    const name = item.getFilename();
    const from = [item.getURL(), ...item.getURLChain()].map((url) =>
      OF_NO_HOST.test(url) ? contents.getURL() : url,
    );
    // SECURITY: every stop on the way there is the portal's, and so is the page that made a file itself.
    if (!from.every(allows)) {
      event.preventDefault();
      return told("refused", name);
    }
    if (waiting >= MOST_AT_ONCE) {
      event.preventDefault();
      // Once, not forty times.
      if (!floodTold) told("flood", name);
      floodTold = true;
      return;
    }
    waiting += 1;
    item.once("done", (_event, state) => {
      waiting -= 1;
      floodTold = waiting > 0;
      if (state === "completed") told("saved", name, item.getSavePath());
      else told(state === "cancelled" ? "cancelled" : "failed", name);
    });
  });
}
