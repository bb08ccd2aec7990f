import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { echoPages } from "../support/echo.js";
import { portalPage } from "../support/past-playwright.js";
import { realKey } from "../support/real-input.js";
import { type Answer, serveWeb, type WebServer } from "../support/web-server.js";

const echo = echoPages();
const saying =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers);
    return "<p>no";
  };

let site: WebServer;
let running: RunningApp;
let isAsked = false;

test.beforeAll(async () => {
  site = await serveWeb({
    "/": "<a href=#>注册</a>",
    ...echo.pages,
    "/403": saying(403),
    "/412": saying(412),
    "/404": saying(404),
    "/429": saying(429, { "retry-after": "90" }),
    "/blank": "<div></div>",
    "/round": saying(302, { location: "/round" }),
    "/ie": "<p>您的浏览器版本过低，请使用 IE 浏览器访问本系统",
    "/away": `<a href=#>注册</a><a id=twin href="http://twin.localhost:1/">twin</a>`,
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

const { inPage, goTo } = portalPage(() => running);
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
  await visit("/away");
  await expect.poll(() => inPage("document.getElementById('twin') !== null")).toBe(true);
  await inPage("document.getElementById('twin').click()");
  const { wizard } = running;
  await expect(wizard.getByTestId("portal-leaving")).toContainText("twin.localhost");
  await expect(wizard.getByTestId("portal-leaving")).toContainText("不是政府网站");
  await wizard.getByTestId("leave-allow").click();
  await expect(wizard.getByTestId("portal-leaving")).toBeHidden();
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("host-revoke-twin.localhost").click();
  await expect(wizard.getByTestId("hosts-none")).toBeVisible();
  await wizard.getByTestId("settings-open").click();
  await visit("/");
});

test("a code is shown enlarged, and Caps Lock is said", async () => {
  await visit("/code");
  await expect.poll(() => inPage("document.getElementById('captcha')?.complete")).toBe(true);
  await running.wizard.getByTestId("step-goto-enter-system").click();
  await running.wizard.getByTestId("captcha-show").click();
  const picture = running.wizard.getByTestId("captcha-picture");
  await expect(picture).toBeVisible();
  const { width } = (await picture.boundingBox()) ?? { width: 0 };
  // Three times as large as in the page.
  expect(width).toBeGreaterThanOrEqual(270);
  await realKey(running, "http", "A", ["capslock"]);
  await expect(running.wizard.getByTestId("keyboard-hint")).toHaveAttribute("data-keyboard", "capsLock");
  expect((await state()).portal.keyboard).toBe("capsLock");
});
