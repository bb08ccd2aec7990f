import type { App, WebContents } from "electron";

/**
 * SECURITY: what holds for every page of the app, whoever made it and whatever it is told later: it opens no
 * windows, carries no web view, and a certificate that is not good ends the connection. The portal's tabs add
 * their own decision on windows (see portal-tabs.ts).
 */
export function applyWebContentsDefaults(app: App): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
  app.on("certificate-error", (_event, _contents, _url, _error, _certificate, answer) => answer(false));
  // A site may ask for a certificate or a proxy for a password: neither is this app's to give.
  app.on("select-client-certificate", (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
}
