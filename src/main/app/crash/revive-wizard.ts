import type { BrowserWindow } from "electron";
import type { Log } from "../log/log.js";
import { RECOVERY_URL, WIZARD_URL } from "../urls.js";
import { RestartBudget } from "./restart-budget.js";

/**
 * Brings the wizard's page back when its process dies or hangs: all that it shows is kept by main. A page that
 * dies again and again gives way to one that lets the user start it anew.
 */
export function reviveWizard(window: BrowserWindow, log: Log, revived: () => void): void {
  const budget = new RestartBudget(3, 60_000);
  const { webContents } = window;
  webContents.on("render-process-gone", (_event, { reason }) => {
    log.write({ event: "gone", part: "wizard", reason });
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const again = budget.take();
    // Not from within the event: Chromium is still clearing the dead page away.
    setImmediate(() => void window.loadURL(again ? WIZARD_URL : RECOVERY_URL).catch(() => {}));
    if (again) revived();
  });
  // Chromium has waited half a minute by then; without its process gone no page loads anew.
  webContents.on("unresponsive", () => webContents.forcefullyCrashRenderer());
}
