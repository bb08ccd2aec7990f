import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";

// Reading a photo takes its time on a busy machine.
test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

/** What reaches out of the window, or out of a box that cuts it off. */
const cutOff = (wizard: Page) =>
  wizard.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0) return false;
        const style = getComputedStyle(element);
        const cuts =
          style.overflowX !== "visible" &&
          style.textOverflow !== "ellipsis" &&
          !style.clipPath.includes("inset");
        const isControl = ["SELECT", "INPUT", "CANVAS"].includes(element.tagName);
        return (
          (right > innerWidth + 1 && left < innerWidth) ||
          (cuts && !isControl && element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
  );

/** Both languages and both themes of what the wizard shows: nothing inaccessible, nothing cut off. */
async function expectAccessible(wizard: Page): Promise<void> {
  for (const language of ["en", "zh-CN"]) {
    await wizard.getByTestId("language-switch").click();
    await expect(wizard.locator("html")).toHaveAttribute("lang", language);
    for (const colorScheme of ["dark", "light"] as const) {
      await wizard.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expectClean(wizard);
    }
  }
}

async function expectClean(wizard: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: wizard }).setLegacyMode(true).analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`,
    ),
  ).toEqual([]);
  expect(await cutOff(wizard)).toEqual([]);
}

test("first start, settings and forms are accessible in both languages and themes", async () => {
  const { wizard } = running;
  await expect(wizard.getByTestId("start")).toBeVisible();
  await expectAccessible(wizard);

  await wizard.getByTestId("settings-open").click();
  await expectAccessible(wizard);
  await wizard.getByTestId("settings-text-size").selectOption("22");
  await expectAccessible(wizard);
  await wizard.getByTestId("settings-text-size").selectOption("16");
  await wizard.getByTestId("settings-open").click();

  await wizard.getByTestId("company-new").click();
  await wizard.getByTestId("company-save").click();
  await expect(wizard.getByTestId("company-field-name")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(wizard);
  await wizard.getByTestId("company-field-region").fill("南湖");
  await expect(wizard.getByRole("listbox")).toBeVisible();
  await expectClean(wizard);
});

test("the plate's review, a failed photo and a question are accessible", async () => {
  const { wizard } = running;
  await wizard.getByTestId("company-import").setInputFiles("assets/samples/company.json");
  await expect(wizard.getByTestId("company-select")).not.toHaveValue("");
  await wizard.getByTestId("photo-input").setInputFiles("assets/samples/plate.jpg");
  await expect(wizard.getByTestId("plate-field-serial")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(wizard);
  await wizard.getByTestId("plate-save").click();
  await expect(wizard.getByTestId("instrument-select")).not.toHaveValue("");

  await wizard
    .getByTestId("photo-input")
    .setInputFiles({ name: "leer.jpg", mimeType: "image/jpeg", buffer: Buffer.from("") });
  await expect(wizard.getByTestId("photo-error")).toBeVisible();
  await expectAccessible(wizard);
  await wizard.getByTestId("photo-discard").click();

  await wizard.getByTestId("instrument-select-edit").click();
  await wizard.getByTestId("instrument-delete").click();
  await expect(wizard.getByTestId("instrument-delete-confirm")).toBeVisible();
  await expectClean(wizard);
});

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
