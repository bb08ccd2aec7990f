import type { Session } from "electron";
import { WIZARD_ORIGIN } from "./addresses.js";

/** Who may use what, a reason per line; what is not listed is denied. */
const WIZARD_MAY: Record<string, string> = {
  "clipboard-sanitized-write": "values are offered on copy buttons",
};
const PORTAL_MAY: Record<string, string> = {};

/** SECURITY: permissions by table, for checks and requests alike. */
export function guardPermissions(session: Session): void {
  const allowed = (url: string | undefined, permission: string) =>
    permission in (url?.startsWith(WIZARD_ORIGIN) ? WIZARD_MAY : PORTAL_MAY);
  session.setPermissionRequestHandler((contents, permission, done) =>
    done(allowed(contents.getURL(), permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(origin, permission));
  session.setDevicePermissionHandler(() => false);
}
