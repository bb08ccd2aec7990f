import { expect, type Page } from "@playwright/test";
import type { StepId } from "../../src/core/guide/steps.js";
import type { RunningApp } from "./app.js";
import { press, sees, tick, type } from "./person.js";
import { practiceState } from "./practice-selectors.js";

const SYSTEM = "强制检定工作计量器具业务管理系统";
const PASSWORD = "Lianxi#2026";

interface Job {
  /** Paths of a company file and of a nameplate photo. */
  company: string;
  photo: string;
  /** Called when a step's place is to be seen, before the person presses. */
  onStep(id: StepId): Promise<void>;
}

/** Fills the form in front from the wizard and waits until nothing is left to do. */
async function fill(wizard: Page): Promise<void> {
  await wizard.getByTestId("fill").click();
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

  await sees(portal(), "注册");
  await job.onStep("open-portal");
  await wizard.getByTestId("company-import").setInputFiles(job.company);
  await expect(wizard.getByTestId("company-select")).not.toHaveValue("");

  await press(portal(), "注册");
  await sees(portal(), "企业注册");
  await fill(wizard);
  await stepShown("register");
  await type(portal(), "input[type=password] >> nth=0", PASSWORD);
  await type(portal(), "input[type=password] >> nth=1", PASSWORD);
  await type(
    portal(),
    "input:near(:text('验证码')) >> nth=0",
    (await practiceState(portal())).captcha.register,
  );
  await tick(portal(), "input[name=consent]");
  await press(portal(), "注册");
  await sees(portal(), "注册成功");

  await press(portal(), "去登录");
  await type(portal(), "#username", (await practiceState(portal())).accounts.at(-1)?.username ?? "");
  await type(portal(), "#password", PASSWORD);
  await type(portal(), "#captcha", (await practiceState(portal())).captcha.login);
  await press(portal(), "登录");
  await stepShown("enter-system");
  await press(portal(), "在线办理", SYSTEM);
  await expect.poll(() => running.portalPages().length).toBe(2);

  await stepShown("open-ledger");
  await press(portal(), "直接办理", "强检器具台帐维护");

  await keepScale(wizard, job.photo);
  await press(portal(), "新增");
  await sees(portal(), "出厂编号");
  await fill(wizard);
  await stepShown("add-instrument");
  await press(portal(), "确定");
  await expect.poll(async () => (await practiceState(portal())).instruments.length).toBe(1);

  await press(portal(), "服务事项");
  await stepShown("open-reservation");
  await press(portal(), "直接办理", "强检器具预约申请");
  await press(portal(), "新增");
  await stepShown("choose-instruments");
  await press(portal(), "选择器具");
  await tick(portal(), ".datagrid-header-check input");
  await press(portal(), "确定");

  await stepShown("submit-reservation");
  portal().once("dialog", (dialog) => void dialog.accept());
  await press(portal(), "提交申请");
  await sees(portal(), "已提交");
  await tick(portal(), ".datagrid-cell-check input");
  await press(portal(), "预约单详情");
  await sees(portal(), "待检定");
  await stepShown("await-verification");
}
