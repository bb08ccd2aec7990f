import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { dayAt } from "../../src/core/records/due.js";
import { readXlsxFile } from "../../src/main/documents/xlsx.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { desk, enterAs } from "../support/desk.js";
import { manyShops, tableOf } from "../support/many-shops.js";
import { press, sees, tick } from "../support/person.js";
import { practiceState } from "../support/practice-selectors.js";

const SYSTEM = "强制检定工作计量器具业务管理系统";
const MOST_PER_SCALE = 20;

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

test("fifty shops with 72 scales come as a table, are marked at once and taken through the portal shop by shop", async () => {
  test.setTimeout(240_000);
  const { wizard, userData } = running;
  let presses = 0;
  const counted = async (act: Promise<unknown>): Promise<void> => {
    presses += 1;
    await act;
  };
  const hit = (testId: string) => counted(wizard.getByTestId(testId).first().click());
  const hand = (text: string, row?: string) => counted(press(running, text, row));

  const shops = manyShops(50, 22, dayAt(new Date(Date.now() + 14 * 86_400_000)));
  const last = shops.scales.at(-1);
  // Two shops with a scale of one number each.
  if (last) last.entry.serial = "DK491";
  const buffer = Buffer.from(await tableOf(shops));
  const began = Date.now();

  await hit("start-portal");
  await hit("settings-open");
  await hit("transfer-screen");
  await wizard.getByTestId("import-file").setInputFiles({
    name: "台账.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await expect(wizard.getByTestId("preview-twin")).toHaveAttribute("data-count", "2");
  for (const box of await wizard.getByTestId("preview-twin").getByRole("checkbox").all())
    await counted(box.check());
  await hit("import-accept");
  await expect(wizard.getByTestId("taken")).toContainText("50");
  await hit("case-open");
  await hit("desk-open");
  await expect(wizard.getByTestId("desk-count")).toHaveText("50 家单位，72 台秤");
  await wizard.getByTestId("desk-market").selectOption("样例水产市场");
  await expect(wizard.getByTestId("desk-count")).toContainText("16 家单位");
  await wizard.getByTestId("desk-market").selectOption("*");
  await wizard.getByTestId("desk-status").selectOption("twin");
  await expect(wizard.getByTestId("ledger-row")).toHaveCount(2);
  await wizard.getByTestId("desk-status").selectOption("all");
  await hit("ledger-sort-company");
  await hit("ledger-mark-all");
  await expect(wizard.getByTestId("desk-marked")).toHaveText("选中 50 家的 72 台");
  await hit("round-start");
  await expect(wizard.getByTestId("round-at")).toContainText("第 1 家，共 50 家");
  const toDesk = { presses, seconds: (Date.now() - began) / 1000 };

  // Whoever is logged in: a person does this herself once for each shop.
  const logIn = async () => {
    await enterAs(running, {});
    await hand("在线办理", SYSTEM);
    await expect.poll(() => running.portalPages().length).toBe(2);
  };
  /** Puts scales into the portal's ledger by another way. */
  const enterBefore = (from: number, to: number) =>
    desk(
      running,
      "seed",
      shops.scales.slice(from, to).map(({ entry: { region: _region, ...fields } }) => fields),
    );
  const book = async (serials: readonly string[]) => {
    await hit("batch-book");
    await hand("服务事项");
    await hand("直接办理", "强检器具预约申请");
    await hand("新增");
    await hand("选择器具");
    for (const serial of serials) await counted(tick(running, "td", serial));
    await hand("确定");
    (await running.portal()).once("dialog", (dialog) => {
      presses += 1;
      void dialog.accept();
    });
    await hand("提交申请");
    await sees(running, "已提交");
    await counted(tick(running, ".datagrid-cell-check input"));
    await hand("预约单详情");
    await sees(running, "待检定");
    await expect(wizard.getByTestId("round")).toHaveAttribute("data-filed", "true");
  };
  const started = Date.now();
  const before = presses;

  // The first shop: both scales through the form.
  await logIn();
  await hand("直接办理", "强检器具台帐维护");
  for (const serial of ["DK011", "DK012"]) {
    await hand("新增");
    await expect(wizard.getByTestId("fill-row-serial")).toContainText(serial);
    await expect(wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending");
    await hit("fill");
    await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
    await hand("确定");
    await sees(running, serial);
  }
  await book(["DK011", "DK012"]);
  const played = { presses: (presses - before) / 2, seconds: (Date.now() - started) / 1000 / 2 };
  const [reservation] = (await practiceState(await running.portal())).reservations;
  await hit("round-next");

  // The second: its ledger holds them from last year.
  await expect(wizard.getByTestId("round-at")).toContainText("样例02号摊");
  await logIn();
  await enterBefore(2, 4);
  await hand("直接办理", "强检器具台帐维护");
  await sees(running, "DK021");
  await book(["DK021", "DK022"]);
  await hit("round-next");

  // The third: the portal does not take it, and it is left behind.
  await expect(wizard.getByTestId("round-at")).toContainText("样例03号摊");
  await logIn();
  await hand("直接办理", "强检器具台帐维护");
  await hand("新增");
  await expect(wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending");
  // Somebody else registers it meanwhile.
  await enterBefore(4, 5);
  await hit("fill");
  await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
  await hand("确定");
  await expect(wizard.getByTestId("portal-said")).toContainText("出厂编号已存在");
  await hit("round-next");
  await expect(wizard.getByTestId("round-at")).toContainText("第 4 家，共 50 家");
  await hit("round-pause");
  await expect(wizard.getByTestId("round-continue")).toBeVisible();

  await hit("round-report");
  await expect(wizard.getByTestId("round-tally")).toContainText(
    "50 家，办好 2 家，没办成 1 家；秤 72 台，已预约 4 台",
  );
  await expect(wizard.getByTestId("round-shop").nth(2)).toContainText("网站说");
  const path = join(userData, "report.xlsx");
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await wizard.getByTestId("round-export").click();
  await expect(wizard.getByText(path)).toBeVisible();
  const report = await readXlsxFile(await readFile(path));
  const rows = report.ok ? (report.tables[0]?.rows ?? []) : [];
  expect(rows).toHaveLength(73);
  expect(rows[1]).toEqual(expect.arrayContaining(["样例01号摊", "DK011", "已预约", reservation?.id]));

  // What was filed is in the history too.
  const history = await wizard.evaluate(() => window.verifyGuide.send("history.list", ""));
  expect(history.map(({ company }) => company)).toEqual(["样例02号摊", "样例01号摊"]);
  expect(history[1]?.answers.map(({ text }) => text).join()).toContain("待检定");

  const figures = [
    `table to round, 72 scales: ${toDesk.presses} presses, ${toDesk.seconds.toFixed(1)} s`,
    `through the portal, login aside: ${played.presses} presses and ${played.seconds.toFixed(1)} s a scale`,
  ];
  for (const description of figures) test.info().annotations.push({ type: "figure", description });
  process.stdout.write(`${figures.join("\n")}\n`);
  expect(played.presses).toBeLessThanOrEqual(MOST_PER_SCALE);
});
