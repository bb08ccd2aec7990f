import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, turn } from "../support/desk.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { sees } from "../support/person.js";

test.describe.configure({ timeout: 120_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

const now = () => running.wizard.getByTestId("now");

const told = async () => {
  const { now } = await running.state();
  return now?.warnings.map(({ values: { serial, field, stored } }) => [serial, field, stored]);
};

for (const [index, skin] of (["classic", "modern", "third"] as const).entries())
  test(`${skin}: of each scale of a batch is told what the portal stored otherwise`, async () => {
    const { wizard } = running;
    // Each company's scales have numbers of their own: one that two of them have is asked about.
    const serials = [`L26${index}01`, `L26${index}02`];
    const script = JOB_SCRIPTS[skin];
    const region = skin === "third" ? { code: "420106", name: "武昌区" } : undefined;
    await importCompany(running, { serials, region });
    await sees(running, skin === "third" ? "计量业务服务平台" : "公共服务门户");
    await enterAs(running, { skin });
    expect(await told()).toEqual([]);
    await script.enterSystem(running);
    await script.openLedger(running);
    const ids = (await running.state()).instruments.map(({ id }) => id);
    await wizard.evaluate((scales) => window.verifyGuide.send("batch.start", scales), ids);
    (await running.portal()).on("dialog", (dialog) => void dialog.accept());

    await script.openForm(running);
    await wizard.getByTestId("fill").click();
    await expect(now()).toHaveAttribute("data-substep", "submit-form", { timeout: 60_000 });
    await turn(running, { alter: "model" });
    await script.saveForm(running);
    await expect.poll(told).toEqual([[serials[0], "model", "ACS-3"]]);

    // The batch goes on, and its next form is filled as it opens.
    await expect(wizard.getByTestId("batch-at")).toContainText("第 2 台");
    await script.openForm(running);
    await expect(now()).toHaveAttribute("data-substep", "submit-form", { timeout: 60_000 });
    await turn(running, { alter: "serial" });
    await script.saveForm(running);
    await expect.poll(told).toEqual([
      [serials[0], "model", "ACS-3"],
      [serials[1], "serial", serials[1]?.slice(0, -1)],
    ]);
    await expect(wizard.getByTestId("case-warning")).toHaveCount(2);
    // With another number in the ledger she would find no row to choose: it is mended before anything is booked.
    await expect(now()).toHaveAttribute("data-substep", "mend-serial");
  });
