import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { holdTimers } from "../support/held-timers.js";
import { portalPage } from "../support/past-playwright.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { realClick, realKey } from "../support/real-input.js";
import { PASSWORD, sessionPages } from "../support/session-pages.js";
import { serveWeb, type WebServer } from "../support/web-server.js";

/** A rare character, one beyond the basic plane, and brackets as wide as a character; as others write it. */
const MAKER = "练习䶮𬭎衡器（嘉兴）有限公司";
const HELD = "练习龑𬭎衡器(嘉兴)有限公司";

const portal = { isLoggedIn: true };
let site: WebServer;
let running: RunningApp;

test.beforeAll(async () => {
  site = await serveWeb(sessionPages(portal, HELD));
  running = await launchApp({ args: [`--portal-url=${site.url()}`] });
  await importCompany(running, { more: { manufacturer: MAKER } });
});
test.afterAll(async () => {
  await running?.close();
  await site?.close();
});

const { inPage, address, arriveAt } = portalPage(() => running);
const now = () => running.wizard.getByTestId("now");
const fillRow = (field: string) => running.wizard.getByTestId(`fill-row-${field}`);
const box = (name: string) => inPage(`document.querySelector("[name=${name}]")?.value`);

async function visit(path: string): Promise<void> {
  await arriveAt(site.url(path));
  await expect.poll(async () => (await running.state()).portalReady).toBe(true);
}

/** Fills the scale's form in front. */
async function fill(): Promise<void> {
  await running.wizard.getByTestId("step-goto-add-instrument").click();
  await expect(fillRow("serial")).toHaveAttribute("data-status", "pending");
  await running.wizard.getByTestId("fill").click();
  // One row may be filled while another still is.
  await expect
    .poll(async () => {
      const { fill } = await running.state();
      return fill?.busy === false && fill.rows.some(({ status }) => status === "filled");
    })
    .toBe(true);
}

/** The person types a password and presses 登录. */
async function logIn(password: string): Promise<void> {
  await inPage(`for (const [name, text] of Object.entries({ username: "lianxi", password: "${password}" }))
    document.querySelector("[name=" + name + "]").value = text;
    document.querySelector("form button").click()`);
}

test("after the pack's minutes of silence it is said that the portal may forget; after the login one press fills again", async () => {
  const { wizard } = running;
  const isQuiet = wizard.getByTestId("portal-quiet");
  const passTime = await holdTimers(running.app, 20 * 60_000);
  await visit("/system");
  await expect(wizard.getByTestId("step-open-ledger")).toHaveAttribute("data-status", "current");
  await visit("/form");
  await fill();
  // What the person wrote herself is remembered as well.
  await realClick(running, "http", "[name=model]");
  await realKey(running, "http", "7");
  await realKey(running, "http", "Tab");
  await expect.poll(() => box("model")).toContain("7");
  const model = String(await box("model"));
  await expect(fillRow("model")).toContainText(model);
  await expect(isQuiet).toBeHidden();

  await passTime();
  await expect(isQuiet).toContainText("20");
  portal.isLoggedIn = false;
  await isQuiet.getByRole("button").click();
  await wizard.getByTestId("dialog-accept").click();
  await expect.poll(address).toBe(site.url("/login"));
  await expect(isQuiet).toBeHidden();
  await expect(wizard.getByTestId("portal-trouble")).toHaveAttribute("data-trouble", "expired");

  await logIn(PASSWORD);
  await expect.poll(address).toBe(site.url("/form"));
  expect(await box("serial")).toBe("");
  await fill();
  expect(await box("serial")).toBe(INSTRUMENT.serial);
  expect(await box("model")).toBe(model);
});

test("a second wrong password warns that another may lock the account", async () => {
  const { wizard } = running;
  const said = wizard.getByTestId("portal-said");
  await visit("/login");
  await logIn("wrong");
  await expect(said).toHaveAttribute("data-reply", "login");
  await expect(wizard.getByTestId("lock-near")).toBeHidden();
  await logIn("wrong");
  await expect(wizard.getByTestId("lock-near")).toContainText("再错网站可能会锁住账号");
  await logIn(PASSWORD);
  await expect.poll(address).toBe(site.url("/form"));
  await expect(said).toBeHidden();
});

test("what a login refused in passing is said, and leads to the password until that is typed anew", async () => {
  const { wizard } = running;
  await visit("/login-in-place");
  await inPage(`document.querySelector("[name=username]").value = "lianxi"`);
  const typePassword = async (key: string, next: string) => {
    await realClick(running, "http", "[name=password]");
    await realKey(running, "http", key);
    await realKey(running, "http", "Tab");
    await expect(now()).toHaveAttribute("data-substep", next);
  };
  await typePassword("x", "submit-login");
  await realClick(running, "http", "button");
  await expect(wizard.getByTestId("portal-said")).toContainText("口令填错了，请您核对");
  await expect(now()).toHaveAttribute("data-substep", "own-password");
  await expect(now()).toHaveAttribute("data-target", "found");
  await typePassword("y", "submit-login");
});

test("names are compared by code point: what the portal writes otherwise is shown letter by letter", async () => {
  const letters = fillRow("manufacturer").getByTestId("letters");
  await visit("/held");
  await running.wizard.getByTestId("step-goto-add-instrument").click();
  await expect(letters.getByRole("listitem")).toHaveCount(3);
  await expect(letters).toContainText("U+9F91 / U+4DAE");

  await visit("/narrowing");
  await fill();
  await expect(fillRow("manufacturer")).toHaveAttribute("data-status", "differs");
  await expect(letters.getByRole("listitem")).toHaveCount(2);

  await visit("/form");
  await fill();
  await expect(fillRow("manufacturer")).toHaveAttribute("data-status", "filled");
  expect(await box("maker")).toBe(MAKER);
  await realClick(running, "http", "body > button");
  const warning = running.wizard.locator("[data-testid=case-warning][data-kind=stored-differs]");
  await expect(warning).toContainText("生产厂家");
  await expect(warning.getByTestId("letters")).toContainText("U+9F91 / U+4DAE");
});

test("a code sent to a phone comes last: everything else is filled before it is asked for", async () => {
  await visit("/register");
  const substep = async (word: string) => expect(now()).toHaveAttribute("data-substep", word);
  await substep("fill-form");
  await running.wizard.getByTestId("fill").click();
  await substep("own-password");
  await realClick(running, "http", "[name=password]");
  await realKey(running, "http", "x");
  await realKey(running, "http", "Tab");
  await substep("own-code");
  await expect(now()).toContainText("获取验证码");
});
