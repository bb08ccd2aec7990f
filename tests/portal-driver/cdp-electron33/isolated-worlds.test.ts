import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { repairIsolatedWorlds } from "../../../src/portal-driver/cdp-electron33/isolated-worlds.js";
import { answering, type ShortMessage, short } from "../../support/cdp.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const heard: string[] = [];
  const asked: string[] = [];
  const send = answering(async (session, method, { frameId }) => {
    asked.push(`${session} ${method} ${frameId}`);
  });
  const repair = repairIsolatedWorlds(
    { send, worldOf: (session) => (session === "tab" ? "ours" : undefined) },
    (message) => heard.push((message as ShortMessage).params?.context?.uniqueId ?? "-"),
  );
  const onMessage = short(repair);
  const made = (uniqueId: string, name: string, frameId = "main") =>
    onMessage({
      method: "Runtime.executionContextCreated",
      params: { context: { uniqueId, name, auxData: { frameId, isDefault: name === "" } } },
      sessionId: "tab",
    });
  const event = (method: string, params: object = {}) => onMessage({ method, params, sessionId: "tab" });
  return { heard, asked, made, event };
}

describe("the isolated world of each document", () => {
  it("is made where the browser makes none", () => {
    const { asked, made } = start();
    made("page", "");
    vi.runAllTimers();
    expect(asked).toEqual(["tab Page.createIsolatedWorld main"]);
  });

  it("is left to the browser where it comes by itself", () => {
    const { asked, heard, made } = start();
    made("page", "");
    made("first", "ours");
    vi.runAllTimers();
    expect(asked).toEqual([]);
    expect(heard).toEqual(["page", "first"]);
  });

  it("stays the first when a second one appears", () => {
    const { heard, made } = start();
    made("first", "ours");
    made("second", "ours");
    expect(heard).toEqual(["first"]);
  });

  it("is the same one after the debugger reconnects, whichever is listed first", () => {
    const { heard, made, event } = start();
    made("first", "ours");
    event("Runtime.executionContextsCleared");
    made("second", "ours");
    made("first", "ours");
    vi.runAllTimers();
    expect(heard).toEqual(["first", "-", "first"]);
  });

  it("is another one when the former did not survive", () => {
    const { heard, made, event } = start();
    made("first", "ours");
    event("Runtime.executionContextsCleared");
    made("second", "ours");
    vi.runAllTimers();
    expect(heard).toEqual(["first", "-", "second"]);
  });

  it("is another one in a new document", () => {
    const { heard, made, event } = start();
    made("first", "ours");
    event("Page.frameNavigated", { frame: { id: "main" } });
    made("second", "ours");
    expect(heard).toEqual(["first", "-", "second"]);
  });
});
