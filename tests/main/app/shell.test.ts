import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { removeLeakingSwitches, speakChinese } from "../../../src/main/app/chromium-switches.js";
import { Preferences } from "../../../src/main/app/preferences.js";
import { type Action, actionOf, type KeyPress } from "../../../src/main/app/shortcuts.js";
import { clientHintHeaders, stockLanguages, stockUserAgent } from "../../../src/main/app/user-agent.js";
import { fitWindow, lastPlace } from "../../../src/main/app/window-bounds.js";

describe("keys", () => {
  const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
    type: "keyDown",
    key,
    code: "",
    control: false,
    meta: false,
    alt: false,
    shift: false,
    ...held,
  });
  it.each<[string, KeyPress, Action | null]>([
    ["F5", press("F5"), "reload"],
    ["Ctrl+R", press("r", { control: true }), "reload"],
    ["Cmd+R", press("r", { meta: true }), "reload"],
    ["Alt+Left", press("ArrowLeft", { alt: true }), "back"],
    ["Alt+Right", press("ArrowRight", { alt: true }), "forward"],
    ["Ctrl+W", press("w", { control: true }), "close-tab"],
    ["Ctrl+W with Caps Lock", press("W", { control: true }), "close-tab"],
    ["Ctrl+=", press("=", { control: true }), "zoom-in"],
    ["Ctrl+Shift++", press("+", { control: true, shift: true }), "zoom-in"],
    ["Ctrl and + on the number pad", press("+", { control: true, code: "NumpadAdd" }), "zoom-in"],
    ["Ctrl+-", press("-", { control: true }), "zoom-out"],
    ["Ctrl+0", press("0", { control: true }), "zoom-reset"],
    ["F6", press("F6"), "switch-side"],
    ["Ctrl+Tab", press("Tab", { control: true }), "next-tab"],
    ["Ctrl+Shift+Tab", press("Tab", { control: true, shift: true }), "previous-tab"],
    ["a letter", press("r"), null],
    ["the same key let go", press("F5", { type: "keyUp" } as Partial<KeyPress>), null],
    ["Ctrl+C, which is the page's", press("c", { control: true }), null],
    ["Ctrl+Q: no key ends the app", press("q", { control: true }), null],
    ["Left alone", press("ArrowLeft"), null],
  ])("%s", (_name, key, action) => expect(actionOf(key)).toBe(action));
});

describe("the window's place", () => {
  const area = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 300, max: 4000 }),
    height: fc.integer({ min: 300, max: 2500 }),
  });
  const last = fc.option(area.chain((place) => fc.boolean().map((maximized) => ({ ...place, maximized }))));

  it("is always whole within one work area, its least size too", () =>
    fc.assert(
      fc.property(last, fc.array(area, { minLength: 1, maxLength: 3 }), (before, areas) => {
        const place = fitWindow(before, areas as [(typeof areas)[0], ...typeof areas]);
        const within = areas.some(
          (one) =>
            place.x >= one.x &&
            place.y >= one.y &&
            place.x + place.width <= one.x + one.width &&
            place.y + place.height <= one.y + one.height,
        );
        expect(within).toBe(true);
        expect(place.minWidth).toBeLessThanOrEqual(place.width);
        expect(place.minHeight).toBeLessThanOrEqual(place.height);
      }),
    ));

  it.each([
    ["1366 × 768 at 125 %", { x: 0, y: 0, width: 1092, height: 614 }, true],
    ["1366 × 768 with a taskbar of 48", { x: 0, y: 0, width: 1366, height: 720 }, true],
    ["a large screen", { x: 0, y: 0, width: 1920, height: 1040 }, false],
  ])("fills %s or stands in its middle", (_name, one, maximized) =>
    expect(fitWindow(null, [one]).maximized).toBe(maximized),
  );

  it("is where it was, unless that screen is gone", () => {
    const before = { x: 2000, y: 50, width: 1000, height: 700, maximized: false };
    const main = { x: 0, y: 0, width: 1920, height: 1040 };
    const second = { x: 1920, y: 0, width: 1920, height: 1040 };
    expect(fitWindow(before, [main, second])).toMatchObject({ x: 2000, y: 50, width: 1000, height: 700 });
    expect(fitWindow(before, [main])).toMatchObject({ width: 1366, height: 768 });
  });
});

describe("what is told of the browser", () => {
  it.each([
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) 秤检助手/0.1.0 Chrome/130.0.6723.118 Electron/33.2.1 Safari/537.36",
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.1.2 Electron/45.4.1 Safari/537.36",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36",
    ],
    ["something else", "something else"],
  ])("%s", (own, stock) => expect(stockUserAgent(own)).toBe(stock));

  it("the hints are written as Chromium writes them", () =>
    expect(
      clientHintHeaders({
        brands: [
          { brand: "Not?A_Brand", version: "99" },
          { brand: "Chromium", version: "130" },
        ],
        mobile: false,
        platform: "Linux",
      }),
    ).toEqual({
      "sec-ch-ua": '"Not?A_Brand";v="99", "Chromium";v="130"',
      "sec-ch-ua-mobile": "?0",
      "sec-ch-ua-platform": '"Linux"',
    }));
});

describe("languages asked for", () => {
  it.each([
    ["a Chinese system", ["zh-CN", "zh"], "zh-CN,zh"],
    ["an English one", ["en-US", "en-US", "en"], "zh-CN,zh,en-US,en"],
    ["one that names the script", ["zh-Hans-CN", "en-CN"], "zh-CN,zh,en-CN,en"],
    ["several of one base", ["zh-TW", "en-GB", "en-US"], "zh-CN,zh-TW,zh,en-GB,en-US,en"],
    ["none told", [], "zh-CN,zh"],
  ])("%s", (_what, system, languages) => expect(stockLanguages(system)).toBe(languages));

  it("are Chinese for the browser, whatever language the app was started in", () => {
    const [removeSwitch, appendSwitch] = [vi.fn(), vi.fn()];
    speakChinese({ removeSwitch, appendSwitch });
    expect(removeSwitch).toHaveBeenCalledWith("lang");
    expect(appendSwitch).toHaveBeenCalledWith("lang", "zh-CN");
  });
});

it("switches and variables that write keys or traffic to files are taken away, others stay", () => {
  const removeSwitch = vi.fn();
  const environment = { SSLKEYLOGFILE: "/tmp/keys", PATH: "/bin" };
  removeLeakingSwitches({ removeSwitch }, environment);
  const removed = removeSwitch.mock.calls.map(([name]) => name);
  for (const name of ["ssl-key-log-file", "log-net-log", "remote-debugging-port", "host-resolver-rules"])
    expect(removed).toContain(name);
  for (const name of ["proxy-server", "no-sandbox", "lang"]) expect(removed).not.toContain(name);
  expect(environment).toEqual({ PATH: "/bin" });
});

describe("preferences", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "verify-guide-preferences-"));

  it("are there after the next start", () => {
    const where = folder();
    new Preferences(where).set({ zoom: { "psp.e-cqs.cn": 1.25 } });
    expect(new Preferences(where).data).toEqual({
      window: null,
      zoom: { "psp.e-cqs.cn": 1.25 },
      allowedHosts: {},
      remindedAt: null,
    });
  });

  it.each([
    "",
    "{",
    "null",
    '{"zoom":{"a":9},"window":"x"}',
    '{"window":{"x":0,"y":0,"width":900,"height":0,"maximized":false}}',
  ])("are as never set where the file says %s", (text) => {
    const where = folder();
    writeFileSync(join(where, "preferences.json"), text);
    expect(new Preferences(where).data).toEqual({
      window: null,
      zoom: {},
      allowedHosts: {},
      remindedAt: null,
    });
    expect(lastPlace(where)).toBeNull();
  });

  it("tell how the window stood", () => {
    const where = folder();
    const window = { x: -8, y: 0, width: 900, height: 700, maximized: true };
    new Preferences(where).set({ window });
    expect(new Preferences(where).data.window).toEqual(window);
    expect(lastPlace(where)).toEqual(window);
    expect(lastPlace(folder())).toBeNull();
  });

  it("hold for the day where nothing can be written", () => {
    const preferences = new Preferences(join(folder(), "missing"));
    preferences.set({ allowedHosts: { pack: ["a.gov.cn"] } });
    expect(preferences.data.allowedHosts).toEqual({ pack: ["a.gov.cn"] });
  });
});
