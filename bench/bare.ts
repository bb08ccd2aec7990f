import { app, BrowserWindow } from "electron";
import { servePractice } from "../src/main/practice-host.js";
import { registerSchemes } from "../src/main/schemes.js";

/** The yardstick's host: the practice portal in a plain window, nothing of the product's around it. */
registerSchemes();
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1000,
    height: 800,
    useContentSize: true,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  });
  servePractice(window.webContents.session);
  return window.loadURL("practice://portal/");
});
