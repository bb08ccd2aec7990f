import type { Bench } from "../support/portal/bench.js";
import { expect, test } from "../support/portal/fixture.js";
import { jobOf } from "../support/portal/jobs.js";
import {
  CHOICE_OVER_INPUT,
  EARLY_LIST,
  INLINE_CASCADE,
  LATE_CALENDAR,
  LIBRARY_SCRIPT,
  LISTS_IN_ITEM,
  NARROW_WORDS,
  ONE_SIDED_CALENDAR,
  PLAIN_LATE_CALENDAR,
  UNCHOSEN,
} from "../support/portal/libraries.js";
import { SEARCH_IN_PLACE, WORDS_BEHIND } from "../support/portal/region-boxes.js";
import { type Site, serve } from "../support/portal/site.js";
import {
  BARE_TREE,
  CALENDAR,
  CATALOGUE_TREE,
  form,
  longDialog,
  PROPOSING,
  pagedList,
  REGION_LISTS,
  REMOTE_EMPTY,
  REMOTE_SEARCH,
  row,
  WHOLE_COUNTRY,
} from "../support/portal/widgets.js";

/** Enough of a form for it to be known as one. */
const AROUND = { 出厂编号: "17", 型号规格: "ACS-30", 准确度等级: "III", 器具数量: "1" };
const ids = ["serial", "model", "grade", "quantity"];
const rest = Object.keys(AROUND).map((label, index) => row(label, `<input id=${ids[index]}>`));
const allOf = (outcome: string) => Array(5).fill(outcome);
const NANHU = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };

let bench: Bench;
let site: Site;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
  site = await serve({
    "/region": () => form(row("使用地点行政区划", REGION_LISTS), ...rest),
    "/search-in-place": () => form(row("行政区划", SEARCH_IN_PLACE), ...rest),
    "/search-in-item": () =>
      `<div class="form-item"><label>行政区划</label><div class="content">${SEARCH_IN_PLACE}</div></div>${form(...rest)}`,
    "/words-behind": () => form(row("行政区划", WORDS_BEHIND), ...rest),
    "/words-in-item": () =>
      `<div class="form-item"><label>行政区划</label><div class="content">${WORDS_BEHIND}</div></div>${form(...rest)}`,
    "/in-line": () =>
      form(
        row(
          "生产厂家",
          "<span id=inline role=textbox contenteditable style='border: 1px solid; padding: 4px 60px'></span>",
        ),
        ...rest,
      ),
    "/tree": () => form(row("一级目录", CATALOGUE_TREE), ...rest),
    "/remote": () => form(row("生产厂家", REMOTE_SEARCH), ...rest),
    "/remote-empty": () => form(row("生产厂家", REMOTE_EMPTY), ...rest),
    "/proposing": () =>
      form(row("生产厂家", PROPOSING[0] ?? ""), row("安装/使用地点", PROPOSING[1] ?? ""), ...rest),
    "/paged": () => form(row("生产厂家", pagedList("paged")), ...rest),
    "/paged-and-search": () =>
      form(row("生产厂家", pagedList("idle", "<input placeholder=输入关键字>")), ...rest),
    "/bare": () => form(row("使用地点行政区划", BARE_TREE), ...rest),
    "/country": () => form(row("使用地点行政区划", WHOLE_COUNTRY), ...rest),
    "/long": () =>
      form(row("出厂编号", "<input id=behind>")) +
      longDialog(form(row("生产厂家", "<input id=maker>"), ...rest)),
    "/libraries": () =>
      LIBRARY_SCRIPT +
      form(
        row("一级目录", CHOICE_OVER_INPUT),
        row("二级目录", EARLY_LIST),
        row("使用地点行政区划", INLINE_CASCADE),
        row("有效期至", ONE_SIDED_CALENDAR),
        row("购置时间", LATE_CALENDAR),
        row("送检方式", UNCHOSEN),
        row("器具产地", NARROW_WORDS),
        row("所在行政区划", LISTS_IN_ITEM),
        row("出厂日期", PLAIN_LATE_CALENDAR),
        ...rest,
      ),
    "/date": () => form(row("购置时间", CALENDAR), ...rest),
    "/typed-date": () =>
      form(row("购置时间", CALENDAR.replace('class="Wdate" readonly placeholder="选择日期"', "")), ...rest),
  });
});
test.afterAll(() => site.close());

const held = (...ids: string[]) =>
  bench.inFirst(`${JSON.stringify(ids)}.map((id) => document.getElementById(id).value)`);

test("a region in three lists, each filled by the one before", async () => {
  await bench.load(site.url("portal", "/region"));
  const job = jobOf({
    使用地点行政区划: { kind: "region", value: "南湖区[330402]", region: NANHU },
    ...AROUND,
  });
  const { rows } = await bench.fill(job);
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("province", "city", "county")).toEqual(["浙江省", "嘉兴市", "南湖区"]);
  expect((await bench.fill(job)).rows.map(({ status }) => status)).toEqual(allOf("kept"));
  await bench.undo();
  expect(await held("province", "city", "county")).toEqual(["", "", ""]);
});

test("a region that gets stuck on its way down leaves nothing chosen", async () => {
  await bench.load(site.url("portal", "/region"));
  const region = { code: "330411", path: ["浙江省", "嘉兴市", "秀洲区"] };
  const job = jobOf({ 使用地点行政区划: { kind: "region", value: "秀洲区[330411]", region }, ...AROUND });
  const { rows } = await bench.fill(job);
  expect(rows[0]).toMatchObject({ status: "refused", reason: "no-such-option", now: "" });
  expect(await held("province", "city", "county")).toEqual(["", "", ""]);
});

for (const [what, path, held] of [
  [
    "whose box is another while it is open",
    "/search-in-place",
    "[...document.querySelectorAll('.ui-select-match-text')].map((one) => one.textContent)",
  ],
  [
    "of which one label names the first",
    "/search-in-item",
    "[...document.querySelectorAll('.ui-select-match-text')].map((one) => one.textContent)",
  ],
  [
    "with the words of their level behind them",
    "/words-behind",
    "[...document.querySelectorAll('#behind select')].map((one) => one.value)",
  ],
  [
    "the same, of which one label names the first",
    "/words-in-item",
    "[...document.querySelectorAll('#behind select')].map((one) => one.value)",
  ],
] as const)
  test(`a region in three boxes ${what}`, async () => {
    await bench.load(site.url("portal", path));
    const region = { kind: "region", value: "南湖区[330402]", region: NANHU } as const;
    const { rows } = await bench.fill(jobOf({ 行政区划: region, ...AROUND }));
    expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
    expect(await bench.inFirst(held)).toEqual(NANHU.path);
  });

test("a box within a line of text, which grows with what is typed", async () => {
  await bench.load(site.url("portal", "/in-line"));
  const { rows } = await bench.fill(jobOf({ 生产厂家: "练习衡器厂", ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await bench.inFirst("inline.textContent")).toBe("练习衡器厂");
});

test("a node deep in a tree whose levels load late", async () => {
  await bench.load(site.url("portal", "/tree"));
  const { rows } = await bench.fill(jobOf({ 一级目录: { kind: "choice", value: "非自动衡器" }, ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("treebox")).toEqual(["非自动衡器"]);
});

test("an option that only a search on the server brings", async () => {
  await bench.load(site.url("portal", "/remote"));
  const { rows } = await bench.fill(jobOf({ 生产厂家: { kind: "choice", value: "第217衡器厂" }, ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("remote")).toEqual(["第217衡器厂"]);
});

test("a list that is empty until something was typed", async () => {
  await bench.load(site.url("portal", "/remote-empty"));
  const { rows } = await bench.fill(jobOf({ 生产厂家: { kind: "choice", value: "第217衡器厂" }, ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("typed")).toEqual(["第217衡器厂"]);
});

test("a box that only proposes takes what its list does not hold; one that does not keep it says so", async () => {
  await bench.load(site.url("portal", "/proposing"));
  const text = (value: string) => ({ kind: "text", value }) as const;
  const job = jobOf({ 生产厂家: text("练习衡器厂"), "安装/使用地点": text("3号摊位"), ...AROUND });
  const { rows } = await bench.fill(job);
  expect(rows.map(({ status }) => status)).toEqual(["filled", "differs", ...Array(4).fill("filled")]);
  expect(await held("free", "strict")).toEqual(["练习衡器厂", ""]);
});
for (const [what, path, id] of [
  ["the box for the page's number is no search box", "/paged", "paged"],
  ["a search box that narrows nothing", "/paged-and-search", "idle"],
] as const)
  test(`a list of several pages under its box: ${what}`, async () => {
    const outcome = async (value: string) => {
      await bench.load(site.url("portal", path));
      const { rows } = await bench.fill(jobOf({ 生产厂家: { kind: "choice", value }, ...AROUND }));
      return rows.map(({ status, reason }) => reason ?? status);
    };
    expect(await outcome("第17衡器厂")).toEqual(allOf("filled"));
    expect(await held(id)).toEqual(["第17衡器厂"]);
    // "No such option" once all pages were seen, and what is like it is not taken.
    expect((await outcome("第7衡器"))[0]).toBe("no-such-option");
    expect(await held(id)).toEqual([""]);
  });

for (const [what, path, id, shown] of [
  ["columns that begin above the provinces", "/country", "country", "浙江省 / 嘉兴市 / 南湖区"],
  ["a read-only box with a tree that begins above the provinces", "/bare", "bare", "南湖区"],
] as const)
  test(what, async () => {
    await bench.load(site.url("portal", path));
    const region = { kind: "region", value: "南湖区[330402]", region: NANHU } as const;
    const { rows } = await bench.fill(jobOf({ 使用地点行政区划: region, ...AROUND }));
    expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
    expect(await held(id)).toEqual([shown]);
  });

test("a form longer than its dialog, over a mask drawn inside it", async () => {
  await bench.load(site.url("portal", "/long"));
  const { rows } = await bench.fill(jobOf({ 生产厂家: "练习衡器厂", ...AROUND }));
  expect(rows.map(({ status }) => status)).toEqual(allOf("filled"));
  expect(await held("behind", "maker", ...ids)).toEqual(["", "练习衡器厂", ...Object.values(AROUND)]);
});

test("a date that can only be picked in a calendar", async () => {
  await bench.load(site.url("portal", "/date"));
  const { rows } = await bench.fill(jobOf({ 购置时间: { kind: "date", value: "2024-03-05" }, ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("date")).toEqual(["2024-03-05"]);
});

test("a calendar that came up with a typed date does not stay over the form", async () => {
  await bench.load(site.url("portal", "/typed-date"));
  const { rows } = await bench.fill(jobOf({ 购置时间: { kind: "date", value: "2024-03-05" }, ...AROUND }));
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(allOf("filled"));
  expect(await held("date")).toEqual(["2024-03-05"]);
  expect(await bench.inFirst("document.querySelector('.datepicker').style.display")).toBe("none");
});

test("controls as widget libraries build them", async () => {
  await bench.load(site.url("portal", "/libraries"));
  const job = jobOf({
    一级目录: { kind: "choice", value: "非自动衡器" },
    二级目录: { kind: "choice", value: "非自动衡器" },
    使用地点行政区划: { kind: "region", value: "南湖区[330402]", region: NANHU },
    有效期至: { kind: "date", value: "2026-04-30" },
    购置时间: { kind: "date", value: "2023-05-01" },
    送检方式: { kind: "choice", value: "送检" },
    器具产地: { kind: "choice", value: "进口" },
    所在行政区划: { kind: "region", value: "南湖区[330402]", region: NANHU },
    出厂日期: { kind: "date", value: "2022-05-01" },
    ...AROUND,
  });
  const { rows } = await bench.fill(job);
  expect(rows.map(({ field, status, reason }) => `${field} ${reason ?? status}`)).toEqual(
    rows.map(({ field }) => `${field} filled`),
  );
  const drawn =
    "[overlay.textContent, early.textContent, document.querySelector('[name=unchosen]:checked').value]";
  expect(await bench.inFirst(drawn)).toEqual(["非自动衡器", "非自动衡器", "送检"]);
  const wanted = ["浙江省 / 嘉兴市 / 南湖区", "2026-04-30", "2023-05-01", "进口", "2022-05-01"];
  expect(await held("inline", "onesided", "late", "narrow", "typed")).toEqual(wanted);
  expect(await held(...ids)).toEqual(Object.values(AROUND));
  const levels = "[...levels.querySelectorAll('.layui-input')].map((box) => box.value)";
  expect(await bench.inFirst(levels)).toEqual(NANHU.path);
});

test("the person points at a control", async () => {
  await bench.load(site.url("portal", "/date"));
  await bench.snapshot();
  let picked: Awaited<ReturnType<typeof bench.pick>> | undefined;
  void bench.pick().then((point) => {
    picked = point;
  });
  const [x, y] = await bench.inFirst<[number, number]>(
    "(() => { const { x, y, width, height } = serial.getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()",
  );
  // The page listens a moment after it was asked to; clicks before are its own and do nothing here.
  await expect
    .poll(async () => {
      await bench.click(x, y);
      return picked;
    })
    .toBeTruthy();
  expect(picked).toMatchObject({
    place: { page: "tab-1", frame: "0" },
    control: { labels: [{ text: "出厂编号：", source: "cell-left" }, { text: "serial" }] },
  });
});
