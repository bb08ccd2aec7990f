import { join } from "node:path";
import { app, BrowserWindow, type Rectangle, screen, type WebContents } from "electron";
import { RECOVERY_URL, WIZARD_URL } from "./app/urls.js";
import { fitWindow, lastPlace } from "./app/window-bounds.js";
import { guardPermissions } from "./security/permissions.js";
import { isolated } from "./security/web-contents-defaults.js";

/**
 * SECURITY: the wizard has no network: its content security policy says so, and what that does not hold (WebRTC) finds
 * no way out, neither straight nor by a proxy.
 */
function shutNetwork(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  void contents.session.setProxy({
    mode: "fixed_servers",
    proxyRules: "socks5://127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  });
}

/**
 * The main window: its own page is the wizard, the portal's views lie over the part it leaves free.
 * @param folder the profile's
 */
export function createWindow(folder: string): BrowserWindow {
  const [first, ...others] = [
    screen.getPrimaryDisplay(),
    ...screen.getAllDisplays().filter(({ id }) => id !== screen.getPrimaryDisplay().id),
  ].map(({ workArea }) => workArea);
  const { maximized, ...place } = fitWindow(lastPlace(folder), [first as Rectangle, ...others]);
  const window = new BrowserWindow({
    ...place,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#f4f6f8",
    webPreferences: {
      // SECURITY: the one preload there is.
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      ...isolated(app),
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  // No page is pressed for anything here.
  guardPermissions(window.webContents.session, () => false);
  shutNetwork(window.webContents);
  // SECURITY: the wizard never leaves its own page and opens no windows.
  window.webContents.on("will-navigate", (event) => {
    if (event.url !== WIZARD_URL && event.url !== RECOVERY_URL) event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  return window;
}
