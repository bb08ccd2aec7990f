import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judge } from "../../../src/main/portal/blank-or-old-browser-page.js";
import { ownerOf, PortalHosts } from "../../../src/main/portal/hosts.js";
import { keyboardHint } from "../../../src/main/portal/keyboard-hints.js";
import { parseRetryAfter, RetryPacer } from "../../../src/main/portal/retry-pacer.js";
import { SessionExpiry } from "../../../src/main/portal/session-expiry.js";
import { Gestures } from "../../../src/main/portal/user-gestures.js";
import { nextZoom, PageZoom, zoomBeside } from "../../../src/main/portal/zoom.js";

describe("a page at first sight", () => {
  it.each([
    ["", false, false, "blank"],
    ["", true, false, null],
    ["欢迎", false, false, null],
    ["请使用 IE 浏览器访问", false, false, "oldBrowser"],
    ["请切换到兼容模式后再试", true, false, "oldBrowser"],
    ["您的浏览器版本过低，请升级", false, false, "oldBrowser"],
    ["本系统仅支持IE8以上", false, false, "oldBrowser"],
    ["当前系统不支持您的浏览器", false, false, "oldBrowser"],
    // Advice on a page that works.
    ["建议使用 IE 浏览器，用户名 密码", true, true, null],
    [`请使用IE浏览器。${"正文".repeat(400)}`, true, false, null],
    ["浏览器", false, false, null],
  ] as const)("%s (%s, %s) is %s", (text, shows, usable, sight) =>
    expect(judge(text, shows, usable)).toBe(sight),
  );
});

describe("asking a server again", () => {
  it("grows slower with every no, and is free again once the page came", () => {
    const time = 1_000_000;
    const pacer = new RetryPacer(
      () => time,
      () => time,
    );
    const waits = [0, 1, 2, 3, 4, 5, 6].map(() => (pacer.answered("closed", null) ?? time) - time);
    expect(waits).toEqual([0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(pacer.isOpen).toBe(false);
    pacer.answered(null, null);
    expect(pacer.isOpen).toBe(true);
  });

  it("keeps to what the server asks for, up to an hour", () => {
    let time = 0;
    const pacer = new RetryPacer(
      () => time,
      () => time,
    );
    expect(pacer.answered("tooMany", "120")).toBe(120_000);
    time = 119_999;
    expect(pacer.isOpen).toBe(false);
    time = 120_000;
    expect(pacer.isOpen).toBe(true);
    expect(pacer.answered("tooMany", "999999")).toBe(time + 3_600_000);
  });

  it.each([
    ["30", 30_000],
    ["Sun, 29 Nov 2026 00:01:00 GMT", 60_000],
    ["Sun, 29 Nov 2020 00:01:00 GMT", 0],
    ["soon", 0],
    [null, 0],
  ])("a pause of %s", (header, wait) => expect(parseRetryAfter(header, Date.UTC(2026, 10, 29))).toBe(wait));
});

describe("the quiet clock", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tells after the pack's minutes without an answer, and when one comes", () => {
    const tell = vi.fn();
    const clock = new SessionExpiry(() => 20, tell);
    clock.heard();
    vi.advanceTimersByTime(19 * 60_000);
    clock.heard();
    vi.advanceTimersByTime(19 * 60_000);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(tell).toHaveBeenLastCalledWith(true);
    clock.heard();
    expect(tell).toHaveBeenLastCalledWith(false);
    expect(tell).toHaveBeenCalledTimes(2);
  });
});

describe("hosts", () => {
  it.each([
    ["psp.e-cqs.cn", "portal"],
    ["e-cqs.cn:8080", "portal"],
    ["a.samr.gov.cn", "regulator"],
    ["JIAXING.GOV.CN", "government"],
    ["e-cqs.cn.example", "anybody"],
    ["note-cqs.cn", "anybody"],
    ["gov.cn.example", "anybody"],
  ] as const)("%s is of %s", (host, owner) => expect(ownerOf(host)).toBe(owner));

  it("are let in for the pack in force alone, and let out again", () => {
    const { preferences } = kept();
    let id = "e-cqs";
    const hosts = new PortalHosts(preferences, () => ({ id, hosts: ["e-cqs.cn"] }));
    hosts.allow("twin.samr.gov.cn");
    hosts.allow("twin.samr.gov.cn");
    expect(hosts.all).toEqual(["e-cqs.cn", "twin.samr.gov.cn"]);
    id = "other";
    expect(hosts.all).toEqual(["e-cqs.cn"]);
    id = "e-cqs";
    hosts.revoke("twin.samr.gov.cn");
    expect(hosts.all).toEqual(["e-cqs.cn"]);
  });
});

function kept() {
  let data = { window: null, zoom: {}, allowedHosts: {} };
  const preferences = {
    get data() {
      return data;
    },
    set(patch: Partial<typeof data>) {
      data = { ...data, ...patch };
    },
  };
  return { preferences: preferences as never };
}

describe("page zoom", () => {
  it.each([
    [1, "in", 1.1],
    [2, "in", 2],
    [0.8, "out", 0.8],
    [1.25, "out", 1.1],
    [1.5, "in", 1.75],
  ] as const)("%s, %s", (from, to, zoom) => expect(nextZoom(from, to)).toBe(zoom));

  it("is each host's own, and remembered", () => {
    const { preferences } = kept();
    const zoom = new PageZoom(preferences, () => 16);
    const setZoomFactor = vi.fn();
    const page = (url: string) => ({ getURL: () => url, setZoomFactor }) as never;
    zoom.change(page("http://psp.e-cqs.cn/a"), "in");
    expect(setZoomFactor).toHaveBeenLastCalledWith(1.1);
    zoom.apply(page("http://other.example/"));
    expect(setZoomFactor).toHaveBeenLastCalledWith(1);
    new PageZoom(preferences, () => 16).apply(page("http://psp.e-cqs.cn/b"));
    expect(setZoomFactor).toHaveBeenLastCalledWith(1.1);
  });

  it.each([
    [16, 1],
    [18, 1.1],
    [20, 1.25],
    [22, 1.25],
  ])("beside type of %s px a page nobody sized is at %s", (textSize, zoom) =>
    expect(zoomBeside(textSize)).toBe(zoom),
  );

  it("follows the type until the user sizes a host, and again after a reset", () => {
    let textSize = 16;
    const zoom = new PageZoom(kept().preferences, () => textSize);
    const page = { getURL: () => "http://psp.e-cqs.cn/a", setZoomFactor: vi.fn() } as never;
    const at = () => zoom.of("http://psp.e-cqs.cn/b");
    textSize = 20;
    expect(at()).toBe(1.25);
    zoom.change(page, "out");
    textSize = 22;
    expect(at()).toBe(1.1);
    zoom.change(page, "reset");
    expect(at()).toBe(1.25);
  });
});

it.each([
  ["a letter", { key: "a", modifiers: [] }, null],
  ["a letter with Caps Lock", { key: "A", modifiers: ["capslock"] }, "capsLock"],
  ["a key that goes through an input method", { key: "Process", modifiers: [] }, "fullWidth"],
  ["a full-width letter", { key: "Ａ", modifiers: [] }, "fullWidth"],
  ["Tab", { key: "Tab", modifiers: [] }, undefined],
])("%s", (_name, input, hint) => expect(keyboardHint({ type: "keyDown", ...input })).toBe(hint));

it("a press is good for one thing, and not for long", () => {
  let time = 0;
  const gestures = new Gestures(() => time);
  let press = (_event: object, _input: { type: string }) => {};
  const page = { on: (_name: string, listener: typeof press) => (press = listener) } as never;
  gestures.watch(page);
  expect(gestures.consume(page)).toBe(false);
  press({}, { type: "mouseMove" });
  expect(gestures.isActive(page)).toBe(false);
  press({}, { type: "mouseDown" });
  expect(gestures.isActive(page)).toBe(true);
  expect(gestures.consume(page)).toBe(true);
  expect(gestures.consume(page)).toBe(false);
  press({}, { type: "keyDown" });
  time = 6_000;
  expect(gestures.isActive(page)).toBe(false);
});
