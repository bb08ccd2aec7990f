import { protocol } from "electron";
import { APP_SCHEME, PRACTICE_SCHEME } from "./addresses.js";

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges },
    { scheme: PRACTICE_SCHEME, privileges: { ...privileges, corsEnabled: true } },
  ]);
}
