import { app, dialog } from "electron";
import { errorEvent } from "../log/events.js";
import type { Log } from "../log/log.js";

/** What is asked when something went wrong that nobody foresaw, in both languages: settings may not be at hand. */
const QUESTION = {
  type: "warning" as const,
  title: "秤检助手",
  message:
    "程序出了点问题，已保存的内容都在。重新打开吗？\nSomething went wrong; what was saved is kept. Start again?",
  buttons: ["重新打开 Start again", "先接着用 Go on"],
  defaultId: 0,
  cancelId: 1,
};

/**
 * The one place where unforeseen errors end: logged without their words, told once, and a fresh start offered.
 * Every change is on disk before it is shown, so nothing is lost either way.
 * @param told called for errors after which the app goes on
 */
export function handleErrors(log: Log, told: () => void): void {
  let asking = false;
  process.on("uncaughtException", async (error) => {
    log.write(errorEvent(error));
    if (asking) return;
    asking = true;
    const { response } = await dialog.showMessageBox(QUESTION);
    asking = false;
    if (response !== 0) return;
    app.relaunch();
    app.exit(1);
  });
  process.on("unhandledRejection", (error) => {
    log.write(errorEvent(error));
    told();
  });
  app.on("child-process-gone", (_event, { type, reason }) => {
    // The reader's end is told where it is started; Chromium brings its own processes back.
    if (reason !== "clean-exit" && reason !== "killed") log.write({ event: "gone", part: type, reason });
  });
}
