import type { Session } from "electron";
import { WIZARD_ORIGIN } from "../app/urls.js";

/** Who may use what, a reason per line; what is not listed is denied. */
const MAY: Record<"wizard" | "portal", Record<string, string>> = {
  wizard: { media: "photographs a nameplate with this PC's camera; never with its microphone" },
  portal: {},
};

/** SECURITY: permissions by table, for checks and requests alike. */
export function guardPermissions(session: Session): void {
  const allowed = (url: string | undefined, permission: string) =>
    Object.hasOwn(MAY[url?.startsWith(WIZARD_ORIGIN) ? "wizard" : "portal"], permission);
  session.setPermissionRequestHandler((contents, permission, done, details) => {
    const listens = "mediaTypes" in details && details.mediaTypes?.includes("audio");
    done(allowed(contents.getURL(), permission) && !listens);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) => allowed(origin, permission) && mediaType !== "audio",
  );
  session.setDevicePermissionHandler(() => false);
}
