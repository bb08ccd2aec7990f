import type { Bench } from "../support/portal/bench.js";
import { expect, test } from "../support/portal/fixture.js";
import { jobOf } from "../support/portal/jobs.js";
import {
  CALENDAR_FRAME,
  CALENDAR_PAGE,
  DEPENDENT_LIST,
  dateBox,
  listInWindow,
  listPage,
} from "../support/portal/pickers.js";
import { type Site, serve } from "../support/portal/site.js";
import { form, row } from "../support/portal/widgets.js";

const AROUND = { 出厂编号: "17", 型号规格: "ACS-30", 准确度等级: "III", 器具数量: "1" };
const rest = Object.keys(AROUND).map((label) => row(label, "<input>"));
const DATES = {
  购置日期: { kind: "date", value: "2024-03-05" },
  有效期至: { kind: "date", value: "2027-03-31" },
} as const;
const dates = (where: "window" | "parent") =>
  form(row("购置日期", dateBox("bought", where)), row("有效期至", dateBox("until", where)), ...rest);

let bench: Bench;
let site: Site;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
  const withList = (address: string) =>
    form(row("一级目录", listInWindow(address)), row("二级目录", DEPENDENT_LIST), ...rest);
  site = await serve({
    "/window": () => withList("/list"),
    "/staying": () => withList("/staying-list"),
    "/elsewhere": (host) => withList(`${host("foreign")}/foreign-list`),
    "/list": () => listPage(true),
    "/staying-list": () => listPage(false),
    "/foreign-list": () =>
      "<table><tr><td onclick=\"this.textContent = '按下'\">非自动衡器</td></tr></table>",
    "/opens-dates": () => "<script>window.open('/dates', 'form', 'width=900,height=600')</script>",
    "/dates": () => dates("window") + CALENDAR_FRAME,
    "/framed-dates": () => `<iframe src="/inner-dates" width=700 height=200></iframe>${CALENDAR_FRAME}`,
    "/inner-dates": () => dates("parent"),
    "/calendar": () => CALENDAR_PAGE,
  });
});
test.afterAll(() => site.close());

const kinds = (value: string) =>
  jobOf({
    一级目录: { kind: "choice", value },
    二级目录: { kind: "choice", value, after: ["一级目录"] },
    ...AROUND,
  });
const outcomes = async (job: Parameters<Bench["fill"]>[0]) =>
  (await bench.fill(job)).rows.map(({ field, status, reason }) => `${field} ${reason ?? status}`);
const filled = (fields: object) => Object.keys(fields).map((field) => `${field} filled`);
const pages = async () => (await bench.snapshot()).map(({ url }) => new URL(url).pathname);
const held = (...ids: string[]) =>
  bench.inFrames<string[]>(
    `document.getElementById("${ids[0]}") && ${JSON.stringify(ids)}.map((id) => document.getElementById(id).value)`,
  );

for (const [what, path] of [
  ["a list on several pages in a window of its own", "/window"],
  ["such a window that stays is closed", "/staying"],
] as const)
  test(what, async () => {
    await bench.load(site.url("portal", path));
    expect(await outcomes(kinds("非自动衡器"))).toEqual(filled({ 一级目录: 0, 二级目录: 0, ...AROUND }));
    await expect.poll(pages).toEqual([path]);
    expect(await held("kind", "subkind")).toEqual(["非自动衡器", "非自动衡器"]);
  });

test("no such option in the window's list once all its pages were seen", async () => {
  await bench.load(site.url("portal", "/window"));
  const [kind, ...others] = await outcomes(kinds("皮带秤"));
  expect(kind).toBe("一级目录 no-such-option");
  expect(others).toEqual(["二级目录 no-such-option", ...filled(AROUND)]);
  // What says of itself that it is the last page is not turned.
  expect(await bench.inFirst<number[]>("shown")).toEqual([1, 2, 3]);
  await expect.poll(pages).toEqual(["/window"]);
  expect(await held("kind", "subkind")).toEqual(["", ""]);
});

test("nothing is pressed in a window of another site", async () => {
  await bench.load(site.url("portal", "/elsewhere"));
  const [kind] = await outcomes(kinds("非自动衡器"));
  expect(kind).toBe("一级目录 foreign-origin");
  expect(await pages()).toContain("/foreign-list");
  expect(await bench.inFrames("document.querySelector('td').textContent")).toBe("非自动衡器");
});

for (const [what, path] of [
  ["dates picked in a calendar that stands in a frame", "/dates"],
  ["dates of a form in a window of its own, likewise", "/opens-dates"],
  ["dates of a form in a frame, picked in a frame of the page around it", "/framed-dates"],
] as const)
  test(what, async () => {
    await bench.load(site.url("portal", path));
    await expect.poll(async () => (await bench.snapshot()).at(-1)?.frames.length).toBeGreaterThan(1);
    expect(await outcomes(jobOf({ ...DATES, ...AROUND }))).toEqual(filled({ ...DATES, ...AROUND }));
    expect(await held("bought", "until")).toEqual(["2024-03-05", "2027-03-31"]);
  });
