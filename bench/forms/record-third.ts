// `npx tsx bench/forms/record-third.ts`: what the page script sees of the practice portal's third skin, kept as a fixture.
import { writeFileSync } from "node:fs";
import { _electron, type Page, selectors } from "@playwright/test";
import { bundleInjected } from "../../scripts/build/injected-bundle.js";
import type { FrameSnapshot, PageSnapshot } from "../../src/core/snapshot/types.js";
import { buildMain } from "../../tests/support/portal/bench.js";
import { INSTRUMENT } from "../../tests/support/portal/forms.js";
import { hands } from "../../tests/support/practice-hands.js";

const SERIAL = "A2024-0917";
const COMPANY = {
  organizationType: "非法人企业",
  creditCode: "92420105MA0TEXT04N",
  username: "lianxi_dian",
  password: "Lianxi#2026",
  name: "练习用粮油店",
  companyType: "个体工商户",
  region: { code: "420105", path: ["湖北省", "武汉市", "汉阳区"] },
  address: "练习路1号",
  contact: "练习人",
  phone: "02700000000",
} as const;
const ENGINE = "verify-guide";

const code = await bundleInjected();
await selectors.register(
  ENGINE,
  { content: `(() => { ${code}; return verifyGuideInjected.selectorEngine; })()` },
  { contentScript: true },
);
const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
const app = await _electron.launch({ args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), main] });
const first = await app.firstWindow();
const ask = encodeURIComponent(JSON.stringify({ op: "snapshot", frame: "0", parent: null }));

/** Places in whole pixels, lists of options cut, as in the fixtures that there are. */
const compacted = (frame: FrameSnapshot): FrameSnapshot =>
  JSON.parse(JSON.stringify(frame), (name, value: unknown) => {
    if (typeof value === "number") return Math.round(value);
    if (name === "owner" || name === "typing") return undefined;
    return name === "options" && Array.isArray(value) ? value.slice(0, 4) : value;
  });

async function look(page: Page): Promise<PageSnapshot> {
  // Layers come in a moment after they are drawn.
  await page.waitForTimeout(500);
  const told = await page.locator(`${ENGINE}=${ask}`).textContent();
  return {
    page: "tab",
    url: page.url(),
    title: await page.title(),
    frames: [compacted(JSON.parse(told ?? "null") as FrameSnapshot)],
  };
}

async function record(): Promise<void> {
  const looks: { at: string; snapshot: PageSnapshot }[] = [];
  let page = first;
  const seen = async (at: string) => void looks.push({ at, snapshot: await look(page) });
  const desk = (path: string, body: object | null = null) =>
    page.evaluate(
      async ({ at, text }) => {
        await fetch(at, { method: "POST", body: text });
      },
      { at: `/__desk/${path}`, text: JSON.stringify(body) },
    );
  const press = async (text: string) => {
    await page.getByText(text, { exact: true }).last().click();
  };
  const hand = hands.third;
  await page.goto("practice://portal/");
  await desk("reset");
  await desk("switches", { skin: "third" });
  await page.reload();
  await seen("home");
  await press("注册");
  await page.locator("input[name=consent]").waitFor();
  await seen("registration");
  await hand.register(page, { ...COMPANY, region: { ...COMPANY.region, path: [...COMPANY.region.path] } });
  await seen("registered");
  await press("去登录");
  await page.locator("#username").waitFor();
  await seen("login");
  await hand.login(page, COMPANY);
  await seen("services");
  page = await hand.enterSystem(() => app.windows());
  await seen("system");
  await page.locator(".sidebar-menu a", { hasText: "强检器具备案" }).click();
  await page.locator(".btn").getByText("新增", { exact: true }).waitFor();
  await seen("ledger");
  await hand.openLedgerForm(page);
  await seen("form");
  const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] as [string, string, string] };
  await hand.fillLedgerForm(page, { ...INSTRUMENT, serial: SERIAL, region });
  await hand.confirmLedgerForm(page);
  await page.locator("tbody").getByText(SERIAL).first().waitFor();
  await seen("saved");
  await page.locator(".sidebar-menu a", { hasText: "检定申报" }).click();
  await page.locator(".btn").getByText("预约送检", { exact: true }).waitFor();
  await seen("bookings");
  await press("预约送检");
  await page.locator(".btn").getByText("选择器具", { exact: true }).waitFor();
  await seen("new booking");
  await press("选择器具");
  const modal = page.locator(".modal").last();
  await modal.locator("tbody tr[data-index]").first().waitFor();
  await seen("chooser");
  await modal.locator("tbody input[type=checkbox]").first().check();
  await seen("ticked");
  await press("确定选择");
  await page.locator("tbody").getByText(SERIAL).first().waitFor();
  await seen("chosen");
  await press("提交申报");
  await page.locator(".bootbox").last().waitFor();
  await seen("asked");
  await page.locator(".bootbox .btn").getByText("确定", { exact: true }).click();
  await page.locator("tbody").getByText("已提交").first().waitFor();
  await seen("booked");
  await page.getByText("详情", { exact: true }).first().click();
  await page.locator(".modal tbody tr[data-index]").first().waitFor();
  await seen("detail");
  await desk("switches", { session: "expired" });
  await page.reload();
  await page.goto("practice://portal/#/asset/strongcheck/ledger");
  await page.waitForTimeout(500);
  await seen("expired");
  const lines = looks.map((one) => JSON.stringify(one));
  writeFileSync("tests/fixtures/snapshots/third-plain.json", `[\n${lines.join(",\n")}\n]\n`);
  console.log(looks.map(({ at }) => at).join(" · "));
}

await record();
await app.close();
