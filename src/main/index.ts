import { url as inspectorUrl } from "node:inspector";
import { join } from "node:path";
import { app, dialog } from "electron";
import { guardEverything } from "./boundary/everything.js";
import { parseOptions } from "./options.js";
import { registerSchemes } from "./schemes.js";
import { startApp } from "./start.js";

/** Entry: what must be settled before Electron is ready, then the app itself. */
function main(): void {
  let options: ReturnType<typeof parseOptions>;
  try {
    options = parseOptions(process.argv.slice(1));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
  // A name of plain letters: the product's own is lost where the locale is not UTF-8, and the folder with it.
  app.setPath("userData", options.userDataDir ?? join(app.getPath("appData"), "verify-guide"));
  // Chromium's own caches stand apart from what the person entered.
  app.setPath("sessionData", join(app.getPath("userData"), "browser"));
  // SECURITY: the fuses shut Node's inspector out of people's copies, but not Chromium's way into the pages.
  if (app.isPackaged && inspectorUrl() === undefined)
    for (const way of ["remote-debugging-port", "remote-debugging-pipe"]) app.commandLine.removeSwitch(way);
  registerSchemes();
  guardEverything(app);
  // One running instance per profile folder; a second start shows the first one's window.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("window-all-closed", () => app.quit());
  app
    .whenReady()
    .then(() => startApp(options))
    .catch((error: Error) => {
      dialog.showErrorBox("秤检助手", `无法启动，请重新安装。\nThe app could not start.\n\n${error.message}`);
      app.exit(1);
    });
}

main();
