import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { originOf } from "../../../src/portal-driver/page/frame-origin.js";

const frame = (url: string, parent: Frame | null = null) =>
  ({ url: () => url, parentFrame: () => parent }) as unknown as Frame;

describe("a frame's origin", () => {
  it.each([
    ["https://psp.example.cn:8443/a?b#c", "https://psp.example.cn:8443"],
    ["practice://portal/register", "practice://portal"],
    ["data:text/html,x", "null"],
    ["blob:https://psp.example.cn/1-2", "https://psp.example.cn"],
    ["blob:null/1-2", "null"],
    ["", "null"],
    ["about:blank", "null"],
    ["nonsense", "null"],
  ])("%s → %s", (url, origin) => expect(originOf(frame(url))).toBe(origin));

  it("is the parent's where a frame has no address of its own", () => {
    const top = frame("http://portal.example.cn/");
    const blank = frame("about:blank", top);
    expect(originOf(frame("about:srcdoc", blank))).toBe("http://portal.example.cn");
    expect(originOf(frame("http://other.example.cn/x", blank))).toBe("http://other.example.cn");
  });

  it("is the opener's for a window without an address, and nobody's once the opener is gone", () => {
    const opener = frame("http://portal.example.cn/list");
    const popup = frame("about:blank");
    expect(originOf(popup, (one) => (one === popup ? opener : null))).toBe("http://portal.example.cn");
    expect(originOf(frame("about:srcdoc", popup), (one) => (one === popup ? opener : null))).toBe(
      "http://portal.example.cn",
    );
    expect(originOf(popup)).toBe("null");
  });
});
