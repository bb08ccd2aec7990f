import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import type { AppState } from "../../../src/ipc/state.js";
import { PageDialogs } from "../../../src/main/portal/page-dialogs.js";
import { PortalStatus } from "../../../src/main/portal/portal-status.js";
import { Model } from "../../../src/main/state/app-state.js";

function desk() {
  const model = new Model({ portal: NO_PORTAL } as AppState);
  const status = new PortalStatus(model);
  const keyboard = { lendKeyboard: vi.fn(() => true), giveBackKeyboard: vi.fn() };
  const dialogs = new PageDialogs(status, () => keyboard);
  const contents = new EventEmitter();
  const electron = vi.fn();
  contents.on("-run-dialog", electron);
  dialogs.watch({ id: "a", contents: contents as never });
  status.front("a", ["a", "b"]);
  /** The page opens a dialog; its answer. */
  const open = (dialogType: string, messageText: string) => {
    const done = vi.fn();
    const info = { frame: { url: "http://psp.e-cqs.cn/x" }, dialogType, messageText, defaultPromptText: "d" };
    contents.emit("-run-dialog", info, done);
    return done;
  };
  const shown = () => model.state.portal.dialog;
  return { dialogs, contents, electron, open, shown, keyboard };
}
const settled = () => new Promise((done) => setImmediate(done));

it("asks in the wizard what Electron would ask in a window of the system's", async () => {
  const { dialogs, electron, open, shown } = desk();
  const done = open("prompt", "撤回原因");
  expect(electron).not.toHaveBeenCalled();
  expect(shown()).toMatchObject({ kind: "prompt", message: "撤回原因", host: "psp.e-cqs.cn", initial: "d" });
  expect(dialogs.isBlocking("a")).toBe(true);
  dialogs.answer({ id: 99, accept: true, text: "meant for another" });
  expect(shown()).not.toBeNull();
  dialogs.answer({ id: shown()?.id ?? 0, accept: true, text: "填错了" });
  await settled();
  expect(done).toHaveBeenCalledExactlyOnceWith(true, "填错了");
  expect(shown()).toBeNull();
});

it("has the keyboard at the question, and back in the page once the user has answered", async () => {
  const { dialogs, contents, open, shown, keyboard } = desk();
  open("confirm", "提交？");
  expect(keyboard.lendKeyboard).toHaveBeenCalledExactlyOnceWith("a");
  expect(keyboard.giveBackKeyboard).not.toHaveBeenCalled();
  dialogs.answer({ id: shown()?.id ?? 0, accept: true });
  expect(keyboard.giveBackKeyboard).toHaveBeenCalledExactlyOnceWith("a");
  // Ended by the page itself: whatever the user does meanwhile, nothing is taken from her.
  open("alert", "好了");
  contents.emit("-cancel-dialogs");
  expect(keyboard.giveBackKeyboard).toHaveBeenCalledTimes(1);
  // She works in the wizard by now: its keyboard is not the page's to get back.
  keyboard.lendKeyboard.mockReturnValueOnce(false);
  open("confirm", "继续？");
  dialogs.answer({ id: shown()?.id ?? 0, accept: true });
  expect(keyboard.giveBackKeyboard).toHaveBeenCalledTimes(1);
  dialogs.seen("a", "print");
  expect(keyboard.lendKeyboard).toHaveBeenCalledTimes(3);
});

it("lets a page that asks again and again be silenced, until its next page", async () => {
  const { dialogs, contents, open, shown } = desk();
  for (const repeated of [undefined, undefined, true]) {
    open("alert", "x");
    expect(shown()?.repeated).toBe(repeated);
    dialogs.answer({ id: shown()?.id ?? 0, accept: true, silence: repeated });
    await settled();
  }
  const silenced = open("confirm", "y");
  expect(shown()).toBeNull();
  await settled();
  expect(silenced).toHaveBeenCalledExactlyOnceWith(false, "");
  contents.emit("did-navigate");
  open("alert", "z");
  expect(shown()?.message).toBe("z");
});

it("ends its questions with the page, and shows those of one tab one after the other", async () => {
  const { dialogs, contents, open, shown } = desk();
  const alert = open("alert", "x");
  const login = dialogs.ask("a", { kind: "login", message: "realm", host: "h" });
  expect(shown()?.kind).toBe("alert");
  contents.emit("-cancel-dialogs");
  await settled();
  expect(alert).toHaveBeenCalledExactlyOnceWith(false, "");
  expect(shown()?.kind).toBe("login");
  contents.emit("destroyed");
  expect((await login).accept).toBe(false);
  expect(shown()).toBeNull();
});
