import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PREVIEW } from "../../../src/portal-driver/cdp/element-preview.js";
import { interceptTransport } from "../../../src/portal-driver/cdp/interceptor.js";
import type { CdpCommand, CdpMessage, CdpTransport } from "../../../src/portal-driver/cdp/transport.js";
import { Dialogs } from "../../../src/portal-driver/page/dialogs.js";
import { Changes } from "../../../src/portal-driver/page/page-changes.js";
import { type ShortMessage, short } from "../../support/cdp.js";

function start() {
  const sent: CdpCommand[] = [];
  const heard: CdpMessage[] = [];
  const inner: CdpTransport = { send: (message) => void sent.push(message), close: () => inner.onclose?.() };
  const interceptor = interceptTransport(inner);
  interceptor.transport.onmessage = (message) => void heard.push(message);
  const browser = (message: ShortMessage) => short(inner.onmessage)(message);
  return { interceptor, sent, heard, browser };
}

describe("the interceptor", () => {
  it("keeps its own answers from Playwright", async () => {
    const { interceptor, sent, heard, browser } = start();
    const answer = interceptor.send("tab", "Page.getFrameTree");
    browser({ id: sent[0]?.id as number, result: { ok: 1 }, sessionId: "tab" });
    expect(await answer).toEqual({ ok: 1 });
    expect(heard).toEqual([]);
    browser({ id: 7, result: {}, sessionId: "tab" });
    expect(heard).toHaveLength(1);
  });

  it("answers in the page's stead what an element looks like, and nothing else", async () => {
    const { interceptor, sent, heard } = start();
    const call = (id: number, value: string) =>
      interceptor.transport.send({
        id,
        method: "Runtime.callFunctionOn",
        params: { functionDeclaration: "", arguments: [{ value: true }, { value }] },
        sessionId: "tab",
      });
    call(1, PREVIEW);
    expect(heard).toEqual([]);
    await Promise.resolve();
    expect(heard).toEqual([
      { id: 1, result: { result: { type: "string", value: "JSHandle@node" } }, sessionId: "tab" },
    ]);
    call(2, "(injected, e) => injected.elementState(e)");
    expect(sent.map(({ id }) => id)).toEqual([2]);
  });

  it("knows that question as this Playwright puts it", async () => {
    const file = join(
      dirname(createRequire(import.meta.url).resolve("playwright-core")),
      "lib/coreBundle.js",
    );
    expect(await readFile(file, "utf8")).toContain(`utility.evaluate(${PREVIEW}, this)`);
  });

  it("tells of the isolated world as soon as Playwright names it, until its session goes", () => {
    const { interceptor, browser } = start();
    const named: string[] = [];
    interceptor.onWorld((session, world) => named.push(`${session} ${world}`));
    interceptor.transport.send({
      id: 1,
      method: "Page.addScriptToEvaluateOnNewDocument",
      params: { source: "", worldName: "ours" },
      sessionId: "tab",
    });
    expect(named).toEqual(["tab ours"]);
    expect(interceptor.worldOf("tab")).toBe("ours");
    browser({ method: "Target.detachedFromTarget", params: { sessionId: "tab", targetId: "main" } });
    expect(interceptor.worldOf("tab")).toBeUndefined();
  });

  it("lets a middleware hold back and add events", () => {
    const { interceptor, heard, browser } = start();
    interceptor.use((_wire, deliver) => (message) => {
      if (message.method === "Page.frameStartedLoading") return;
      deliver(message);
      if (message.method === "Page.frameAttached") short(deliver)({ method: "Page.frameDetached" });
    });
    browser({ method: "Page.frameStartedLoading" });
    browser({ method: "Page.frameAttached" });
    expect(heard.map(({ method }) => method)).toEqual(["Page.frameAttached", "Page.frameDetached"]);
  });

  it("tells errors, and gives up with the session or the transport", async () => {
    const { interceptor, sent, browser } = start();
    const wrong = interceptor.send("tab", "Page.stopLoading");
    browser({ id: sent[0]?.id as number, error: { message: "wasn't found" } });
    await expect(wrong).rejects.toThrow("wasn't found");
    const left = interceptor.send("frame", "Page.enable");
    browser({
      method: "Target.detachedFromTarget",
      params: { sessionId: "frame", targetId: "f" },
      sessionId: "tab",
    });
    await expect(left).rejects.toThrow("Session closed");
    const last = interceptor.send("tab", "Page.enable");
    interceptor.transport.close();
    await expect(last).rejects.toThrow("Transport closed");
  });

  it("attaches to frames alone, and never lets one wait for the debugger", () => {
    const { interceptor, sent } = start();
    interceptor.transport.send({
      id: 1,
      method: "Target.setAutoAttach",
      params: { autoAttach: true, waitForDebuggerOnStart: true },
    });
    expect(sent[0]?.params).toEqual({
      autoAttach: true,
      waitForDebuggerOnStart: false,
      filter: [{ type: "iframe" }],
    });
  });

  it("tells changes of frames in other processes, and keeps them from Playwright", async () => {
    const { interceptor, heard, browser } = start();
    let told = 0;
    const changes = new Changes(interceptor, () => {
      told += 1;
    });
    const next = changes.next(10_000);
    const call = (name: string) =>
      browser({ method: "Runtime.bindingCalled", params: { name, payload: "" }, sessionId: "frame" });
    call("__verifyGuideChanged");
    await next;
    expect(told).toBe(1);
    expect(heard).toEqual([]);
    call("__playwright__binding__");
    expect(told).toBe(1);
    expect(heard).toHaveLength(1);
  });

  it("knows the tab of a dialog in a frame's session, and that it is over when the tab goes", async () => {
    const { interceptor, browser } = start();
    const told: (string | null)[] = [];
    const dialogs = new Dialogs(interceptor, (tab, open) =>
      told.push(open && `${tab} ${open.kind} ${open.message}`),
    );
    const target = { type: "iframe", targetId: "f", parentFrameId: "main" };
    browser({
      method: "Target.attachedToTarget",
      params: { sessionId: "frame", targetInfo: target },
      sessionId: "tab",
    });
    const open = dialogs.until("tab", true);
    browser({
      method: "Page.javascriptDialogOpening",
      params: { type: "confirm", message: "确认？" },
      sessionId: "frame",
    });
    await open;
    expect(dialogs.isOpen("tab")).toBe(true);
    const over = dialogs.until("tab", false);
    browser({ method: "Target.detachedFromTarget", params: { sessionId: "tab", targetId: "main" } });
    await over;
    expect(told).toEqual(["tab confirm 确认？", null]);
  });

  it("takes the print window for a dialog, over with whatever the page tells next", async () => {
    const { interceptor, browser } = start();
    let changes = 0;
    new Changes(interceptor, () => {
      changes += 1;
    });
    const told: (string | null)[] = [];
    new Dialogs(interceptor, (_tab, open) => told.push(open ? open.kind : null));
    const tell = (payload: string) =>
      browser({
        method: "Runtime.bindingCalled",
        params: { name: "__verifyGuideChanged", payload },
        sessionId: "tab",
      });
    tell("print");
    tell("printed");
    expect(told).toEqual(["print", null]);
    expect(changes).toBe(0);
    tell("print");
    tell("");
    expect(told).toEqual(["print", null, "print", null]);
    expect(changes).toBe(1);
  });
});
