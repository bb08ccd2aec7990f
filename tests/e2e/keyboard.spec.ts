import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

test("the whole first screen can be walked through by keyboard, each stop with a visible focus", async () => {
  const { wizard } = running;
  await expect(wizard.getByTestId("start")).toBeVisible();
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
  expect(stops).toEqual(
    expect.arrayContaining([
      "separator",
      "language-switch",
      "settings-open",
      "company-new",
      "company-select",
      "photo-pick",
      "step-goto-open-portal",
      "step-goto-await-verification",
      "highlight-again",
    ]),
  );
});
