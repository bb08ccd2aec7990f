import { expect, type Page, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

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
  expect(await walk(wizard)).toEqual(
    expect.arrayContaining([
      "separator",
      "case-open",
      "language-switch",
      "settings-open",
      "step-goto-open-portal",
      "step-goto-await-verification",
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
