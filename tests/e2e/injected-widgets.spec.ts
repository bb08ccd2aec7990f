import type { ApproachedControl } from "../../src/injected/model/read-control.js";
import type { CalendarView } from "../../src/injected/popup/calendar.js";
import type { PopupView } from "../../src/injected/popup/popup.js";
import { expect, test } from "../support/injected/fixture.js";

test("a radio's option is what a person clicks for it", async ({ desk }) => {
  for (const [fixture, kind] of [
    ["spa.html", "dialog"],
    ["table.html", "dialog"],
  ] as const) {
    await desk.open(fixture);
    const { key } = await desk.control("送检方式", kind);
    await desk.at({ op: "option", key, text: "上门检定" }).click();
    expect(await desk.ask({ op: "value", key })).toMatchObject({ value: "上门检定" });
  }
});

test("pictures that are buttons, and the radio of a list's only row, which asks nothing", async ({
  desk,
}) => {
  await desk.open("pictures.html");
  const { clickables } = await desk.snapshot();
  const [ticks, buttons] = [true, false].map((is) =>
    clickables.filter(({ role }) => (role === "checkbox") === is),
  );
  expect(buttons?.map(({ text }) => text)).toEqual([
    "保 存",
    "在线办理",
    "新增",
    "保存",
    "查询",
    "登录",
    "提交",
  ]);
  expect(ticks?.map(({ row }) => row)).toEqual([["1", "YY1", "已提交"]]);
});

test("of a password is told that the user changed it, and nothing of it", async ({ desk }) => {
  await desk.open("pictures.html");
  await desk.page.setContent("<label>密码 <input type=password></label>");
  const box = desk.page.locator("input");
  const seen = async () => {
    const { value, filled, typing } = await desk.control("密码");
    return { value, filled, typing };
  };
  const empty = await seen();
  await box.pressSequentially("Secret#1");
  const typed = await seen();
  expect([empty, typed]).toMatchObject([
    { value: "", filled: false },
    { value: "", filled: true },
  ]);
  expect(typed.typing).not.toBe(empty.typing);
  expect(await seen()).toEqual(typed);
  // The page's own script is no user.
  await box.evaluate((one: HTMLInputElement) => {
    one.value = "Other#22";
    one.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(await seen()).toEqual(typed);
  await box.press("Backspace");
  expect((await seen()).typing).not.toBe(typed.typing);
});

test("bars of steps are no buttons, a list's entry names its buttons, a box laid into its frame is a field", async ({
  desk,
}) => {
  await desk.open("steps.html");
  const { clickables, controls } = await desk.snapshot();
  expect(clickables.map(({ text, row }) => [text, ...row])).toEqual([
    ["在线办理", "质量体系认证"],
    ["在线办理", "强检业务系统"],
    ["下一步"],
  ]);
  expect(
    controls.filter(({ visible }) => visible).map(({ labels, kind }) => [labels[0]?.text, kind]),
  ).toEqual([
    ["制造厂商", "combobox"],
    ["规格型号", "text"],
  ]);
});

test("entries within entries that only the cursor tells, and the head of those that are folded", async ({
  desk,
}) => {
  await desk.open("scripted.html");
  const { clickables } = await desk.snapshot();
  expect(
    clickables.filter(({ role }) => role !== "checkbox").map(({ text, folded }) => [text, ...(folded ?? [])]),
  ).toEqual([["首页"], ["强检器具管理"], ["器具台账"], ["证书查询"], ["检定业务", "预约送检"]]);
});

test("radios that each have a name of their own are one question where they stand together", async ({
  desk,
}) => {
  await desk.open("scripted.html");
  for (const [label, value] of [
    ["产地", "国产"],
    ["检定方式", ""],
  ] as const)
    expect(await desk.control(label)).toMatchObject({ kind: "radio", value, options: [{}, {}] });
});

test("a select that gives way to its search box stays the same while it is open", async ({ desk }) => {
  await desk.open("scripted.html");
  const { key } = await desk.control("用途");
  await desk.ask({ op: "popup-mark" });
  await desk.at({ op: "control", key }).click();
  const popup = await desk.ask<PopupView>({ op: "options", key });
  expect(popup.options.map(({ text }) => text)).toEqual(["贸易结算", "安全防护"]);
  expect(await desk.control("用途")).toMatchObject({ key, kind: "combobox" });
  await desk.at({ op: "popup-option", key, text: "安全防护" }).click();
  expect(await desk.ask({ op: "value", key })).toMatchObject({ value: "安全防护" });
});

test("which fields a page asks for, by attribute, class, star or in words", async ({ desk }) => {
  await desk.open("required.html");
  const { controls } = await desk.snapshot();
  const asked = controls.filter(({ required }) => required).map(({ labels }) => labels[0]?.text);
  expect(asked).toEqual(["属性", "类名", "星号 *", "画的星号", "使用科室（必填）", "框里写着"]);
});

test.describe("calendars of read-only date boxes", () => {
  for (const [label, date] of [
    ["购置时间", "2021-03-01"],
    ["有效期至", "2025-02-28"],
    ["检定日期", "2026-01-31"],
    ["出厂日期", "2024-10-01"],
  ] as const) {
    test(`${label}: click by click to ${date}`, async ({ desk }) => {
      await desk.open("calendar.html");
      const { key, kind } = await desk.control(label);
      expect(kind).toBe("date");
      await desk.ask({ op: "popup-mark" });
      await desk.at({ op: "control", key }).click();
      for (let clicks = 0; clicks < 40; clicks++) {
        const { step } = await desk.ask<CalendarView>({ op: "calendar", key, date });
        if (step === null) break;
        await desk.at({ op: "calendar-step", key, date }).click();
      }
      expect(await desk.ask({ op: "value", key })).toMatchObject({ value: date });
    });
  }
});

test("an entry of a plain menu is in no row with its neighbours; a card's links are in its row", async ({
  desk,
}) => {
  await desk.open("pictures.html");
  const rowsIn = async (html: string): Promise<Record<string, string[]>> => {
    await desk.page.setContent(html);
    const { clickables } = await desk.snapshot();
    return Object.fromEntries(clickables.map(({ text, row }) => [text, row]));
  };
  const menu = `<ul>${[
    ["台账管理", "台账维护", "台账查询"],
    ["检定业务", "预约申请", "预约查询"],
  ]
    .map(
      ([head, ...entries]) =>
        `<li><a href=#>${head}</a><ul>${entries.map((one) => `<li><a href=#>${one}</a></li>`).join("")}</ul></li>`,
    )
    .join("")}</ul>`;
  expect(await rowsIn(menu)).toEqual({
    台账管理: [],
    台账维护: ["台账管理"],
    台账查询: ["台账管理"],
    检定业务: [],
    预约申请: ["检定业务"],
    预约查询: ["检定业务"],
  });
  const list = (title: string) =>
    `<li>${title}<ul><li><a href=#>直接办理</a></li><li><a href=#>办事指南</a></li></ul></li>`;
  expect(await rowsIn(`<ul>${list("强检器具台帐维护")}</ul>`)).toEqual({
    直接办理: ["强检器具台帐维护"],
    办事指南: ["强检器具台帐维护"],
  });
  const card = (title: string, button: string) =>
    `<li><ul><li><a href=#>${title}</a></li><li><a href=#>${button}</a></li></ul></li>`;
  const cards = await rowsIn(
    `<ul>${card("强检器具台帐维护", "直接办理")}${card("强检器具预约申请", "直接办理")}</ul>`,
  );
  expect(cards.直接办理).toEqual(["强检器具预约申请"]);
});

test("a list whose end is out of sight may go on", async ({ desk }) => {
  await desk.open("pictures.html");
  const table = `<table><thead><tr><th>器具名称<th>出厂编号</tr></thead><tbody>${Array.from({ length: 40 }, (_, i) => `<tr><td>电子秤<td>B${i}</tr>`).join("")}</tbody></table>`;
  const goesOn = async () => (await desk.snapshot()).tables.map((one) => one.goesOn ?? false);
  await desk.page.setContent(`<div id=box style="height: 200px; overflow: auto">${table}</div>`);
  expect(await goesOn()).toEqual([true]);
  await desk.page.locator("#box").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  expect(await goesOn()).toEqual([false]);
  await desk.page.setContent(table);
  await desk.page.evaluate(() => scrollTo(0, 0));
  expect(await goesOn()).toEqual([
    await desk.page.evaluate(() => document.documentElement.scrollHeight > innerHeight),
  ]);
  await desk.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await goesOn()).toEqual([false]);
});

test("a list with an arrow of its own is opened by it, unless its box asks for the press", async ({
  desk,
}) => {
  await desk.open("pictures.html");
  const list = (label: string, arrow: string, box = "") =>
    `<p><label>${label}</label> <span class="combo" style="position:relative; display:inline-block; width:200px">
      <input class="combo-text" size="20" ${box}><i class="combo-arrow" style="position:absolute; right:0; top:0; width:24px; height:20px; ${arrow}"></i>
    </span></p>`;
  await desk.page.setContent(
    list("器具种类", "cursor:pointer") +
      list("器具类别", "cursor:pointer", 'style="cursor:pointer"') +
      list("产地", "cursor:pointer; pointer-events:none") +
      list("用途", "cursor:default") +
      list("送检方式", "cursor:pointer", "readonly") +
      list("区划", "cursor:pointer", 'readonly onclick="void 0"'),
  );
  const byButton = async (label: string) => {
    const { key } = await desk.control(label);
    return (await desk.ask<ApproachedControl>({ op: "approach", key })).byButton;
  };
  const labels = ["器具种类", "器具类别", "产地", "用途", "送检方式", "区划"];
  const said: Record<string, boolean> = {};
  for (const label of labels) said[label] = await byButton(label);
  expect(said).toEqual({
    器具种类: true,
    器具类别: false,
    产地: false,
    用途: false,
    送检方式: true,
    区划: false,
  });
});

test("a grid whose pager is a table in its last row is a list of its data rows", async ({ desk }) => {
  await desk.open("postback.html");
  const { tables, clickables } = await desk.snapshot();
  expect(tables.filter(({ rows }) => rows.length > 1)).toMatchObject([
    {
      headers: ["", "器具名称", "出厂编号"],
      rows: [
        ["", "电子秤", "A001"],
        ["", "电子秤", "A002"],
      ],
    },
  ]);
  expect(clickables.find(({ text }) => text === "2")?.row).toEqual(["1", "3"]);
});

test("a drawer that waits beyond the window's edge is not there until it is pushed in", async ({ desk }) => {
  await desk.open("postback.html");
  const shown = async () => {
    const { layers, clickables } = await desk.snapshot();
    const isThere = clickables.some(({ text, visible }) => text === "确定" && visible);
    return [layers.some(({ kind }) => kind === "dialog"), isThere];
  };
  expect(await shown()).toEqual([false, false]);
  await desk.page.locator(".drawer").evaluate((drawer) => drawer.classList.add("open"));
  expect(await shown()).toEqual([true, true]);
});

test("pictures whose names say that they open or close a node make a list a tree", async ({ desk }) => {
  await desk.open("postback.html");
  const { key } = await desk.control("使用地点行政区划：");
  await desk.ask({ op: "popup-mark" });
  await desk.at({ op: "opener", key }).click();
  const { kind, options } = await desk.ask<PopupView>({ op: "options", key });
  expect(kind).toBe("tree");
  expect(options.map(({ text, level, expanded }) => [text, level, expanded])).toEqual([
    ["全国", 0, true],
    ["浙江省", 1, false],
    ["北京市", 1, false],
  ]);
  expect(
    await desk.at({ op: "popup-expander", key, text: "浙江省", path: ["全国"] }).getAttribute("id"),
  ).toBe("province");
});
