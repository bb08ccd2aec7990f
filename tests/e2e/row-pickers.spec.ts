import type { Bench } from "../support/portal/bench.js";
import { expect, test } from "../support/portal/fixture.js";
import { jobOf } from "../support/portal/jobs.js";
import { CALENDAR_FRAME, dateBox } from "../support/portal/pickers.js";
import {
  boxWithButton,
  boxWithPicture,
  FRAMED_TREE,
  inWindow,
  linkPage,
  ONE_TABLE_CALENDAR,
  radioPage,
  SLOW_TREE,
  TREE_AROUND,
  TREE_FRAMED,
  TREE_IN_FRAME,
  TREE_OVER,
  treePage,
} from "../support/portal/row-pickers.js";
import { type Site, serve } from "../support/portal/site.js";
import { form, row } from "../support/portal/widgets.js";

const AROUND = { 出厂编号: "17", 型号规格: "ACS-30", 准确度等级: "III", 器具数量: "1" };
const rest = Object.keys(AROUND).map((label) => row(label, "<input>"));
const NANHU = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };

const regionForm = form(
  row("使用地点行政区划", boxWithButton("area", "parent.showTree((name) => { area.value = name; })", "...")),
  row("器具用途", "<select id=use><option>请选择<option>贸易结算</select>"),
  ...rest,
);

let bench: Bench;
let site: Site;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
  site = await serve({
    "/radios": () => form(row("器具名称", inWindow("scale", "/radio-list")), ...rest),
    "/radio-list": () => radioPage(1),
    "/radio-list-2": () => radioPage(2),
    "/stuck": () => form(row("器具名称", inWindow("scale", "/stuck-list")), ...rest),
    "/stuck-list": () => radioPage(1, true),
    "/links": () =>
      `${form(row("器具类型", inWindow("sort", "/link-list")), ...rest)}<script>
        window.boxPressed = 0; sort.addEventListener("click", () => boxPressed++)</script>`,
    "/link-list": linkPage,
    "/window-tree": () => form(row("使用地点行政区划", boxWithPicture("area", "/tree-page")), ...rest),
    "/tree-page": treePage,
    "/tree": () => TREE_AROUND,
    "/tree-in-frame": () => TREE_IN_FRAME,
    "/slow-tree": () => SLOW_TREE,
    "/tree-over": () => regionForm + TREE_OVER,
    "/tree-framed": () => TREE_FRAMED,
    "/tree-framed-over": () => regionForm + TREE_FRAMED.replace(/^<iframe.*<\/iframe>/, ""),
    "/framed-tree": () => FRAMED_TREE,
    "/inner-tree": () => regionForm,
    "/dates": () => form(row("购置日期", dateBox("bought", "window")), ...rest) + CALENDAR_FRAME,
    "/calendar": () => ONE_TABLE_CALENDAR,
  });
});
test.afterAll(() => site.close());

const outcomes = async (job: Parameters<Bench["fill"]>[0]) =>
  (await bench.fill(job)).rows.map(({ field, status, reason }) => `${field} ${reason ?? status}`);
const filled = (...fields: string[]) => [...fields, ...Object.keys(AROUND)].map((field) => `${field} filled`);
const held = (id: string) =>
  bench.inFrames<string[]>(`document.getElementById("${id}") && [document.getElementById("${id}").value]`);
const pages = async () => (await bench.snapshot()).map(({ url }) => new URL(url).pathname);

test("a row on the list's second page by its radio, taken over by the list's own button", async () => {
  await bench.load(site.url("portal", "/radios"));
  expect(await outcomes(jobOf({ 器具名称: "电子秤", ...AROUND }))).toEqual(filled("器具名称"));
  expect(await held("scale")).toEqual(["电子秤"]);
  await expect.poll(pages).toEqual(["/radios"]);
});

test("nothing is taken over where the radio did not take the press", async () => {
  await bench.load(site.url("portal", "/stuck"));
  const [name] = await outcomes(jobOf({ 器具名称: "案秤", ...AROUND }));
  expect(name).not.toBe("器具名称 filled");
  expect(await held("scale")).toEqual([""]);
  expect(await bench.inFirst("window.confirmed ?? 0")).toBe(0);
});

test("a row by its own link", async () => {
  await bench.load(site.url("portal", "/links"));
  expect(await outcomes(jobOf({ 器具类型: { kind: "choice", value: "案秤" }, ...AROUND }))).toEqual(
    filled("器具类型"),
  );
  expect(await held("sort")).toEqual(["案秤"]);
  // The button beside it is what opens it: a press on the box is waited for in vain.
  expect(await bench.inFirst("boxPressed")).toBe(0);
});

test("a row in a window that stands open under the button's name already", async () => {
  await bench.load(site.url("portal", "/links"));
  await bench.inFirst("void open('/link-list', 'pick')");
  await expect.poll(pages).toContain("/link-list");
  await bench.toFirst();
  expect(await outcomes(jobOf({ 器具类型: { kind: "choice", value: "案秤" }, ...AROUND }))).toEqual(
    filled("器具类型"),
  );
  expect(await held("sort")).toEqual(["案秤"]);
});

const region = (name: string) => ({
  kind: "region" as const,
  value: `${name}[330402]`,
  region: { ...NANHU, path: [...NANHU.path.slice(0, 2), name] },
});
const use = { kind: "choice", value: "贸易结算" } as const;

for (const [path, where] of [
  ["/tree", "a layer over the page around the form's frame"],
  ["/tree-over", "a dialog over the form"],
  ["/tree-in-frame", "a slow frame, in a window drawn over the page around"],
  ["/tree-framed", "a frame, in a layer with buttons around it"],
  ["/tree-framed-over", "such a frame in a layer over the form's own page"],
] as const)
  test(`a county in a tree of ${where}`, async () => {
    await bench.load(site.url("portal", path));
    const job = jobOf({ 使用地点行政区划: region("南湖区"), 器具用途: use, ...AROUND });
    expect(await outcomes(job)).toEqual(filled("使用地点行政区划", "器具用途"));
    expect(await held("area")).toEqual(["南湖区"]);
  });

test("such a window without the county is closed by what its frame closes it with", async () => {
  await bench.load(site.url("portal", "/tree-in-frame"));
  const job = jobOf({ 使用地点行政区划: region("海宁市"), 器具用途: use, ...AROUND });
  expect(await outcomes(job)).toEqual(["使用地点行政区划 no-such-option", ...filled("器具用途")]);
  // Its link closes it a moment after it was pressed.
  await expect.poll(() => bench.inFirst("document.querySelectorAll('iframe').length")).toBe(1);
});

test("a county in a tree of a window, opened by a picture and taken over by a link", async () => {
  await bench.load(site.url("portal", "/window-tree"));
  const job = jobOf({ 使用地点行政区划: region("南湖区"), ...AROUND });
  expect(await outcomes(job)).toEqual(filled("使用地点行政区划"));
  expect(await held("area")).toEqual(["南湖区"]);
  await expect.poll(pages).toEqual(["/window-tree"]);
});

for (const path of ["/tree", "/tree-over", "/tree-framed", "/tree-framed-over"])
  test(`such a layer without the county is closed again, and the rest is filled: ${path}`, async () => {
    await bench.load(site.url("portal", path));
    const job = jobOf({ 使用地点行政区划: region("海宁市"), 器具用途: use, ...AROUND });
    expect(await outcomes(job)).toEqual(["使用地点行政区划 no-such-option", ...filled("器具用途")]);
    expect(await held("area")).toEqual([""]);
    expect(await bench.inFirst("layer.style.display")).toBe("none");
  });

test("a day in a calendar that is one table", async () => {
  await bench.load(site.url("portal", "/dates"));
  const job = jobOf({ 购置日期: { kind: "date", value: "2024-03-05" }, ...AROUND });
  expect(await outcomes(job)).toEqual(filled("购置日期"));
  expect(await held("bought")).toEqual(["2024-03-05"]);
});
