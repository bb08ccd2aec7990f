import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, openForm } from "../support/desk.js";
import { dropFiles } from "../support/drop.js";
import { press, sees, tick } from "../support/person.js";
import { practiceState } from "../support/practice-selectors.js";
import { standInForReader } from "../support/reader-stand-in.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

const PLATES = ["assets/samples/plate.jpg", "tests/fixtures/plates/engraved-tilted.jpg"];

/** The scales the practice portal's ledger holds. */
const registered = async () => (await practiceState(await running.portal())).instruments;

test("photos dropped together are confirmed by Enter, and their scales go into the ledger one after the other and into one booking", async () => {
  const { wizard } = running;
  await standInForReader(running, ["serial", "manufacturer"]);
  // Its scale says where the others are used.
  await importCompany(running);
  await enterAs(running, {});

  const photos = await Promise.all(PLATES.map(async (name) => ({ name, content: await readFile(name) })));
  await dropFiles(wizard, [{ name: "broken.jpg", content: Buffer.from("no photo") }, ...photos]);
  await expect(wizard.getByTestId("photo-count")).toContainText("/ 3");
  const serials: string[] = [];
  for (const _ of photos) {
    const serial = wizard.getByTestId("plate-field-serial");
    await expect(serial).not.toHaveValue(serials.at(-1) ?? "");
    serials.push(await serial.inputValue());
    await expect(wizard.getByTestId("photo-item").first()).toHaveAttribute("data-status", "failed");
    // A moment after the one before: the same press again is not meant for the next.
    await expect(wizard.getByTestId("plate-save")).toBeEnabled();
    // Each value in doubt takes an Enter of its own; the one after the last saves.
    await expect
      .poll(async () => {
        await wizard.keyboard.press("Enter");
        return wizard.getByTestId("photo-item").count();
      })
      .toBe(3 - serials.length);
  }
  await expect(wizard.getByTestId("photo-error")).toBeVisible();
  await wizard.getByTestId("photo-discard").click();

  await expect(wizard.getByTestId("batch-offer")).toContainText("2");
  await wizard.getByTestId("batch-start").click();
  await expect(wizard.getByTestId("batch-at")).toContainText("第 1 台，共 2 台");
  await openForm(running);
  for (const [index, serial] of serials.entries()) {
    if (index > 0) {
      await expect(wizard.getByTestId("batch-at")).toContainText(`第 ${index + 1} 台，共 2 台`);
      await press(running, "新增");
    }
    const row = wizard.getByTestId("fill-row-serial");
    await expect(row).toContainText(serial);
    if (index === 0) {
      await expect(row).toHaveAttribute("data-status", "pending");
      await wizard.getByTestId("fill").click();
    }
    // After the first, a form is filled as it opens.
    await expect(row).toHaveAttribute("data-status", "filled", { timeout: 60_000 });
    await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
    // Nothing is pressed for the person.
    expect(await registered()).toHaveLength(index);
    await press(running, "确定");
    await sees(running, serial);
  }
  await expect(wizard.getByTestId("batch")).toContainText("2 台已经在网站台账里");
  expect((await registered()).map(({ fields }) => fields.serial)).toEqual(expect.arrayContaining(serials));
  expect(await registered()).toHaveLength(2);

  await wizard.getByTestId("batch-book").click();
  await press(running, "服务事项");
  await press(running, "直接办理", "强检器具预约申请");
  await press(running, "新增");
  await press(running, "选择器具");
  await expect(wizard.getByTestId("booking-scale")).toHaveCount(2);
  // One of the two is forgotten at first.
  for (const serial of serials.slice(1)) await tick(running, "td", serial);
  await press(running, "确定");
  await expect(wizard.getByTestId("booking")).toContainText("还差 1 台");
  await press(running, "选择器具");
  await tick(running, "td", serials[0]);
  await press(running, "确定");
  await expect(wizard.getByTestId("booking")).toContainText("2 台都在预约单里了");
});
