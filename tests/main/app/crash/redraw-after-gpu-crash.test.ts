import { EventEmitter } from "node:events";
import type { App, WebContents } from "electron";
import { expect, test, vi } from "vitest";
import { redrawAfterGraphics } from "../../../../src/main/app/crash/redraw-after-gpu-crash.js";

function start() {
  const app = new EventEmitter();
  const page = (destroyed: boolean) => ({ isDestroyed: () => destroyed, invalidate: vi.fn() });
  const pages = [page(false), page(true), page(false)];
  redrawAfterGraphics(app as unknown as App, () => pages as unknown as WebContents[]);
  const drawn = () => pages.map(({ invalidate }) => invalidate.mock.calls.length);
  return { app, drawn };
}

test("every page is drawn anew once another graphics process is there", () => {
  const { app, drawn } = start();
  app.emit("child-process-gone", {}, { type: "GPU" });
  expect(drawn()).toEqual([0, 0, 0]);
  app.emit("gpu-info-update");
  app.emit("gpu-info-update");
  expect(drawn()).toEqual([1, 0, 1]);
});

test("nothing is drawn anew at the start, or when another process dies", () => {
  const { app, drawn } = start();
  app.emit("gpu-info-update");
  app.emit("child-process-gone", {}, { type: "Utility" });
  app.emit("gpu-info-update");
  expect(drawn()).toEqual([0, 0, 0]);
});
