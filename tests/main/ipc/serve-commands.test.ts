import { beforeEach, describe, expect, it, vi } from "vitest";
import { SAVE_FAILED } from "../../../src/ipc/channels.js";
import { received } from "../../../src/ipc/scales-on-wire.js";
import type { AppState, StateOnWire } from "../../../src/ipc/state.js";
import { WIZARD_URL } from "../../../src/main/app/urls.js";
import { WriteFailed } from "../../../src/main/store/write-whole-file.js";
import { type Call, fromWizard, served, wizard } from "../../support/ipc.js";
import { TestModel } from "../../support/test-model.js";

let call: Call;

const handlers = { "tab.select": vi.fn(), "clipboard.copy": vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  call = served(handlers);
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("serveCommands", () => {
  it("tells the wizard what changes once it has asked for the whole, and only the parts that changed", async () => {
    const instruments = [{ id: "i1" }];
    const model = new TestModel({ toast: null, tour: false, instruments } as unknown as AppState);
    const send = served(handlers, model);
    const told = async (patch: Partial<AppState>) => {
      wizard.send.mockClear();
      model.set(patch);
      await turn();
      return wizard.send.mock.calls.map(([, changes]) => changes);
    };
    expect(await told({ tour: true })).toEqual([]);
    model.set({ tour: false });
    expect(await send(fromWizard, "state.get")).toMatchObject({ tour: false });
    // What it was given with the whole is not told again.
    expect(await told({})).toEqual([]);
    expect(await told({ tour: true })).toEqual([{ tour: true }]);
    expect(await told({ tour: false, toast: null })).toEqual([{ tour: false }]);
    expect(await told({ instruments: [] })).toEqual([{ instruments: [] }]);
  });

  it("gives the whole state, a long list of scales as one text", async () => {
    const instruments = Array.from({ length: 1000 }, (_, at) => ({ id: `i${at}` }));
    const state = { tour: false, instruments } as unknown as AppState;
    const given = (await served(handlers, new TestModel(state))(fromWizard, "state.get")) as StateOnWire;
    expect(given.instruments).not.toBeInstanceOf(Array);
    expect({ ...given, instruments: received(given.instruments, null)?.list }).toEqual(state);
  });

  it("hands a known command with fitting input to its handler", async () => {
    await call(fromWizard, "tab.select", "tab-1");
    expect(handlers["tab.select"]).toHaveBeenCalledWith("tab-1");
  });

  it.each([
    ["another page", { ...fromWizard, sender: {} }],
    ["a frame inside the wizard", { ...fromWizard, senderFrame: { parent: {}, url: WIZARD_URL } }],
    [
      "a page on another address",
      { ...fromWizard, senderFrame: { parent: null, url: "http://psp.e-cqs.cn/" } },
    ],
    ["a look-alike host", { ...fromWizard, senderFrame: { parent: null, url: "app://wizard.example/" } }],
    ["a frame that is gone", { ...fromWizard, senderFrame: null }],
  ])("does not hear %s", async (_who, event) => {
    await expect(call(event, "tab.select", "tab-1")).rejects.toThrow("not the wizard");
    expect(handlers["tab.select"]).not.toHaveBeenCalled();
  });

  it.each(["nothing", "toString", "__proto__", 7, undefined])("knows no command %s", async (name) => {
    await expect(call(fromWizard, name)).rejects.toThrow("no such command");
  });

  it.each([
    ["tab.select", ""],
    ["tab.select", { id: "tab-1" }],
    ["clipboard.copy", "x".repeat(2001)],
  ])("lets no unfitting input reach %s", async (name, input) => {
    await expect(call(fromWizard, name, input)).rejects.toThrow("refused");
    expect(handlers["tab.select"]).not.toHaveBeenCalled();
    expect(handlers["clipboard.copy"]).not.toHaveBeenCalled();
  });

  it("says that the disk took nothing, in the words there are for it, and not that something went wrong", async () => {
    const model = new TestModel({ toast: null } as unknown as AppState);
    const full = () => {
      throw new WriteFailed("ENOSPC");
    };
    const saving = served({ "tab.select": full }, model)(fromWizard, "tab.select", "tab-1");
    await expect(saving).rejects.toThrow(SAVE_FAILED);
    expect(model.state.toast).toMatchObject({ kind: "error", key: "save-failed" });
  });
});
