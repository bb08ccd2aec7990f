import { app, type BrowserWindow, webContents } from "electron";
import { bringForward } from "./app/bring-forward.js";
import { redrawAfterGraphics } from "./app/crash/redraw-after-gpu-crash.js";
import { reviveWizard } from "./app/crash/revive-wizard.js";
import { handleErrors } from "./app/crash/unforeseen-errors.js";
import { Log } from "./app/log/log.js";
import { eventsBetween } from "./app/log/state-events.js";
import type { Model } from "./state/app-state.js";

/** Logs what happens, and deals with whatever dies. @param folder the profile's */
export function startLog(window: BrowserWindow, model: Model, folder: string): Log {
  const log = new Log(folder);
  const { electron = "" } = process.versions;
  log.write({ event: "started", version: app.getVersion(), electron, platform: process.platform });
  let before = model.state;
  model.onChange((state) => {
    for (const event of eventsBetween(before, state)) log.write(event);
    before = state;
  });
  handleErrors(log, () => model.toast("error", "unexpected"));
  redrawAfterGraphics(app, () => webContents.getAllWebContents());
  reviveWizard(window, log, () => model.toast("info", "part-revived"));
  app.on("second-instance", () => bringForward(window));
  return log;
}
