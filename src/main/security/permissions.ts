import type { Session, WebContents } from "electron";
import { WIZARD_ORIGIN } from "../app/urls.js";

/** Who may use what, a reason per line; what is not listed is denied. */
const MAY: Record<"wizard" | "portal", Record<string, string>> = {
  wizard: { media: "photographs a nameplate with this PC's camera; never with its microphone" },
  portal: { "clipboard-sanitized-write": "copies what the user has pressed for, as in any browser" },
};

/** What a page of the portal may only do after a press of the user's in it. */
const ON_PRESS = "clipboard-sanitized-write";

/**
 * SECURITY: permissions by table, for checks and requests alike.
 * @param isPressed whether the user pressed in the page a moment ago
 */
export function guardPermissions(session: Session, isPressed: (contents: WebContents) => boolean): void {
  const isAllowed = (url: string | undefined, permission: string, contents: WebContents | null) =>
    Object.hasOwn(MAY[url?.startsWith(WIZARD_ORIGIN) ? "wizard" : "portal"], permission) &&
    (permission !== ON_PRESS || (contents !== null && isPressed(contents)));
  session.setPermissionRequestHandler((contents, permission, done, details) => {
    const listens = "mediaTypes" in details && details.mediaTypes?.includes("audio");
    done(isAllowed(contents.getURL(), permission, contents) && !listens);
  });
  session.setPermissionCheckHandler(
    (contents, permission, origin, { mediaType }) =>
      isAllowed(origin, permission, contents) && mediaType !== "audio",
  );
  session.setDevicePermissionHandler(() => false);
}

/**
 * SECURITY: for a page's process: `execCommand("paste")` reads no clipboard, and `execCommand("copy")` needs a press.
 * Electron 33 lets pages do both whatever the table above says; the user's own keys and menus work as ever.
 */
export const CLIPBOARD_ARGUMENT = "--blink-settings=domPasteAllowed=false,javaScriptCanAccessClipboard=false";
