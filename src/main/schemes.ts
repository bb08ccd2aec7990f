import { protocol } from "electron";

/** The wizard's own pages and photos. */
export const APP_SCHEME = "app";
/** The practice portal, answered inside the app: no port is opened. */
export const PRACTICE_SCHEME = "practice";
export const WIZARD_URL = `${APP_SCHEME}://wizard/index.html`;

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges },
    { scheme: PRACTICE_SCHEME, privileges: { ...privileges, corsEnabled: true } },
  ]);
}
