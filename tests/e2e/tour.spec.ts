import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { openOwnPortal } from "../support/own-portal.js";
import { press, sees, tick } from "../support/person.js";
import { practiceState } from "../support/practice-selectors.js";
import { standInForReader } from "../support/reader-stand-in.js";

let own: Awaited<ReturnType<typeof openOwnPortal>>;
let running: RunningApp;

test.beforeAll(async () => {
  own = await openOwnPortal();
  running = await launchApp({ args: own.args });
  await standInForReader(running);
});
test.afterAll(async () => {
  await running?.close();
  own.close();
});

const station = (name: string) =>
  expect(running.wizard.getByTestId("tour")).toHaveAttribute("data-station", name, { timeout: 60_000 });
const stored = () => JSON.parse(readFileSync(join(running.userData, "verify-guide.json"), "utf8"));

/** The wizard is as at the first start, and the profile holds nothing of the tour. */
async function nothingLeft(): Promise<void> {
  const { wizard, userData } = running;
  await sees(running, "自己的网站");
  await expect(wizard.getByTestId("tour")).toBeHidden();
  await expect(wizard.getByTestId("practice-badge")).toBeHidden();
  await expect(wizard.getByTestId("start")).toBeVisible();
  const state = await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
  expect(state).toMatchObject({ companies: [], instruments: [], photos: [], ledger: { total: 0 } });
  expect(stored()).toMatchObject({ tour: null, companies: [], instruments: [], progress: {} });
  const settings = join(running.userData, "settings.json");
  expect(existsSync(settings) && JSON.parse(readFileSync(settings, "utf8")).practice === true).toBe(false);
  expect(readdirSync(userData).includes("photos") ? readdirSync(join(userData, "photos")) : []).toEqual([]);
}

test("the tour: from the sample photo to 待检定 on the practice portal, and nothing of it stays", async () => {
  test.setTimeout(240_000);
  const { wizard, portal } = running;
  await sees(running, "自己的网站");

  await wizard.getByTestId("start-tour").click();
  await station("photo");
  await expect(wizard.getByTestId("plate-field-serial")).not.toHaveValue("");
  await wizard.getByRole("button", { name: "南湖区[" }).first().click();
  await wizard.getByTestId("plate-save").click();

  await station("open");
  await press(running, "在线办理", "强制检定工作计量器具业务管理系统");
  await expect.poll(() => running.portalPages().length).toBe(2);
  await press(running, "直接办理", "强检器具台帐维护");
  await press(running, "新增");

  await station("fill");
  await wizard.getByTestId("fill").click();
  await station("confirm");
  await press(running, "确定");

  await station("book");
  const [scale] = (await practiceState(await portal())).instruments;
  expect(scale?.fields).toMatchObject({ serial: "2023799696", region: "南湖区[330402]" });
  await press(running, "服务事项");
  await press(running, "直接办理", "强检器具预约申请");
  await press(running, "新增");
  await press(running, "选择器具");
  await sees(running, "2023799696");
  await tick(running, ".datagrid-header-check input");
  await press(running, "确定");
  await expect(wizard.getByTestId("step-submit-reservation")).toHaveAttribute("data-status", "current");
  (await portal()).once("dialog", (dialog) => void dialog.accept());
  await press(running, "提交申请");

  await station("end");
  // The message of success is heard before the list of bookings is there, and the booking itself has boxes too.
  await sees(running, "已提交");
  await tick(running, ".datagrid-cell-check input");
  await press(running, "预约单详情");
  await expect(wizard.getByTestId("reservation")).toContainText("可以送检了");
  await wizard.getByTestId("practice-end").click();
  await nothingLeft();
});

test("left in the middle, it leaves nothing either; taken again, it begins anew", async () => {
  test.setTimeout(120_000);
  const { wizard } = running;
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("settings-tour").click();
  await station("photo");
  await sees(running, "强制检定工作计量器具业务管理系统");
  await wizard.getByTestId("tour-leave").click();
  await nothingLeft();
});
