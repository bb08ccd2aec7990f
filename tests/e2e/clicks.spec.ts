import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { launchApp } from "../support/app.js";
import { withClipboard } from "../support/clipboard.js";
import { desk, enterAs } from "../support/desk.js";
import { press, sees, tick } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";

const MOST = 12;

/** Keys alone, as a password is typed: no click. */
const type = async (page: Page, text: string) => {
  await page.keyboard.press("Tab");
  await page.keyboard.type(text);
};

test("who comes back next year has booked after at most 12 clicks, typing only password and captcha", async () => {
  test.setTimeout(120_000);
  const running = await launchApp({ args: ["--practice"] });
  try {
    const { wizard } = running;
    // Last year's: an account with a scale in the ledger, the company and the scale kept in the wizard.
    await enterAs(running, {});
    await desk(running, "seed", [{ ...INSTRUMENT, region: "南湖区[330402]" }]);
    const [account] = (await practiceState(await running.portal())).accounts;
    const file = join(running.userData, "company.json");
    const region = { code: "330402", name: "南湖区" };
    if (!account) throw new Error("the practice portal has no account");
    const { region: _region, organizationType: _type, ...company } = account;
    writeFileSync(
      file,
      JSON.stringify({
        format: "verify-guide/company",
        version: 1,
        company: { ...company, organizationType: "non-legal", region },
        instruments: [{ ...INSTRUMENT, region }],
      }),
    );
    await wizard.getByTestId("company-import").setInputFiles(file);
    await expect(wizard.getByTestId("company-select")).toContainText(company.name);
    await expect(wizard.getByTestId("step-register")).toHaveAttribute("data-status", "done");
    await press(running, "退出");
    await sees(running, "登录");

    let clicks = 0;
    const counted = async (click: Promise<void>) => {
      clicks += 1;
      await click;
    };
    await counted(press(running, "登录"));
    const login = await running.portal();
    await login.locator("#captcha").waitFor();
    await withClipboard(async () => {
      await counted(wizard.getByTestId("copy-login-name").click());
      await counted(login.locator("#username").click());
      await login.keyboard.press("Control+V");
      await expect(login.locator("#username")).toHaveValue(company.username);
    });
    await type(login, "Practice#2026");
    await type(login, (await practiceState(login)).captcha.login);
    await counted(press(running, "登录"));
    await counted(press(running, "在线办理", "强制检定工作计量器具业务管理系统"));
    await expect.poll(() => running.portalPages().length).toBe(2);
    await counted(press(running, "直接办理", "强检器具预约申请"));
    await counted(press(running, "新增"));
    await counted(press(running, "选择器具"));
    await sees(running, INSTRUMENT.serial);
    await counted(tick(running, ".datagrid-header-check input"));
    await counted(press(running, "确定"));
    (await running.portal()).once("dialog", (dialog) => {
      clicks += 1;
      void dialog.accept();
    });
    await counted(press(running, "提交申请"));
    await sees(running, "已提交");
    expect(clicks).toBeLessThanOrEqual(MOST);
  } finally {
    await running.close();
  }
});
