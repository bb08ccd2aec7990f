import { EventEmitter } from "node:events";
import { beforeEach, expect, it, vi } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { keepInTray } from "../../../src/main/app/tray.js";
import { TestModel } from "../../support/test-model.js";

const { app, trays } = vi.hoisted(() => ({
  app: {
    heard: new Map<string, () => void>(),
    on: (name: string, go: () => void) => app.heard.set(name, go),
  },
  trays: { there: 0 },
}));
vi.mock("electron", () => ({
  app,
  Menu: { buildFromTemplate: (items: unknown) => items },
  nativeImage: { createFromPath: () => ({ resize: () => ({}) }) },
  Tray: class {
    constructor() {
      trays.there += 1;
    }
    on() {}
    setToolTip() {}
    setContextMenu() {}
    destroy() {
      trays.there -= 1;
    }
  },
}));
vi.mock("../../../src/main/app/i18n.js", () => ({ wordsIn: () => (key: string) => key }));
vi.mock("../../../src/main/app/assets.js", () => ({ assetPath: (...parts: string[]) => parts.join("/") }));

const settings = (tray: boolean) => ({ tray, language: "en" }) as AppState["settings"];
let stay: () => void;
let model: TestModel;
let window: EventEmitter & { hide(): void };
/** Whether the window closes when it is asked to; it hides otherwise. */
const closes = (): boolean => {
  let held = false;
  window.emit("close", {
    preventDefault: () => {
      held = true;
    },
  });
  return !held;
};
beforeEach(() => {
  trays.there = 0;
  model = new TestModel({ settings: settings(true) } as AppState);
  window = Object.assign(new EventEmitter(), { hide: vi.fn() });
  keepInTray(window as never, model, {
    onStay: (listener) => {
      stay = listener;
    },
  });
});

it("a closed window hides while the tray is allowed, and closes when it is not", async () => {
  expect([closes(), trays.there]).toEqual([false, 1]);
  expect(window.hide).toHaveBeenCalledOnce();
  model.set({ settings: settings(false) });
  await vi.waitFor(() => expect(trays.there).toBe(0));
  expect(closes()).toBe(true);
});

it("quitting closes it; a quit that was taken back leaves the tray as it was", () => {
  app.heard.get("before-quit")?.();
  expect(closes()).toBe(true);
  stay();
  expect(closes()).toBe(false);
});

it("hides before anybody asks about work that closing would lose", () => {
  const order: string[] = [];
  vi.mocked(window.hide).mockImplementation(() => void order.push("hidden"));
  const other = new EventEmitter() as typeof window;
  other.hide = window.hide;
  other.on("close", () => void order.push("asked"));
  keepInTray(other as never, model, { onStay: () => {} });
  other.emit("close", { preventDefault: () => {} });
  expect(order).toEqual(["hidden", "asked"]);
});
