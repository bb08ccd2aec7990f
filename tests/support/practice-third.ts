import type { Locator, Page } from "@playwright/test";
import { type Hand, LEDGER_TEXTS, practiceState } from "./practice-selectors.js";

const field = (scope: Page | Locator, name: string): Locator =>
  scope.locator(`.form-control[name="${name}"]`);

const type = async (scope: Page | Locator, name: string, text: string): Promise<void> => {
  await field(scope, name).fill(text);
  await field(scope, name).blur();
};

const modal = (page: Page): Locator => page.locator(".modal").last();
const menu = (page: Page, text: string): Promise<void> =>
  page.locator(".sidebar-menu a", { hasText: text }).click();
const button = (scope: Page | Locator, text: string): Locator =>
  scope.locator(".btn").getByText(text, { exact: true });

export const thirdHand: Hand = {
  async register(page, data) {
    await page.goto("practice://sso/oauth/register");
    for (const name of ["creditCode", "password", "name", "contact", "phone"] as const)
      await type(page, name, data[name]);
    await type(page, "password2", data.password);
    await page.locator("input[name=consent]").check();
    await button(page, "立即注册").click();
    await page.getByText("注册成功").waitFor();
  },

  async login(page, data) {
    if (!page.url().includes("/oauth/login")) await page.goto("practice://portal/login");
    const { accounts } = await practiceState(page);
    await page.locator("#username").fill(accounts.at(-1)?.creditCode ?? "");
    await page.locator("#password").fill(data.password);
    await button(page, "登录").click();
    await page.getByText("强制检定计量器具管理").waitFor();
  },

  async enterSystem(pages) {
    const page = pages().find((each) => each.url().includes("/#/portal/apps"));
    if (!page) throw new Error("the list of systems is not open");
    await button(page.locator(".app-card", { hasText: "强制检定计量器具管理" }), "进入系统").click();
    await page.locator(".sidebar-menu").waitFor();
    return page;
  },

  async openLedgerForm(system) {
    await menu(system, "强检器具备案");
    await button(system, "新增").click();
    await field(modal(system), "validUntil").waitFor();
  },

  async fillLedgerForm(system, data) {
    const form = modal(system);
    for (const name of [...LEDGER_TEXTS, "purchaseDate", "validUntil"] as const)
      await type(form, name, data[name]);
    for (const name of ["category", "subcategory", "origin", "purpose", "delivery"] as const)
      await field(form, name).selectOption({ label: data[name] });
    for (const [level, name] of data.region.path.entries())
      await form.locator(".region").nth(level).selectOption({ label: name });
  },

  async confirmLedgerForm(system) {
    await button(modal(system), "保存").click();
    await system.locator(".modal").waitFor({ state: "detached" });
  },

  async book(system) {
    await menu(system, "检定申报");
    await button(system, "预约送检").click();
    await button(system, "选择器具").click();
    await modal(system).locator("tbody tr[data-index]").first().waitFor();
    await modal(system).locator("thead input[type=checkbox]").check();
    await button(modal(system), "确定选择").click();
    await button(system, "提交申报").click();
    await button(system.locator(".bootbox"), "确定").click();
    await system.locator("tbody").getByText("已提交").waitFor();
  },

  async openReservationDetail(system) {
    await system.getByText("详情", { exact: true }).first().click();
    const detail = modal(system);
    await detail.locator("tbody tr[data-index]").first().waitFor();
    const value = (title: string) => detail.locator(`dt:text-is("${title}") + dd`).innerText();
    const rows = await detail.locator("tbody tr[data-index]").all();
    return {
      id: await value("申报单号"),
      status: await value("申报状态"),
      instruments: await Promise.all(
        rows.map(async (row) => {
          const [serial = "", status = ""] = (await row.locator("td").allInnerTexts()).slice(-2);
          return { serial, status };
        }),
      ),
    };
  },
};
