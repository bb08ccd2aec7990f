import type { Session } from "electron";

/** What became of a file that the portal handed out. */
export type DownloadOutcome = "saved" | "cancelled" | "failed" | "refused";

/** Addresses of what a page made itself; they name no host of their own, or name it behind the scheme. */
const MADE_BY_PAGE = /^(?:blob|data):/;

/**
 * Files of the portal: the system asks where each goes, and none is ever opened by the app.
 *
 * @param allows whether a page or frame may come from this address
 * @param told hears of each file's end, by the name that the portal gave it
 */
export function guardDownloads(
  session: Session,
  allows: (url: string) => boolean,
  told: (outcome: DownloadOutcome, fileName: string) => void,
): void {
  session.on("will-download", (event, item, contents) => {
    const name = item.getFilename();
    const from = [item.getURL(), ...item.getURLChain()].map((url) =>
      MADE_BY_PAGE.test(url) ? contents.getURL() : url,
    );
    // SECURITY: every stop on the way there is the portal's, and so is the page that made a file itself.
    if (!from.every(allows)) {
      event.preventDefault();
      return told("refused", name);
    }
    item.once("done", (_event, state) =>
      told(state === "completed" ? "saved" : state === "cancelled" ? "cancelled" : "failed", name),
    );
  });
}
