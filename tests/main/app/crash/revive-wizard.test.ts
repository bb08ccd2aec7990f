import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { reviveWizard } from "../../../../src/main/app/crash/revive-wizard.js";
import { RECOVERY_URL, WIZARD_URL } from "../../../../src/main/app/urls.js";

function desk() {
  const webContents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: vi.fn() });
  const loadURL = vi.fn(async (_url: string) => {});
  const window = { webContents, loadURL, isDestroyed: () => false };
  const write = vi.fn();
  const revived = vi.fn();
  reviveWizard(window as never, { write } as never, revived);
  const die = async (reason = "crashed") => {
    webContents.emit("render-process-gone", {}, { reason });
    await new Promise((done) => setImmediate(done));
  };
  return { die, webContents, loadURL, write, revived };
}

it("brings the wizard back when it dies, and gives way to the recovery page when it does so again and again", async () => {
  const { die, loadURL, write, revived } = desk();
  for (let time = 0; time < 4; time += 1) await die();
  expect(loadURL.mock.calls.flat()).toEqual([WIZARD_URL, WIZARD_URL, WIZARD_URL, RECOVERY_URL]);
  expect(revived).toHaveBeenCalledTimes(3);
  expect(write).toHaveBeenCalledTimes(4);
});

it("lets it go when it ends as it should", async () => {
  const { die, loadURL } = desk();
  await die("clean-exit");
  expect(loadURL).not.toHaveBeenCalled();
});

it("ends one that hangs: only then can it be brought back", () => {
  const { webContents } = desk();
  webContents.emit("unresponsive");
  expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
});
