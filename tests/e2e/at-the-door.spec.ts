import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { doorPages, type HeardAtTheDoor } from "../support/door-pages.js";
import { echoPages } from "../support/echo.js";
import { portalPage } from "../support/past-playwright.js";
import { realClick, realKey } from "../support/real-input.js";
import { serveWeb, type WebServer } from "../support/web-server.js";

const echo = echoPages();
let site: WebServer;
let running: RunningApp;
const heard: HeardAtTheDoor = { refused: 0, isAsked: false };

test.beforeAll(async () => {
  site = await serveWeb({ ...echo.pages, ...doorPages(heard) });
  running = await launchApp({ args: [`--portal-url=${site.url()}`] });
  await importCompany(running);
});
test.afterAll(async () => {
  await running?.close();
  await site?.close();
});

const { inPage, address, goTo, arriveAt } = portalPage(() => running);
const visit = (path: string): Promise<void> => goTo(site.url(path));
const state = () => running.wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));

test("documents, frames, scripts' requests and workers look like stock Chromium set to Chinese, whatever the user reads", async () => {
  const english = await launchApp({ args: [`--portal-url=${site.url("/echo")}`, "--lang=en"] });
  try {
    // `navigator.webdriver` says true here and only here: the test itself drives the app.
    await echo.expectStock();
    // The wizard's own page keeps its name and its language.
    expect(await english.wizard.evaluate(() => navigator.userAgent)).toContain("Electron");
    await expect(english.wizard.locator("html")).toHaveAttribute("lang", "en");
  } finally {
    await english.close();
  }
});

for (const [path, words] of [
  ["/401", "服务器要先登录"],
  ["/403", "网站不让打开这个网页"],
  ["/412", "防火墙没放行"],
  ["/404", "没有这个网页"],
  ["/blank", "网页是空白的"],
  ["/round", "网页转来转去打不开"],
  ["/ie", "网站说要用别的浏览器"],
] as const)
  test(`turned away at ${path}: said, with a way on in one's own browser`, async () => {
    await visit(path);
    const trouble = running.wizard.getByTestId("portal-trouble");
    await expect(trouble).toContainText(words);
    await expect(trouble.getByTestId("own-browser")).toBeVisible();
    await visit("/");
    await expect(trouble).toBeHidden();
  });

test("a server that refuses is asked again by the user alone, after growing pauses, whatever she presses", async () => {
  heard.refused = 0;
  await visit("/403");
  const retry = running.wizard.getByTestId("trouble-retry");
  await retry.click();
  await expect(retry).toBeDisabled();
  await expect(retry).toContainText(/还要等 0:0\d/);
  await running.wizard.getByTestId("portal-reload").click();
  await realKey(running, "http", "F5");
  await expect(running.wizard.getByTestId("toast")).toContainText("时间还没到");
  expect(heard.refused).toBe(2);
  await visit("/");
});

test("asked to come back later: the button waits as long as the server asks for", async () => {
  await visit("/429");
  const retry = running.wizard.getByTestId("trouble-retry");
  await expect(retry).toBeDisabled();
  await expect(retry).toContainText(/还要等 1:[0-3]\d/);
  await visit("/");
});

test("one's own browser opens the portal's address, with every value to copy beside it", async () => {
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  await visit("/403");
  await running.wizard.getByTestId("own-browser").click();
  await expect(running.wizard.getByTestId("sheet-instrument-serial")).toBeVisible();
  await expect(running.wizard.getByTestId("sheet-company-creditCode")).toBeVisible();
  await expect(running.wizard.getByRole("listitem").getByRole("img")).toHaveCount(9);
  expect(await running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    site.url("/403"),
  ]);
  await running.wizard.getByTestId("back").click();
  await visit("/");
});

test("a server that wants a login is answered in the wizard", async () => {
  await visit("/login");
  const dialog = running.wizard.getByTestId("portal-dialog");
  await expect(dialog).toHaveAttribute("data-kind", "login");
  await expect(dialog).toContainText("corp");
  await running.wizard.getByTestId("dialog-username").fill("u");
  await running.wizard.getByTestId("dialog-password").fill("p");
  await running.wizard.getByTestId("dialog-accept").click();
  await expect.poll(() => inPage("document.body?.textContent")).toBe("in");
  expect(heard.isAsked).toBe(true);
});

test("a host that the pack lacks is named, let in by one press, listed and let out again", async () => {
  const { wizard } = running;
  const leaving = wizard.getByTestId("portal-leaving");
  const follow = async (host: string, whose: string) => {
    await inPage(`document.getElementById("${host}").click()`);
    await expect(leaving).toContainText(host);
    await expect(leaving).toContainText(whose);
  };
  await visit("/away");
  await expect.poll(() => inPage("document.getElementById('twin.localhost:1') !== null")).toBe(true);
  await follow("gate.samr.gov.cn", "国家市场监督管理总局");
  await follow("gate.zj.gov.cn", "政府网站");
  await follow("mall.e-cqs.cn.example", "不是政府网站");
  await follow("twin.localhost:1", "不是政府网站");
  await wizard.getByTestId("leave-allow").click();
  await expect(leaving).toBeHidden();
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("host-revoke-twin.localhost").click();
  await expect(wizard.getByTestId("hosts-none")).toBeVisible();
  await wizard.getByTestId("settings-open").click();
  await visit("/away");
  await expect.poll(() => inPage("document.getElementById('twin.localhost:1') !== null")).toBe(true);
  await follow("twin.localhost:1", "不是政府网站");
  await wizard.getByTestId("leave-stay").click();
  await visit("/");
});

test("a chat that hangs over the page is never pointed at; where it covers the place, that is said", async () => {
  const ring = () =>
    inPage(`(({ dataset } = {}) => dataset && [dataset.target, "covered" in dataset])(
      document.querySelector("[data-verify-guide]") ?? undefined)`);
  await visit("/chat");
  await running.wizard.getByTestId("step-goto-register").click();
  // The chat's own 注册 is no place of the portal's.
  await expect.poll(ring).toEqual(["missing", false]);
  await inPage("document.getElementById('own').hidden = false");
  await expect.poll(ring).toEqual(["found", false]);
  expect((await state()).guide.target).toMatchObject({ outcome: "found", count: 1 });
  await inPage("Object.assign(document.getElementById('chat').style, { left: 0, top: 0 })");
  await expect.poll(ring).toEqual(["found", true]);
  await inPage("document.getElementById('chat').remove()");
  await expect.poll(ring).toEqual(["found", false]);
  await visit("/");
});

test("pages are as large as their host's were made, and other hosts' as before; back and forward by keys", async () => {
  const zoom = running.wizard.getByTestId("portal-zoom");
  const elsewhere = site.url("/", "localhost");
  await arriveAt(site.url());
  await realKey(running, "http", "=", ["control"]);
  await expect(zoom).toHaveText("110%");
  await arriveAt(elsewhere);
  await expect(zoom).toHaveText("100%");
  await realKey(running, "http", "Left", ["alt"]);
  await expect.poll(address).toBe(site.url());
  await expect(zoom).toHaveText("110%");
  await realKey(running, "http", "Right", ["alt"]);
  await expect.poll(address).toBe(elsewhere);
  await expect(zoom).toHaveText("100%");
  await visit("/");
  await expect(zoom).toHaveText("110%");
  await zoom.click();
  await expect(zoom).toHaveText("100%");
});

test("a document written out in an address shows in a frame, and in a tab of its own beside its page", async () => {
  /** What the documents of such addresses say. */
  const written = () =>
    running.app.evaluate(({ webContents }) =>
      Promise.all(
        webContents
          .getAllWebContents()
          .flatMap(({ mainFrame }) => mainFrame.framesInSubtree)
          .filter(({ url }) => url.startsWith("data:"))
          .map((frame) => frame.executeJavaScript("document.body?.textContent")),
      ),
    );
  await arriveAt(site.url("/written"));
  await expect.poll(written).toEqual(["part"]);
  for (const press of ["button", "#aside"]) {
    await realClick(running, "http", press);
    await expect.poll(async () => (await written()).sort()).toEqual(["part", "slip"]);
    await expect
      .poll(async () => (await state()).tabs.at(-1))
      .toMatchObject({ title: "预约单", active: true });
    await realKey(running, "data:", "W", ["control"]);
    await expect.poll(async () => (await state()).tabs).toMatchObject([{ active: true }]);
    expect(await address()).toBe(site.url("/written"));
  }
  await visit("/");
});

test("a file that a page hands out, in a tab of its own or not, is saved, and leaves no empty tab behind", async () => {
  await running.app.evaluate(({ webContents }, folder) => {
    const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("http"));
    // In place of the system's question where it goes.
    portal?.session.on("will-download", (_event, item) =>
      item.setSavePath(`${folder}/${item.getFilename()}`),
    );
  }, running.userData);
  await arriveAt(site.url("/files"));
  for (const [press, name] of [
    ["#here", "here.bin"],
    ["#aside", "aside.bin"],
    ["button", /已保存：[\da-f-]{36}/],
  ] as const) {
    await expect.poll(address).toBe(site.url("/files"));
    await realClick(running, "http", press);
    await expect(running.wizard.getByTestId("toast")).toContainText(name);
    await expect.poll(async () => (await state()).tabs).toMatchObject([{ active: true }]);
    await expect.poll(async () => (await state()).portalReady).toBe(true);
  }
  await visit("/");
});

// Elsewhere the print window is not one that closes with its page.
if (process.platform === "linux")
  test("a window just written by its page prints: the system asks, and the page goes on once it is closed", async () => {
    await arriveAt(site.url("/print"));
    await realClick(running, "http", "button");
    const tabs = async () => (await state()).tabs.map(({ title }) => title);
    await expect.poll(tabs).toEqual(["printing", "预约单"]);
    // A page waits for as long as the system asks.
    await running.wizard.getByRole("button", { name: "关闭标签页“预约单”" }).click();
    await expect.poll(tabs).toEqual(["printed"]);
    await visit("/");
  });

test("a script that only Internet Explorer runs fails, and that is said", async () => {
  await arriveAt(site.url("/ie-only"));
  await realClick(running, "http", "button");
  await expect(running.wizard.getByTestId("toast")).toContainText("只有 IE 才认");
  await visit("/");
});

test("a page that does not come is given up by Esc, as in a browser", async () => {
  const isReady = async () => (await state()).portalReady;
  await arriveAt(site.url());
  await expect.poll(isReady).toBe(true);
  await visit("/silent");
  await expect.poll(isReady).toBe(false);
  await realKey(running, "http", "Escape");
  await expect.poll(isReady).toBe(true);
  expect(await inPage("document.body?.textContent")).toBe("注册");
});

test("a code is shown three times as large, and Caps Lock and full-width letters are said", async () => {
  await visit("/code");
  await expect.poll(() => inPage("document.getElementById('captcha')?.complete")).toBe(true);
  await running.wizard.getByTestId("step-goto-enter-system").click();
  await running.wizard.getByTestId("captcha-show").click();
  const picture = running.wizard.getByTestId("captcha-picture");
  await expect(picture).toBeVisible();
  const { width } = (await picture.boundingBox()) ?? { width: 0 };
  expect(width / 90).toBeCloseTo(3, 0);
  await realKey(running, "http", "A", ["capslock"]);
  await expect(running.wizard.getByTestId("keyboard-hint")).toHaveAttribute("data-keyboard", "capsLock");
  expect((await state()).portal.keyboard).toBe("capsLock");
  // What Chromium tells of a key that an input method takes: no other way makes one.
  await running.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith("http"));
    page?.emit(
      "before-input-event",
      { preventDefault() {} },
      { type: "keyDown", key: "Process", modifiers: [] },
    );
  });
  await expect(running.wizard.getByTestId("keyboard-hint")).toHaveAttribute("data-keyboard", "fullWidth");
  await realKey(running, "http", "a");
  await expect(running.wizard.getByTestId("keyboard-hint")).toBeHidden();
});
