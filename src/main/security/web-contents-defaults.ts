import type { App, WebContents } from "electron";

/** SECURITY: what every page is made with: sandboxed, isolated, no Node; nobody looks inside once it is shipped. */
export const isolated = ({ isPackaged }: App) =>
  ({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !isPackaged,
  }) as const satisfies Electron.WebPreferences;

/**
 * SECURITY: what holds for every page of the app, whoever made it and whatever it is told later: it opens no
 * windows, carries no web view, and a certificate that is not good ends the connection. The portal's tabs add
 * their own decision on windows (see portal/tabs.ts), and the user is asked for logins and certificates (see credentials.ts).
 */
export function applyWebContentsDefaults(app: App): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
  app.on("certificate-error", (_event, _contents, _url, _error, _certificate, answer) => answer(false));
}
