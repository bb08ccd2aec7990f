import type { FrameLocator, Locator, Page } from "@playwright/test";
import { type Hand, LEDGER_TEXTS, practiceState, REGISTER_TEXTS, type } from "./practice-selectors.js";

/** Wherever something can be looked for. */
type Scope = Pick<Page | FrameLocator | Locator, "locator">;

const content = (system: Page): FrameLocator =>
  system.frameLocator("#menuFrame").frameLocator("#contentFrame");
const dialog = (system: Page): FrameLocator => content(system).frameLocator(".dialog iframe");

/** The visible box that stands for the named value. */
const box = (scope: Scope, name: string): Locator =>
  scope.locator(`.textbox:has(input[type=hidden][name="${name}"]) .textbox-text`);

const pick = async (scope: Scope, name: string, text: string): Promise<void> => {
  await box(scope, name).click();
  await scope.locator(".combo-p:visible .combobox-item").getByText(text, { exact: true }).click();
};

const pickRegion = async (scope: Scope, name: string, path: string[]): Promise<void> => {
  await box(scope, name).click();
  for (const [index, text] of path.entries()) {
    const node = scope.locator(".combo-p:visible .tree-node").filter({ hasText: `${text}[` });
    await node.locator(index < path.length - 1 ? ".tree-hit" : ".tree-title").click();
  }
};

const button = (scope: Scope, text: string): Locator =>
  scope.locator(".l-btn").getByText(text, { exact: true });

const toItems = async (system: Page): Promise<void> => {
  await system.frameLocator("#menuFrame").getByRole("link", { name: "服务事项" }).click();
};

const openItem = (system: Page, item: string): Promise<void> =>
  button(content(system).locator("tr", { hasText: item }), "直接办理").click();

const LISTS = ["kind", "category", "subcategory", "origin", "purpose", "delivery"] as const;

export const classicHand: Hand = {
  async register(page, data) {
    await page.goto("practice://portal/register");
    await page.getByLabel(data.organizationType, { exact: true }).check();
    for (const name of REGISTER_TEXTS) await type(page, box(page, name), data[name]);
    await type(page, box(page, "password2"), data.password);
    await page.locator("select[name=companyType]").selectOption({ label: data.companyType });
    await pickRegion(page, "region", data.region.path);
    await type(page, box(page, "captcha"), (await practiceState(page)).captcha.register);
    await page.locator("#consent").check();
    await button(page, "注册").click();
    await page.getByText("注册成功").waitFor();
  },

  async login(page, data) {
    if (!page.url().includes("/cas/login")) await page.goto("practice://portal/login");
    await page.locator("#username").fill(data.username);
    await page.locator("#password").fill(data.password);
    await page.locator("#captcha").fill((await practiceState(page)).captcha.login);
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/cas/"));
  },

  async enterSystem(pages) {
    const menu = pages().find((page) => page.url().endsWith("/services"));
    if (!menu) throw new Error("no service menu is open");
    const [system] = await Promise.all([
      menu.waitForEvent("popup"),
      menu.locator("tr", { hasText: "强制检定工作计量器具业务管理系统" }).locator(".l-btn").click(),
    ]);
    await content(system).getByText("强检器具台帐维护").waitFor();
    return system;
  },

  async openLedgerForm(system) {
    const add = button(content(system), "新增");
    if (!(await add.isVisible())) await openItem(system, "强检器具台帐维护");
    await add.click();
    await box(dialog(system), "validUntil").waitFor();
  },

  async fillLedgerForm(system, data) {
    const form = dialog(system);
    for (const name of LEDGER_TEXTS) await type(system, box(form, name), data[name]);
    for (const name of LISTS) await pick(form, name, data[name]);
    await pickRegion(form, "region", data.region.path);
    for (const name of ["quantity", "purchaseDate", "validUntil"] as const)
      await type(system, box(form, name), data[name]);
  },

  async confirmLedgerForm(system) {
    await button(content(system).locator(".dialog-button"), "确定").click();
    await content(system).locator(".dialog").waitFor({ state: "detached" });
  },

  async book(system) {
    const page = content(system);
    await toItems(system);
    await openItem(system, "强检器具预约申请");
    await button(page, "新增").click();
    await button(page, "选择器具").click();
    await dialog(system).locator(".datagrid-view2 .datagrid-row").first().waitFor();
    await dialog(system).locator(".datagrid-header-check input").check();
    await button(page.locator(".dialog-button"), "确定").click();
    const accept = (dialog: { accept(): Promise<void> }) => void dialog.accept();
    system.on("dialog", accept);
    await button(page, "提交申请").click();
    await button(page, "预约单详情").waitFor();
    system.off("dialog", accept);
  },

  async openReservationDetail(system) {
    await content(system).locator("#grid .datagrid-cell-check input").first().check();
    await button(content(system), "预约单详情").click();
    const detail = dialog(system);
    await detail.locator(".datagrid-view2 .datagrid-row").first().waitFor();
    const rows = await detail.locator(".datagrid-view2 .datagrid-row").all();
    return {
      id: await detail.locator("#d-id").innerText(),
      status: await detail.locator("#d-status").innerText(),
      instruments: await Promise.all(
        rows.map(async (row) => {
          const [, serial = "", status = ""] = await row.locator("td").allInnerTexts();
          return { serial, status };
        }),
      ),
    };
  },
};
