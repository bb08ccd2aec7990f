import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { echoPages } from "../support/echo.js";
import { portalPage } from "../support/past-playwright.js";
import { realClick, realKey } from "../support/real-input.js";
import { type Answer, serveWeb, type WebServer } from "../support/web-server.js";

const echo = echoPages();
const saying =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers);
    return "<p>no";
  };

/** A chat in a corner, with a button called as the portal's own. */
const CHAT = `<div id=chat class=chat-box style="position:fixed;right:8px;bottom:8px;width:180px;height:120px;background:#fff">
  <b>在线客服</b><a href=#>注册</a></div>`;

let site: WebServer;
let running: RunningApp;
let isAsked = false;
/** How often the address was asked for that is refused. */
let refused = 0;

test.beforeAll(async () => {
  site = await serveWeb({
    "/": "<a href=#>注册</a>",
    ...echo.pages,
    "/403": (request, response) => {
      refused += 1;
      return saying(403)(request, response);
    },
    "/412": saying(412),
    "/404": saying(404),
    "/429": saying(429, { "retry-after": "90" }),
    "/blank": "<div></div>",
    "/round": saying(302, { location: "/round" }),
    "/ie": "<p>您的浏览器版本过低，请使用 IE 浏览器访问本系统",
    "/away": `<a href=#>注册</a>${[
      "twin.localhost:1",
      "mall.e-cqs.cn.example",
      "gate.samr.gov.cn",
      "gate.zj.gov.cn",
    ]
      .map((host) => `<a id="${host}" href="http://${host}/">${host}</a>`)
      .join("")}`,
    "/ie-only": `<a href=#>注册</a><button onclick="new ActiveXObject('Shell.Application')">打印</button>`,
    "/silent": () => undefined,
    "/chat": `<h1>公共服务门户</h1><a id=own href=# hidden>注册</a>${CHAT}`,
    "/login": ({ headers }, response) => {
      if (headers.authorization === `Basic ${Buffer.from("u:p").toString("base64")}`)
        return "<a href=#>in</a>";
      isAsked = true;
      response.writeHead(401, { "www-authenticate": 'Basic realm="corp"' });
      return "<p>no";
    },
    "/code": `<input type=password><button>登录</button><img id=captcha alt="" width=90 height=30
      src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30' fill='red'/></svg>">`,
  });
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
  refused = 0;
  await visit("/403");
  const retry = running.wizard.getByTestId("trouble-retry");
  await retry.click();
  await expect(retry).toBeDisabled();
  await expect(retry).toContainText(/还要等 0:0\d/);
  await running.wizard.getByTestId("portal-reload").click();
  await realKey(running, "http", "F5");
  await expect(running.wizard.getByTestId("toast")).toContainText("时间还没到");
  expect(refused).toBe(2);
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
  await expect.poll(() => inPage("document.body.textContent")).toBe("in");
  expect(isAsked).toBe(true);
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
  expect(await inPage("document.body.textContent")).toBe("注册");
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
