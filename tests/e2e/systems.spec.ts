import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { STEP_IDS, type StepId } from "../../src/core/procedure/pack/steps.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { playJob } from "../support/job.js";
import { openOwnPortal } from "../support/own-portal.js";
import { sees } from "../support/person.js";
import { practiceState } from "../support/practice-selectors.js";

test.describe.configure({ timeout: 120_000 });

let own: Awaited<ReturnType<typeof openOwnPortal>>;
let running: RunningApp;
test.beforeAll(async () => {
  own = await openOwnPortal();
  running = await launchApp({ args: ["--practice", ...own.args] });
});
test.afterAll(async () => {
  await running?.close();
  own.close();
});

const state = () => running.wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));

/** A page that the county's pack does not know: the person says that her county uses another system, and takes it back. */
async function chooseOtherSystem(): Promise<void> {
  const { wizard } = running;
  const portal = await running.portal();
  await wizard.getByTestId("start-portal").click();
  await portal.evaluate(() => {
    document.body.innerHTML = "甲乙丙丁戊己".replace(/./g, "<p>别处的栏目$&");
  });
  await wizard.getByTestId("other-system").click();
  const system = wizard.getByTestId("settings-system");
  await expect(system).toBeFocused();
  const title = async () => (await state()).pack.title.en;
  await system.selectOption("hubei");
  await expect.poll(title).toContain("Hubei");
  await system.selectOption("");
  await expect.poll(title).toContain("e-CQS");
}

test("the county decides the system, another pack leads through the whole job, and practice leaves nothing", async () => {
  const file = JSON.parse(await readFile("scripts/demo/company-hubei.json", "utf8"));
  const { region, address: place } = file.company;
  const scale = {
    model: "ACS-30",
    range: "200g—30kg",
    accuracyClass: "III",
    manufacturer: "练习衡器有限公司",
  };
  file.instruments = [{ ...scale, serial: "L20240017", region, place }];
  const company = join(running.userData, "company.json");
  await writeFile(company, JSON.stringify(file));

  const steps: StepId[] = [];
  await playJob(running, { company, skin: "third", onStep: async (id) => void steps.push(id) });
  expect(steps).toEqual([...STEP_IDS]);
  const { reservations, instruments } = await practiceState(await running.portal());
  expect(instruments).toMatchObject([{ fields: { serial: "L20240017", region: "武昌区[420106]" } }]);
  expect(reservations).toMatchObject([{ status: "已提交", instruments: [{ status: "待检定" }] }]);

  // While it lasts, a booking of the practice is kept as a real one is.
  const booked = { status: "待检定", bookingNumber: reservations[0]?.id };
  await expect.poll(async () => (await state()).instruments).toMatchObject([booked]);
  expect(await state()).toMatchObject({ pack: { title: { en: expect.stringContaining("Hubei") } } });

  await running.wizard.evaluate(() => window.verifyGuide.send("settings.change", { practice: false }));
  await sees(running, "自己的网站");
  const empty = { companies: [], instruments: [], ledger: { total: 0 } };
  expect(await state()).toMatchObject({
    ...empty,
    pack: { title: { en: expect.stringContaining("e-CQS") } },
  });
  expect(await readFile(join(running.userData, "verify-guide.json"), "utf8")).not.toContain("L20240017");

  await chooseOtherSystem();

  // Nor does the next practice know anything of it.
  await running.wizard.evaluate(() => window.verifyGuide.send("settings.change", { practice: true }));
  await sees(running, "公共服务门户");
  expect(await state()).toMatchObject(empty);
  expect((await practiceState(await running.portal())).accounts).toEqual([]);
});
