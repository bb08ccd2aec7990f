import { expect, type FrameLocator, type Locator, type Page, test } from "@playwright/test";
import { _electron, type ElectronApplication } from "playwright-core";
import type { Switches } from "../../src/practice/index.js";
import { buildMain } from "../support/portal/bench.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { hands } from "../support/practice-hands.js";
import { practiceState } from "../support/practice-selectors.js";

/** The practice portal's own pages in a plain window, without the app: what a browser's user would meet. */
let app: ElectronApplication;
let page: Page;
test.beforeAll(async () => {
  const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  app = await _electron.launch({ args: [...root, main] });
  page = (await app.firstWindow()) as unknown as Page;
});
test.afterAll(() => app.close());

const post = (path: string, body: object | null = null) =>
  page.evaluate(
    async ({ at, text }) => {
      await fetch(at, { method: "POST", body: text });
    },
    { at: `/__desk/${path}`, text: JSON.stringify(body) },
  );
const NANHU = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] as [string, string, string] };
const COMPANY = {
  organizationType: "非法人企业",
  creditCode: "92330402MA0TEXT04N",
  username: "lianxi_dian",
  password: "Lianxi#2026",
  name: "练习用粮油店",
  companyType: "个体工商户",
  region: NANHU,
  address: "练习路1号",
  contact: "练习人",
  phone: "057300000000",
} as const;

const arrive = async (switches: Partial<Switches>) => {
  await page.goto("practice://portal/");
  await post("reset");
  await post("switches", switches);
  await page.reload();
};

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: the whole job by hand`, async () => {
    const hand = hands[skin];
    const windows = () => app.windows() as unknown as Page[];
    await arrive({ skin });
    await hand.register(page, { ...COMPANY });
    await hand.login(page, COMPANY);
    const system = await hand.enterSystem(windows);
    await hand.openLedgerForm(system);
    await hand.fillLedgerForm(system, { ...INSTRUMENT, region: NANHU });
    await hand.confirmLedgerForm(system);
    expect((await practiceState(system)).instruments).toMatchObject([{ fields: INSTRUMENT }]);
    await hand.book(system);
    expect(await hand.openReservationDetail(system)).toEqual({
      id: expect.stringMatching(/^YY\d+$/),
      status: "已提交",
      instruments: [{ serial: INSTRUMENT.serial, status: "待检定" }],
    });
    if (system !== page) await system.close();
  });

const ALL_ON: Partial<Switches> = {
  refusals: "layer",
  empty: "serial",
  postBack: true,
  defaults: true,
  stars: "child",
  validates: "live",
  wording: "unknown",
  detail: "line",
};
const SEEDED = Array.from({ length: 12 }, (_, index) => ({ name: "电子秤", serial: `S-${index + 1}` }));
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
};

/** Where the things both skins have stand in each. */
interface Places {
  list: string;
  booking: string;
  submit: string;
  form(): Locator | FrameLocator;
  box(scope: Locator | FrameLocator, field: "serial" | "purchaseDate"): Locator;
  /** How many fields are required. */
  required: number;
  searchBox: string;
  star: string;
  invalid: string;
  /** Chooses a kind, where the form has one. */
  choose?(text: string): Promise<void>;
  rows: string;
  next: string;
  head: string;
  button: string;
  dialog(): Locator | FrameLocator;
}

const labelled = (scope: Locator | FrameLocator, label: string) =>
  scope.locator(`.el-form-item:has(> .el-form-item__label:has-text("${label}"))`);
const dialogFrame = () => page.frameLocator(".dialog iframe");
const modernDialog = () => page.locator(".el-overlay:visible .el-dialog");
const lastModal = () => page.locator(".modal").last();
const PLACES: Record<Switches["skin"], Places> = {
  classic: {
    list: "practice://portal/metrology/ledger",
    booking: "practice://portal/metrology/reservation",
    submit: "提交申请",
    form: dialogFrame,
    box: (scope, field) => scope.locator(`.textbox:has(input[name=${field}]) .textbox-text`),
    required: 15,
    searchBox: ".search input:visible",
    star: "td.tdlabel em > i.required",
    invalid: ".validatebox-invalid",
    choose: async (text) => {
      await dialogFrame().locator(".textbox:has(input[name=kind]) .textbox-text").click();
      await dialogFrame().locator(".combo-p:visible .combobox-item").getByText(text, { exact: true }).click();
    },
    rows: ".datagrid-view2 .datagrid-body tr",
    next: ".pager-step:has-text('›') >> nth=0",
    head: ".datagrid-header td:has-text('出厂编号')",
    button: ".l-btn",
    dialog: dialogFrame,
  },
  modern: {
    list: "practice://portal/app#/ledger",
    booking: "practice://portal/app#/reservation",
    submit: "提交申请",
    form: modernDialog,
    box: (scope, field) => labelled(scope, field === "serial" ? "出厂编号" : "购置时间").locator("input"),
    required: 15,
    searchBox: ".search input:visible",
    star: ".el-form-item__label em > i.required-mark",
    invalid: ".is-error",
    choose: async (text) => {
      await labelled(modernDialog(), "器具类型").locator(".el-select__wrapper").click();
      await page.locator(".el-select__popper:visible [role=option]").getByText(text, { exact: true }).click();
    },
    rows: ".el-table__body tr",
    next: ".pager-button:has-text('›')",
    head: "th:has-text('出厂编号')",
    button: ".el-button",
    dialog: modernDialog,
  },
  third: {
    list: "practice://portal/#/asset/strongcheck/ledger",
    booking: "practice://portal/#/asset/strongcheck/booking/edit",
    submit: "提交申报",
    form: lastModal,
    box: (scope, field) => scope.locator(`.form-control[name=${field}]`),
    required: 13,
    searchBox: ".search-bar input",
    star: ".control-label > .text-danger",
    invalid: ".has-error",
    rows: "tbody tr[data-index]",
    next: ".page-item:has-text('下一页') a",
    head: "th:has-text('出厂编号')",
    button: ".btn",
    dialog: lastModal,
  },
};

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: pages of ten, and every switch of the pages`, async () => {
    const at = PLACES[skin];
    await arrive({ skin, ...ALL_ON });
    await post("enter");
    await post("seed", SEEDED);
    // Another hash alone loads no page.
    await page.reload();
    await page.goto(at.list);
    const serials = (scope: Page | Locator | FrameLocator) => scope.locator(at.rows).allInnerTexts();
    await expect(page.locator(at.rows)).toHaveCount(10);
    await page.locator(at.next).click();
    await expect(page.locator(at.rows)).toHaveCount(2);
    await page.locator(at.head).first().click();
    await page.locator(at.head).first().click();
    await expect.poll(async () => (await serials(page))[0]).toContain("S-12");

    await page.locator(at.button, { hasText: "登记" }).click();
    const form = at.form();
    await expect(at.box(form, "purchaseDate")).toHaveValue(today());
    await expect(form.locator(at.star)).toHaveCount(at.required);
    const serial = at.box(form, "serial");
    await serial.click();
    await serial.blur();
    await expect(form.locator(at.invalid).first()).toBeVisible();
    const write = async () => {
      await serial.click();
      await page.keyboard.type("B-7");
      await serial.blur();
      await expect(serial).toHaveValue("B-7");
    };
    await write();
    // The script empties it without a word, once; then a choice sends the form away, which comes back as it was.
    await expect(serial).toHaveValue("");
    await write();
    if (at.choose) {
      const before = await serial.elementHandle();
      await at.choose("工作计量器具");
      await expect.poll(() => before?.evaluate((box) => box.isConnected).catch(() => false)).toBe(false);
      await expect(serial).toHaveValue("B-7");
    }

    await page.goto("practice://portal/");
    await page.goto(at.booking);
    await page.locator(at.button, { hasText: at.submit }).click();
    await page.locator(".layer-button0").click();
    await expect(page.locator(".layer-content")).toHaveText("请先选择器具");
    await page.locator(".layer-button0").click();
    await page.locator(at.button, { hasText: "选择器具" }).click();
    const chooser = at.dialog();
    await expect(chooser.locator(at.rows)).toHaveCount(10);
    await chooser.locator(at.searchBox).nth(1).click();
    await page.keyboard.type("S-12");
    await chooser.locator(at.searchBox).nth(1).blur();
    await chooser.locator(at.button, { hasText: "查询" }).click();
    await expect(chooser.locator(at.rows)).toHaveCount(1);
  });
