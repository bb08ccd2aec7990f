import { join } from "node:path";
import { app, BrowserWindow } from "electron";
import { RECOVERY_URL, WIZARD_URL } from "./app/urls.js";
import { guardPermissions } from "./security/permissions.js";

/** The main window: its own page is the wizard, the portal's views lie over the part it leaves free. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    // An old screen at 200 % has 683 × 384 left.
    minWidth: 480,
    minHeight: 360,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#f4f6f8",
    webPreferences: {
      // SECURITY: sandboxed, isolated, no Node; the one preload there is.
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => window.show());
  guardPermissions(window.webContents.session);
  // SECURITY: the wizard never leaves its own page and opens no windows.
  window.webContents.on("will-navigate", (event) => {
    if (event.url !== WIZARD_URL && event.url !== RECOVERY_URL) event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  return window;
}
