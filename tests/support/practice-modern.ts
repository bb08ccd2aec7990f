import type { Locator, Page } from "@playwright/test";
import { type Hand, LEDGER_TEXTS, practiceState, REGISTER_TEXTS, type } from "./practice-selectors.js";

/** Wherever something can be looked for. */
type Scope = Pick<Page | Locator, "locator">;

/** The form item of a label, within the dialog in front or the page. */
const item = (scope: Scope, label: string): Locator =>
  scope.locator(`.el-form-item:has(> .el-form-item__label:text-is("${label}"))`);

const pick = async (page: Page, target: Locator, text: string): Promise<void> => {
  await target.locator(".el-select__wrapper:not(.is-disabled)").click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(text);
  await page.locator(".el-select__popper:visible [role=option]").getByText(text, { exact: true }).click();
};

const pickRegion = async (page: Page, target: Locator, path: string[]): Promise<void> => {
  await target.locator(".el-cascader").click();
  for (const text of path)
    await page
      .locator(".el-cascader__dropdown:visible .el-cascader-node")
      .getByText(text, { exact: true })
      .click();
};

const button = (scope: Scope, text: string): Locator =>
  scope.locator(".el-button", { hasText: new RegExp(`^${[...text].join(" ?")}$`) });

const dialog = (page: Page): Locator => page.locator(".el-overlay:visible .el-dialog");
const box = (scope: Scope, label: string): Locator => item(scope, label).locator("input, textarea");

const openItem = async (system: Page, title: string): Promise<void> => {
  await button(system.locator(".service-row", { hasText: title }), "直接办理").click();
};

export const modernHand: Hand = {
  async register(page, data) {
    await page.goto("practice://portal/#/register");
    const { registerLabels: labels } = await practiceState(page);
    await item(page, labels.organizationType).getByText(data.organizationType, { exact: true }).click();
    for (const name of REGISTER_TEXTS) await type(page, box(page, labels[name]), data[name]);
    await type(page, box(page, labels.password2), data.password);
    await pick(page, item(page, labels.companyType), data.companyType);
    await pickRegion(page, item(page, labels.region), data.region.path);
    await page.locator(".captcha svg").waitFor();
    await type(page, box(page, labels.captcha), (await practiceState(page)).captcha.register);
    await page.locator(".consent").click();
    await button(page, "注册").click();
    await page.getByText("注册成功").waitFor();
  },

  async login(page, data) {
    if (!page.url().includes("/cas/login")) await page.goto("practice://portal/login");
    await page.locator("[name=username]").fill(data.username);
    await page.locator("[name=password]").fill(data.password);
    await page.locator("[name=captcha]").fill((await practiceState(page)).captcha.login);
    await button(page, "登录").click();
    await page.waitForURL((url) => !url.pathname.startsWith("/cas/"));
  },

  async enterSystem(pages) {
    const menu = pages().find((page) => page.url().includes("/services"));
    if (!menu) throw new Error("no service menu is open");
    const row = menu.locator(".service-row", { hasText: "强制检定工作计量器具业务管理系统" });
    const [system] = await Promise.all([menu.waitForEvent("popup"), button(row, "在线办理").click()]);
    await system.getByText("强检器具台帐维护").waitFor();
    return system;
  },

  async openLedgerForm(system) {
    const add = button(system, "新增");
    if (!(await add.isVisible())) await openItem(system, "强检器具台帐维护");
    await add.click();
    await dialog(system).locator(".el-form").waitFor();
  },

  async fillLedgerForm(system, data) {
    const { labels } = await practiceState(system);
    const form = dialog(system);
    for (const name of LEDGER_TEXTS) await type(system, box(form, labels[name]), data[name]);
    for (const name of ["kind", "category", "subcategory", "purpose"] as const)
      await pick(system, item(form, labels[name]), data[name]);
    for (const name of ["origin", "delivery"] as const)
      await item(form, labels[name]).getByText(data[name], { exact: true }).click();
    await pickRegion(system, item(form, labels.region), data.region.path);
    for (const name of ["quantity", "purchaseDate", "validUntil"] as const)
      await type(system, box(form, labels[name]), data[name]);
  },

  async confirmLedgerForm(system) {
    await button(dialog(system), "确定").click();
    await system.locator(".el-overlay:visible").waitFor({ state: "detached" });
  },

  async book(system) {
    await system.goto("practice://portal/app#/items");
    await openItem(system, "强检器具预约申请");
    await button(system, "新增").click();
    await button(system, "选择器具").click();
    await dialog(system).locator(".el-table__row").first().waitFor();
    await dialog(system).locator("thead .el-checkbox").click();
    await button(dialog(system), "确定").click();
    await button(system, "提交申请").click();
    await button(system.locator(".el-message-box"), "确定").click();
    await button(system, "预约单详情").waitFor();
  },

  async openReservationDetail(system) {
    await system.locator(".el-table__row .el-checkbox").first().click();
    await button(system, "预约单详情").click();
    const detail = dialog(system);
    await detail.locator(".el-table__row").first().waitFor();
    const rows = await detail.locator(".el-table__row").all();
    const value = (label: string) =>
      detail.locator(".description", { hasText: label }).locator(".description-value").innerText();
    return {
      id: await value("预约编号"),
      status: await value("状态"),
      instruments: await Promise.all(
        rows.map(async (row) => {
          const [, , serial = "", status = ""] = await row.locator("td").allInnerTexts();
          return { serial, status };
        }),
      ),
    };
  },
};
