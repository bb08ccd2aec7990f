import { expect, type Page } from "@playwright/test";
import type { StepId } from "../../src/core/procedure/pack/steps.js";
import type { RunningApp } from "./app.js";
import { press, sees, tick } from "./person.js";
import { practiceState } from "./practice-selectors.js";

const SYSTEM = "强制检定工作计量器具业务管理系统";
const PASSWORD = "Lianxi#2026";

interface Job {
  /** Path of a company file. */
  company: string;
  /** Path of a nameplate photo; without it the company file brings the scale. */
  photo?: string;
  /** Called when a step's place is to be seen, before the person presses. */
  onStep(id: StepId): Promise<void>;
}

/** Types as a person does: key by key, then on to the next. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  const box = page.locator(selector);
  await box.pressSequentially(text);
  await box.blur();
}

/** Fills the form in front from the wizard and waits until nothing is left to do. */
async function fill(wizard: Page): Promise<void> {
  await wizard.getByTestId("fill").click();
  // Another form's filling could be undone before, and this one may not have begun: only main's rows tell.
  const isOver = async () => {
    const { fill } = await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
    return (
      fill?.busy === false && fill.rows.every(({ value, status }) => value === "" || status !== "pending")
    );
  };
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
  await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
}

/** Confirms what was read from the photo and keeps it as a scale, with the place of use added. */
async function keepScale(wizard: Page, photo: string): Promise<void> {
  await wizard.getByTestId("photo-input").setInputFiles(photo);
  await expect(wizard.getByTestId("plate-field-serial")).not.toHaveValue("", { timeout: 90_000 });
  // The county of use is never taken from the company: the person says it.
  await wizard.getByTestId("plate-field-region").fill("南湖区[330402]");
  await wizard.getByTestId("plate-save").click();
  await expect(wizard.getByTestId("plate-field-serial")).toBeHidden();
}

/**
 * The whole job on the practice portal in the real app: the wizard fills, and what only a person presses,
 * types or answers is done here in the person's place.
 */
export async function playJob(running: RunningApp, job: Job): Promise<void> {
  const { wizard, portal } = running;
  const stepShown = async (id: StepId) => {
    await expect(wizard.getByTestId(`step-${id}`)).toHaveAttribute("data-status", "current");
    await job.onStep(id);
  };

  await sees(running, "注册");
  await job.onStep("open-portal");
  await wizard.getByTestId("company-import").setInputFiles(job.company);
  await expect(wizard.getByTestId("company-select")).not.toHaveValue("");

  await press(running, "注册");
  await sees(running, "企业注册");
  await fill(wizard);
  await stepShown("register");
  await type(await portal(), "input[type=password] >> visible=true >> nth=0", PASSWORD);
  await type(await portal(), "input[type=password] >> visible=true >> nth=1", PASSWORD);
  await type(
    await portal(),
    "tr:has-text('验证码') input >> visible=true",
    (await practiceState(await portal())).captcha.register,
  );
  await tick(running, "input[name=consent]");
  await press(running, "注册");
  await sees(running, "注册成功");

  await press(running, "去登录");
  await (await portal()).locator("#captcha").waitFor();
  const { accounts, captcha } = await practiceState(await portal());
  await type(await portal(), "#username", accounts.at(-1)?.username ?? "");
  await type(await portal(), "#password", PASSWORD);
  await type(await portal(), "#captcha", captcha.login);
  await press(running, "登录");
  await stepShown("enter-system");
  await press(running, "在线办理", SYSTEM);
  await expect.poll(() => running.portalPages().length).toBe(2);

  await stepShown("open-ledger");
  await press(running, "直接办理", "强检器具台帐维护");

  if (job.photo) await keepScale(wizard, job.photo);
  await press(running, "新增");
  await sees(running, "出厂编号");
  await fill(wizard);
  await stepShown("add-instrument");
  await press(running, "确定");
  await expect.poll(async () => (await practiceState(await portal())).instruments.length).toBe(1);

  await expect(wizard.getByTestId("step-add-instrument")).toHaveAttribute("data-status", "done");
  await press(running, "服务事项");
  await stepShown("open-reservation");
  await press(running, "直接办理", "强检器具预约申请");
  await press(running, "新增");
  await stepShown("choose-instruments");
  const { instruments } = await practiceState(await portal());
  await press(running, "选择器具");
  await sees(running, instruments.at(-1)?.fields.serial ?? "");
  await tick(running, ".datagrid-header-check input");
  await press(running, "确定");

  await stepShown("submit-reservation");
  (await portal()).once("dialog", (dialog) => void dialog.accept());
  await press(running, "提交申请");
  await sees(running, "已提交");
  await tick(running, ".datagrid-cell-check input");
  await press(running, "预约单详情");
  await sees(running, "待检定");
  await stepShown("await-verification");
}
