import { afterEach, describe, expect, it, vi } from "vitest";
import { repairFrameEvents } from "../../../src/portal-driver/cdp-electron33/frame-events.js";
import { answering, type ShortMessage, short } from "../../support/cdp.js";

const tree = (...children: object[]) => ({ frame: { id: "main" }, childFrames: children });
const child = (id: string, parentId = "main", childFrames: object[] = []) => ({
  frame: { id, parentId },
  childFrames,
});

/** A repair whose browser answers with the given frames; what Playwright hears is kept in short. */
function start(frames: () => object | Promise<object> = tree) {
  const heard: string[] = [];
  const hear = ({ method, params, sessionId }: ShortMessage) => {
    if (!method || !sessionId) return;
    const { frameId, frame, context, targetInfo, targetId } = params;
    const about = frameId ?? frame?.id ?? context?.auxData.frameId ?? targetInfo?.targetId ?? targetId;
    const parent = params.parentFrameId ?? targetInfo?.parentFrameId;
    heard.push(`${sessionId} ${method.split(".")[1]} ${about}${parent ? ` in ${parent}` : ""}`);
  };
  const repair = repairFrameEvents(
    answering(async () => ({ frameTree: await frames() })),
    (message) => hear(message as ShortMessage),
  );
  const send = short(repair);
  send({
    method: "Target.attachedToTarget",
    params: { sessionId: "tab", targetInfo: { type: "page", targetId: "main" } },
  });
  send({ id: 1, result: { frameTree: tree() }, sessionId: "tab" });
  const event = (method: string, params: object, sessionId = "tab") => send({ method, params, sessionId });
  return { heard, event, settled: () => new Promise((done) => setTimeout(done)) };
}

const navigated = (id: string, parentId?: string) => ({ frame: { id, parentId } });
const context = (frameId: string) => ({ context: { auxData: { frameId } } });
const target = (targetId: string, sessionId: string, parentFrameId?: string) => ({
  sessionId,
  targetInfo: { type: "iframe", targetId, parentFrameId },
});

describe("telling Playwright of frames", () => {
  it("passes on what a browser tells in full, unchanged", () => {
    const { heard, event } = start();
    event("Page.frameAttached", { frameId: "a", parentFrameId: "main" });
    event("Runtime.executionContextCreated", context("a"));
    event("Page.frameNavigated", navigated("a", "main"));
    expect(heard).toEqual([
      "tab frameAttached a in main",
      "tab executionContextCreated a",
      "tab frameNavigated a",
    ]);
  });

  it("attaches a frame of which only the navigation is told", () => {
    const { heard, event } = start();
    event("Page.frameNavigated", navigated("a", "main"));
    expect(heard).toEqual(["tab frameAttached a in main", "tab frameNavigated a"]);
  });

  it.each([
    ["its navigation", "Page.frameNavigated", navigated("c", "main")],
    ["its world", "Runtime.executionContextCreated", context("c")],
    ["worlds that begin anew", "Runtime.executionContextsCleared", {}],
  ])("lets a frame go whose end was lost as another was made, told by %s", async (_what, method, params) => {
    const { heard, event, settled } = start(() => tree(child("b"), child("c")));
    event("Page.frameAttached", { frameId: "a", parentFrameId: "main" });
    event("Page.frameAttached", { frameId: "b", parentFrameId: "main" });
    event(method, params);
    await settled();
    expect(heard.filter((one) => one.includes("Detached"))).toEqual(["tab frameDetached a"]);
  });

  it("asks for a frame that only a script world tells of, and keeps the order meanwhile", async () => {
    const { heard, event, settled } = start(() => tree(child("a", "main", [child("b", "a")])));
    event("Runtime.executionContextCreated", context("b"));
    event("Page.frameNavigated", navigated("b", "a"));
    expect(heard).toEqual([]);
    await settled();
    expect(heard).toEqual([
      "tab frameAttached a in main",
      "tab frameAttached b in a",
      "tab executionContextCreated b",
      "tab frameNavigated b",
    ]);
  });

  it("gives a frame of another process its parent", async () => {
    const { heard, event, settled } = start(() => tree(child("a"), child("b", "a")));
    event("Target.attachedToTarget", target("b", "other"));
    await settled();
    expect(heard).toEqual(["tab frameAttached a in main", "tab attachedToTarget b in a"]);
  });

  it("lets the first frame stand in for a parent that cannot be told any more", async () => {
    const { heard, event, settled } = start(() => tree());
    event("Target.attachedToTarget", target("b", "other"));
    await settled();
    expect(heard).toEqual(["tab attachedToTarget b in main"]);
  });

  it("keeps a frame whose session is only reconnected", () => {
    const { heard, event } = start();
    event("Target.attachedToTarget", target("b", "one", "main"));
    event("Target.detachedFromTarget", { targetId: "b", sessionId: "one" });
    event("Target.attachedToTarget", target("b", "two"));
    expect(heard).toEqual([
      "tab attachedToTarget b in main",
      "tab frameAttached b in main",
      "tab detachedFromTarget b",
      "tab attachedToTarget b in main",
    ]);
  });

  it("lets a removed frame go with its session", () => {
    const { heard, event } = start();
    event("Target.attachedToTarget", target("b", "one", "main"));
    event("Page.frameDetached", { frameId: "b", reason: "remove" });
    event("Target.detachedFromTarget", { targetId: "b", sessionId: "one" });
    expect(heard.slice(1)).toEqual(["tab frameDetached b", "tab detachedFromTarget b"]);
  });

  it("attaches anew what went with the frame it stood in", () => {
    const { heard, event } = start();
    event("Page.frameNavigated", navigated("a", "main"));
    event("Page.frameNavigated", navigated("b", "a"));
    event("Page.frameNavigated", navigated("a", "main"));
    heard.length = 0;
    event("Page.frameNavigated", navigated("b", "a"));
    expect(heard).toEqual(["tab frameAttached b in a", "tab frameNavigated b"]);
  });

  describe("where the browser does not answer", () => {
    afterEach(() => void vi.useRealTimers());
    const never = () => new Promise<object>(() => {});

    it("asks again when the debugger reconnected meanwhile", async () => {
      vi.useFakeTimers();
      let asked = 0;
      const { heard, event } = start(async () => {
        if (asked++ === 0) throw new Error("Session closed");
        return tree(child("a"), child("b", "a"));
      });
      event("Target.attachedToTarget", target("b", "other"));
      await vi.runAllTimersAsync();
      expect(heard).toEqual(["tab frameAttached a in main", "tab attachedToTarget b in a"]);
    });

    it.each([
      ["rejects", () => Promise.reject(new Error("Session closed"))],
      ["is silent", never],
    ])("loses no frame of another process when it %s, nor when it reconnects", async (_how, answer) => {
      vi.useFakeTimers();
      const { heard, event } = start(answer);
      event("Target.attachedToTarget", target("b", "one"));
      await vi.runAllTimersAsync();
      event("Target.attachedToTarget", target("c", "two"), "one");
      await vi.runAllTimersAsync();
      event("Target.detachedFromTarget", { targetId: "b", sessionId: "one" });
      event("Target.attachedToTarget", target("b", "three"));
      event("Target.attachedToTarget", target("c", "four"), "three");
      await vi.runAllTimersAsync();
      expect(heard).toEqual([
        "tab attachedToTarget b in main",
        "one attachedToTarget c in b",
        "tab frameAttached b in main",
        "tab detachedFromTarget b",
        "tab attachedToTarget b in main",
        "three attachedToTarget c in b",
      ]);
    });

    it("tells of a frame late, unless its script world is gone by then", async () => {
      vi.useFakeTimers();
      let answer = (_tree: object) => {};
      const { heard, event } = start(
        () =>
          new Promise((done) => {
            answer = done;
          }),
      );
      const world = (frameId: string, uniqueId: string) => ({
        context: { uniqueId, auxData: { frameId } },
      });
      event("Runtime.executionContextCreated", world("a", "gone"));
      await vi.advanceTimersByTimeAsync(1000);
      event("Runtime.executionContextDestroyed", { executionContextUniqueId: "gone" });
      event("Runtime.executionContextCreated", world("a", "stays"));
      await vi.advanceTimersByTimeAsync(1000);
      heard.length = 0;
      answer(tree(child("a")));
      await vi.runAllTimersAsync();
      expect(heard).toEqual(["tab frameAttached a in main", "tab executionContextCreated a"]);
    });
  });
});
