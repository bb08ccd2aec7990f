import type { FillRow } from "../../src/core/autofill/field-spec.js";
import type { Bench } from "../support/portal/bench.js";
import { FILL_PAGES } from "../support/portal/fill-pages.js";
import { expect, test } from "../support/portal/fixture.js";
import { jobOf } from "../support/portal/jobs.js";
import { type Site, serve } from "../support/portal/site.js";

let bench: Bench;
let site: Site;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
  site = await serve(FILL_PAGES);
});
test.afterAll(() => site.close());

const JOB = jobOf({
  型号规格: "ACS-30",
  出厂编号: "SN 2024/017",
  生产厂家: "练习衡器有限公司",
  器具用途: { kind: "choice", value: "贸易结算" },
});
const statuses = (rows: FillRow[]) => rows.map(({ status, reason }) => reason ?? status).join(" ");
const values = () =>
  bench.inFrames<string[]>(
    `(() => { const all = [...document.querySelectorAll("input,select")].map((one) => one.value); return all.length > 0 && all; })()`,
  );
const MEANT = ["ACS-30", "SN 2024/017", "练习衡器有限公司", "贸易结算"];

test("fills, keeps on the second run, and never submits", async () => {
  await bench.load(site.url("portal", "/plain"));
  const { rows } = await bench.fill(JOB);
  expect(statuses(rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(MEANT);
  const before = await bench.inFirst("document.title");
  expect(statuses((await bench.fill(JOB)).rows)).toBe("kept kept kept kept");
  expect(await bench.inFirst("document.title")).toBe(before);
  expect(JSON.parse(String(before)).submit).toBe(0);
});

test("stopped half way, what is filled stays, the rest is left alone, and all can be undone", async () => {
  await bench.load(site.url("portal", "/plain"));
  const { rows } = await bench.fill({ ...JOB, stopAt: "出厂编号" });
  expect(statuses(rows)).toBe("filled filled pending pending");
  expect(await values()).toEqual([...MEANT.slice(0, 2), "", ""]);
  await bench.undo();
  expect(await values()).toEqual(["", "", "", ""]);
  // Filled in two goes it is one filling all the same; what the person changed between them is hers.
  await bench.fill({ ...JOB, stopAt: "出厂编号" });
  await bench.inFirst(`document.querySelector("input").focus()`);
  await bench.type("9");
  await bench.fill(JOB);
  expect(await values()).toEqual(["ACS-309", ...MEANT.slice(1)]);
  await bench.undo();
  expect(await values()).toEqual(["ACS-309", "", "", ""]);
});

test("a line break in a value presses no Enter", async () => {
  await bench.load(site.url("portal", "/plain"));
  await bench.fill(jobOf({ 型号规格: "ACS\n30", 出厂编号: "1", 生产厂家: "甲" }));
  expect((await values())[0]).toBe("ACS 30");
  expect(JSON.parse(String(await bench.inFirst("document.title"))).submit).toBe(0);
});

test("types with key events, Chinese too", async () => {
  await bench.load(site.url("portal", "/keys"));
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(MEANT);
});

test("another value stays unless it was given up", async () => {
  await bench.load(site.url("portal", "/held"));
  const { rows } = await bench.fill(JOB);
  expect(rows[1]).toMatchObject({ status: "kept", before: "OLD-1", now: "OLD-1" });
  const again = await bench.fill({ ...JOB, overwrite: ["出厂编号"] });
  expect(again.rows[1]).toMatchObject({ status: "filled", before: "OLD-1", now: "SN 2024/017" });
});

test("a page's preselection and the app's own values are replaced without asking, a user's never", async () => {
  const company = (name: string, type: string, phone: string) =>
    jobOf({
      企业名称: name,
      企业类型: { kind: "choice", value: type },
      组织类型: { kind: "choice", value: "非法人企业" },
      联系电话: phone,
    });
  const held = () =>
    bench.inFirst<string>(
      `[...document.querySelectorAll("input:not([type=radio]),select,input:checked")].map((one) => one.value).join()`,
    );
  await bench.load(site.url("portal", "/preselected"));
  const job = company("练习店", "个体工商户", "1");
  expect((await bench.preview(job)).map(({ preset }) => preset ?? false)).toEqual([false, true, true, false]);
  expect(statuses((await bench.fill(job)).rows)).toBe("kept filled filled filled");
  expect(await held()).toBe("旧名称,个体工商户,b,1");

  // Another company at hand: what the app had put there gives way.
  expect(statuses((await bench.fill(company("练习店", "公司", "22"))).rows)).toBe("kept filled kept filled");
  expect(await held()).toBe("旧名称,公司,b,22");

  await bench.inFirst(`document.querySelector("[name=phone]").focus()`);
  await bench.type("9");
  expect(await held()).toContain("229");
  const { rows } = await bench.fill(company("练习店", "公司", "333"));
  expect(rows[3]).toMatchObject({ status: "kept", now: "229" });
  expect(await held()).toContain("229");
});

test("undo gives back what was there, one field or all", async () => {
  await bench.load(site.url("portal", "/held"));
  await bench.fill({ ...JOB, overwrite: ["出厂编号"] });
  await bench.undo("出厂编号");
  expect(await values()).toEqual(["ACS-30", "OLD-1", "练习衡器有限公司", "贸易结算"]);
  expect(statuses(await bench.undo())).toBe("pending pending pending pending");
  expect(await values()).toEqual(["", "OLD-1", "", ""]);
});

test("a choice that the page does not let one take back stays, and is told apart from what failed", async () => {
  await bench.load(site.url("portal", "/unchosen"));
  const job = jobOf({ 组织类型: { kind: "choice", value: "非法人企业" }, 联系电话: "1" });
  expect(statuses((await bench.fill(job)).rows)).toBe("filled filled");
  expect(await bench.undo()).toMatchObject([
    { status: "kept", now: "非法人企业", reason: "chosen-stays" },
    { status: "pending", now: "" },
  ]);
  expect(await bench.undoable()).toBe(false);
});

test("a date that the page writes its own way is given back all the same", async () => {
  await bench.load(site.url("portal", "/rewritten"));
  await bench.fill({
    ...jobOf({ 购置时间: { kind: "date", value: "2025-03-01" } }),
    overwrite: ["购置时间"],
  });
  expect(await values()).toEqual(["2025-03-01"]);
  expect(statuses(await bench.undo())).toBe("pending");
  expect(await values()).toEqual(["2024-05-01"]);
});

test("what was in one form is not put into another with the same fields", async () => {
  await bench.load(site.url("portal", "/held"));
  await bench.fill({ ...JOB, overwrite: ["出厂编号"] });
  expect(await bench.undoable()).toBe(true);
  await bench.inFirst("void (document.body.innerHTML = document.body.innerHTML)");
  await bench.inFirst("void (document.querySelector('[name=serial]').value = 'OTHER-2')");
  expect(await bench.undoable()).toBe(false);
  await expect(bench.undo()).rejects.toThrow("the form is gone");
  expect(await values()).toEqual(["", "OTHER-2", "", ""]);
  await bench.load(site.url("portal", "/held"));
  expect(await bench.undoable()).toBe(false);
});

test("finds controls again that the page draws anew", async () => {
  await bench.load(site.url("portal", "/redrawn"));
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(MEANT);
});

test("types into the box that a press put in the place of the one pressed", async () => {
  await bench.load(site.url("portal", "/redrawn-on-press"));
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(MEANT);
});

test("goes on where a choice sends the page to the server and back", async () => {
  await bench.load(site.url("portal", "/postback"));
  const [model = "", serial = "", maker = ""] = MEANT;
  const job = jobOf({
    器具用途: { kind: "choice", value: "贸易结算" },
    型号规格: model,
    出厂编号: serial,
    生产厂家: maker,
  });
  expect(statuses((await bench.fill(job)).rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(["贸易结算", ...MEANT.slice(0, 3)]);
});

test("fills what the page makes a list of only after the filling began", async () => {
  await bench.load(site.url("portal", "/dressed-late"));
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
  expect((await values()).filter((_, index) => index % 2 === 1)).toEqual(MEANT);
});

test("does not call filled what the page takes back", async () => {
  await bench.load(site.url("portal", "/takes-back"));
  const { rows } = await bench.fill(JOB);
  expect(rows[1]).toMatchObject({ status: "differs", reason: "not-kept", now: "" });
  expect([rows[0], rows[2], rows[3]].map((one) => one?.status)).toEqual(["filled", "filled", "filled"]);
});

test("a page busy with what it was given is awaited before it is said to hold something else", async () => {
  await bench.load(site.url("portal", "/plain"));
  await bench.inFirst(`document.querySelector("select").addEventListener("change", () =>
    setTimeout(() => { for (const end = Date.now() + 2500; Date.now() < end; ); }, 100))`);
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
});

test("waits for the options another choice loads", async () => {
  await bench.load(site.url("portal", "/depends"));
  const { rows } = await bench.fill(
    jobOf({
      二级目录: { kind: "choice", value: "非自动衡器", after: ["一级目录"] },
      一级目录: { kind: "choice", value: "非自动衡器" },
      出厂编号: "7",
    }),
  );
  expect(statuses(rows)).toBe("filled filled filled");
  expect(await values()).toEqual(["非自动衡器", "非自动衡器", "7"]);
});

test("an option that is not there is refused, never guessed", async () => {
  await bench.load(site.url("portal", "/plain"));
  const { rows } = await bench.fill(
    jobOf({ 型号规格: "A", 出厂编号: "1", 器具用途: { kind: "choice", value: "医疗卫生" } }),
  );
  expect(rows[2]).toMatchObject({ status: "refused", reason: "no-such-option" });
  expect((await values())[3]).toBe("");
});

test("stops where the session ends, keeping what was done", async () => {
  await bench.load(site.url("portal", "/expires"));
  const { rows, ms } = await bench.fill(JOB);
  expect(rows[0]?.status).toBe("filled");
  expect(rows.slice(2).map(({ status, reason }) => [status, reason])).toEqual([
    ["refused", "page-changed"],
    ["refused", "page-changed"],
  ]);
  // Not the wait of an action for each field that is gone.
  expect(ms).toBeLessThan(20_000);
});

test("a page that goes to another origin after the look, or during the filling, gets nothing written", async () => {
  await bench.load(site.url("portal", "/plain"));
  expect(statuses(await bench.preview(JOB))).toBe("pending pending pending pending");
  await bench.load(site.url("foreign", "/plain"));
  const { rows } = await bench.fill(JOB);
  expect(rows.map(({ status }) => status)).not.toContain("filled");
  expect(await values()).toEqual(["", "", "", ""]);

  await bench.load(site.url("portal", "/leaves"));
  const left = (await bench.fill(JOB)).rows;
  expect(await bench.inFirst("location.origin")).toBe(site.url("foreign", ""));
  expect(await values()).toEqual(["", "", "", ""]);
  expect(left.slice(2).map(({ reason }) => reason)).toEqual(["foreign-origin", "foreign-origin"]);
});

test("waits behind a dialog for the person, then goes on", async () => {
  await bench.load(site.url("portal", "/asks"));
  const filling = bench.fill(JOB);
  await expect.poll(async () => (await bench.told()).dialogs.at(-1)).toBe("编号已存在");
  await bench.answerDialog();
  expect(statuses((await filling).rows)).toBe("filled filled filled filled");
  expect((await bench.told()).dialogs.at(-1)).toBeNull();
});

test("fills inside a shadow root", async () => {
  await bench.load(site.url("portal", "/shadow"));
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
});

test("fills the tab in front, opened by the portal", async () => {
  await bench.load(site.url("portal", "/opens"));
  await bench.press("新增");
  await expect.poll(async () => statuses(await bench.preview(JOB))).toBe("pending pending pending pending");
  expect((await bench.snapshot()).map(({ url }) => new URL(url).pathname)).toEqual(["/opens", "/plain"]);
  expect(statuses((await bench.fill(JOB)).rows)).toBe("filled filled filled filled");
  expect(await values()).toEqual(MEANT);
});
