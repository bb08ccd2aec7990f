import { protocol } from "electron";
import { APP_SCHEME, PRACTICE_SCHEME } from "./urls.js";

/** Must run before the app is ready. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([
    // From the third start on the wizard's script is not compiled again.
    { scheme: APP_SCHEME, privileges: { ...privileges, codeCache: true } },
    { scheme: PRACTICE_SCHEME, privileges: { ...privileges, corsEnabled: true } },
  ]);
}
