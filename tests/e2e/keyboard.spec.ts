import { expect, type Page, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs } from "../support/desk.js";
import { inputMethod } from "../support/input-method.js";
import { press, sees } from "../support/person.js";

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/** The main screen, whatever test ran before. */
async function toMain(): Promise<void> {
  const { wizard } = running;
  const start = wizard.getByTestId("start-portal");
  await expect(start.or(wizard.getByTestId("now"))).toBeVisible();
  if (await start.isVisible()) await start.press("Enter");
  await expect(wizard.getByTestId("now")).toBeVisible();
}

/** Walks by Tab until it comes round; every stop has to show its focus. Returns the stops' names. */
async function walk(wizard: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await wizard.keyboard.press("Tab");
    const stop = await wizard.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const name =
        focused.getAttribute("data-testid") ??
        focused.getAttribute("role") ??
        focused.getAttribute("aria-label") ??
        focused.textContent ??
        "";
      return { name, seen: outlineStyle !== "none" && outlineWidth !== "0px" };
    });
    if (stop === null || stops.includes(stop.name)) break;
    expect(stop, stop.name).toMatchObject({ seen: true });
    stops.push(stop.name);
  }
  return stops;
}

test("the first questions and the main screen can be walked through by keyboard, each stop with a visible focus", async () => {
  const { wizard } = running;
  await expect(wizard.getByTestId("start")).toBeVisible();
  expect(await walk(wizard)).toEqual(
    expect.arrayContaining([
      "language-switch",
      "settings-open",
      "start-own",
      "start-market",
      "start-tour",
      "company-new",
      "start-portal",
    ]),
  );
  await wizard.getByTestId("start-portal").press("Enter");
  await expect(wizard.getByTestId("now")).toBeVisible();
  await wizard.locator("body").click({ position: { x: 1, y: 1 } });
  const stops = await walk(wizard);
  // The nine dots are one stop: the action stands below them. Arrows lead from one to the next.
  expect(stops.filter((stop) => stop.startsWith("step-goto-"))).toHaveLength(1);
  await wizard.locator("[data-testid^=step-goto-][tabindex='0']").focus();
  await wizard.keyboard.press("End");
  await expect(wizard.getByTestId("step-goto-await-verification")).toBeFocused();
  await wizard.keyboard.press("ArrowLeft");
  await expect(wizard.getByTestId("step-goto-submit-reservation")).toBeFocused();
  expect(stops).toEqual(
    expect.arrayContaining([
      "separator",
      "case-open",
      "language-switch",
      "settings-open",
      "highlight-again",
      "ledger-open",
    ]),
  );
  await wizard.getByTestId("case-open").press("Enter");
  await expect(wizard.getByTestId("company-new")).toBeVisible();
  await wizard.keyboard.press("Escape");
  await expect(wizard.getByTestId("company-new")).toBeHidden();
  await expect(wizard.getByTestId("case-open")).toBeFocused();
});

test("what an input method composes is left alone in the wizard and in the portal, and its keys with it", async () => {
  const { wizard } = running;
  await toMain();
  await wizard.getByTestId("case-open").click();
  await wizard.getByTestId("company-new").click();
  const name = wizard.getByTestId("company-field-name");
  await name.focus();
  const inWizard = inputMethod(running, "app://wizard/");
  await inWizard.type("yangli");
  for (const key of ["Enter", "Escape"]) await inWizard.press(key);
  await expect(name).toHaveValue("yangli");
  await expect(name).not.toHaveAttribute("aria-invalid");
  await inWizard.choose("样例");
  await expect(name).toHaveValue("样例");
  await wizard.getByTestId("back").click();
  await expect(wizard.getByTestId("now")).toBeVisible();

  await press(running, "注册");
  const portal = await running.portal();
  const box = portal.locator("form input[type=text]:visible").first();
  await box.focus();
  await box.evaluate((element) => {
    element.addEventListener("compositionend", () => element.toggleAttribute("data-ended"));
  });
  const inPortal = inputMethod(running, "practice://");
  await inPortal.type("shuiguo");
  // The app looks at a page that changes while its user composes, and points at something else in it.
  const looked = async () => (await running.state()).guide.current;
  await expect.poll(looked).toBe("register");
  await running.wizard.evaluate(() => window.verifyGuide.send("guide.highlight", undefined));
  await expect(box).toHaveValue("shuiguo");
  await expect(box).not.toHaveAttribute("data-ended");
  await inPortal.choose("水果店");
  await expect(box).toHaveValue("水果店");
});

test("keys never go nowhere: the tab that comes to the front has the keyboard, or else the wizard", async () => {
  const { app, wizard } = running;
  const focused = () =>
    app.evaluate(({ webContents }) => {
      const front = webContents.getFocusedWebContents();
      const [first] = webContents
        .getAllWebContents()
        .filter((one) => !one.getURL().startsWith("app:"))
        .sort((one, other) => one.id - other.id);
      if (!front) return "nowhere";
      if (front.getURL().startsWith("app:")) return "wizard";
      return front.id === first?.id ? "first tab" : "second tab";
    });
  await toMain();
  await enterAs(running, {});
  await press(running, "在线办理", "强制检定工作计量器具业务管理系统");
  await expect.poll(() => running.portalPages().length).toBe(2);
  await sees(running, "强检器具台帐维护");
  /** A key where the keyboard is. */
  const key = (keyCode: string) =>
    app.evaluate(
      ({ webContents }, name) =>
        webContents
          .getFocusedWebContents()
          ?.sendInputEvent({ type: "keyDown", keyCode: name, modifiers: ["control"] }),
      keyCode,
    );
  await wizard.evaluate(() => window.verifyGuide.send("portal.focus", undefined));
  await expect.poll(focused).toBe("second tab");
  await key("Tab");
  await expect.poll(focused).toBe("first tab");
  await key("Tab");
  await expect.poll(focused).toBe("second tab");
  await key("W");
  await expect.poll(() => running.portalPages().length).toBe(1);
  await expect.poll(focused).toBe("first tab");
  // The wizard's own screen over the whole window.
  await wizard.evaluate(() => window.verifyGuide.send("layout.cover", true));
  await expect.poll(focused).toBe("wizard");
  // Nor does a page out of sight get it by a key, or by itself when it is loaded.
  await wizard.evaluate(() => window.verifyGuide.send("portal.focus", undefined));
  await expect.poll(focused).toBe("wizard");
  await wizard.evaluate(() => window.verifyGuide.send("layout.cover", false));
});
