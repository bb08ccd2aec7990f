import { expect, type Page } from "@playwright/test";
import type { Switches } from "../../src/practice/index.js";
import type { RunningApp } from "./app.js";
import { press, sees, tick } from "./person.js";
import { practiceState } from "./practice-selectors.js";

export type Skin = Switches["skin"];

const PASSWORD = "Lianxi#2026";
const SYSTEM = "强制检定工作计量器具业务管理系统";

const HANDED_IN = { booking: "已提交", scale: "待检定" };

/** What only the user presses, types and answers in one skin, from page to page of the whole job. */
export interface JobScript {
  /** Brings the skin to the front page, once the company is known; where the guide pack does not. */
  arrive?(running: RunningApp): Promise<void>;
  openRegistration(running: RunningApp): Promise<void>;
  /** Passwords, captcha, consent, 注册. */
  sendRegistration(running: RunningApp): Promise<void>;
  /** By the account the portal has had last, on whatever host the login page is. */
  logIn(running: RunningApp, password?: string): Promise<void>;
  enterSystem(running: RunningApp): Promise<void>;
  openLedger(running: RunningApp): Promise<void>;
  openForm(running: RunningApp): Promise<void>;
  saveForm(running: RunningApp): Promise<void>;
  /** To the page from which bookings are opened. */
  leaveLedger(running: RunningApp): Promise<void>;
  openBookings(running: RunningApp): Promise<void>;
  /** Puts the scale of this serial number into a new booking. */
  choose(running: RunningApp, serial: string): Promise<void>;
  submit(running: RunningApp): Promise<void>;
  /** Of the booking, and with a scale, of these statuses; by default the one that was just handed in. */
  openDetail(running: RunningApp, statuses?: { booking: string; scale: string }): Promise<void>;
}

/** Types key by key, then goes on to the next. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  const box = page.locator(selector);
  await box.pressSequentially(text);
  await box.blur();
}

const typePasswords = async (page: Page): Promise<void> => {
  for (const place of [0, 1])
    await type(page, `input[type=password] >> visible=true >> nth=${place}`, PASSWORD);
};

/** e-CQS: registration and login of either skin, their rows found by `row`. */
const ecqs = (row: string): Pick<JobScript, "sendRegistration" | "logIn" | "enterSystem" | "openLedger"> => ({
  async sendRegistration(running) {
    const page = await running.portal();
    await typePasswords(page);
    const { captcha } = await practiceState(page);
    await type(page, `${row}:has-text('验证码') input >> visible=true`, captcha.register);
    await tick(running, "input[type=checkbox]");
    await press(running, "注册");
  },
  async logIn(running, password = PASSWORD) {
    const page = await running.portal();
    await page.locator("[name=captcha]").waitFor();
    const { accounts, captcha } = await practiceState(page);
    await type(page, "[name=username]", accounts.at(-1)?.username ?? "");
    await type(page, "[name=password]", password);
    await type(page, "[name=captcha]", captcha.login);
    await press(running, "登录");
  },
  async enterSystem(running) {
    await press(running, "在线办理", SYSTEM);
    await expect.poll(() => running.portalPages().length).toBe(2);
  },
  openLedger: (running) => press(running, "直接办理", "强检器具台帐维护"),
});

const common: Pick<JobScript, "openRegistration" | "openForm" | "saveForm" | "leaveLedger" | "openBookings"> =
  {
    async openRegistration(running) {
      await press(running, "注册");
      await sees(running, "企业注册");
    },
    async openForm(running) {
      await press(running, "新增");
      await sees(running, "出厂编号");
    },
    saveForm: (running) => press(running, "确定"),
    leaveLedger: (running) => press(running, "服务事项"),
    openBookings: (running) => press(running, "直接办理", "强检器具预约申请"),
  };

export const JOB_SCRIPTS: Record<Skin, JobScript> = {
  classic: {
    ...common,
    ...ecqs("tr"),
    async choose(running, serial) {
      await press(running, "新增");
      await press(running, "选择器具");
      await sees(running, serial);
      await tick(running, ".datagrid-header-check input");
      await press(running, "确定");
    },
    async submit(running) {
      (await running.portal()).once("dialog", (dialog) => void dialog.accept());
      await press(running, "提交申请");
      await sees(running, "已提交");
    },
    async openDetail(running, { booking, scale } = HANDED_IN) {
      await sees(running, booking);
      await tick(running, ".datagrid-cell-check input");
      await press(running, "预约单详情");
      await sees(running, scale);
    },
  },
  modern: {
    ...common,
    ...ecqs(".el-form-item"),
    async arrive(running) {
      const page = await running.portal();
      await page.evaluate(async () => {
        await fetch("/__desk/switches", { method: "POST", body: JSON.stringify({ skin: "modern" }) });
      });
      await page.reload();
    },
    async choose(running, serial) {
      await press(running, "新增");
      await press(running, "选择器具");
      await sees(running, serial);
      await tick(running, ".el-table__body .el-checkbox", serial);
      await press(running, "确定");
    },
    async submit(running) {
      await press(running, "提交申请");
      await sees(running, "提交后不能修改");
      await press(running, "确定");
      await sees(running, "已提交");
    },
    async openDetail(running, { booking, scale } = HANDED_IN) {
      await tick(running, ".el-table__body .el-checkbox", booking);
      await press(running, "预约单详情");
      await sees(running, scale);
    },
  },
  third: {
    async openRegistration(running) {
      await press(running, "注册");
      await sees(running, "法人注册");
    },
    async sendRegistration(running) {
      await typePasswords(await running.portal());
      await tick(running, "input[name=consent]");
      await press(running, "立即注册");
    },
    async logIn(running, password = PASSWORD) {
      const page = await running.portal();
      await page.locator("#username").waitFor();
      const { accounts } = await practiceState(page);
      await type(page, "#username", accounts.at(-1)?.creditCode ?? "");
      await type(page, "#password", password);
      await press(running, "登录");
    },
    enterSystem: (running) => press(running, "进入系统", "强制检定计量器具管理"),
    openLedger: (running) => press(running, "强检器具备案"),
    async openForm(running) {
      await press(running, "新增");
      await sees(running, "器具新增");
    },
    saveForm: (running) => press(running, "保存"),
    leaveLedger: async () => {},
    openBookings: (running) => press(running, "检定申报"),
    async choose(running, serial) {
      await press(running, "预约送检");
      await press(running, "选择器具");
      await sees(running, serial);
      await tick(running, ".modal tbody input[type=checkbox]", serial);
      await press(running, "确定选择");
    },
    async submit(running) {
      await press(running, "提交申报");
      await press(running, "确定");
      await sees(running, "已提交");
    },
    async openDetail(running, { booking, scale } = HANDED_IN) {
      await press(running, "详情", booking);
      await sees(running, scale);
    },
  },
};
