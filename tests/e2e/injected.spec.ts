import type { Control } from "../../src/core/snapshot/types.js";
import type { PopupView } from "../../src/injected/popup/popup.js";
import { expect, test } from "../support/injected/fixture.js";

const named = (controls: Control[]) =>
  Object.fromEntries(
    controls
      .filter(({ visible, search }) => visible && !search)
      .map(({ labels, kind, value }) => [labels[0]?.text ?? "", value === "" ? kind : `${kind} ${value}`]),
  );

test.describe("fields of a frame", () => {
  test("text boxes over hidden inputs in a table are one control each", async ({ desk }) => {
    await desk.open("table.html");
    const { controls, layers } = await desk.snapshot();
    expect(named(controls)).toEqual({
      "*器具名称": "text",
      "*器具类型：": "combobox 工作计量器具",
      "型 号 规 格：": "text",
      器具产地: "combobox 国产",
      使用地点行政区划: "tree",
      购置时间: "date 2024-05-01",
      器具数量: "number 1",
      送检方式: "radio 送检",
      备注: "textarea",
    });
    expect(layers.map(({ kind, title }) => [kind, title])).toEqual([
      ["page", ""],
      ["mask", ""],
      ["dialog", "器具新增"],
    ]);
    expect(controls.filter(({ search }) => search).map(({ labels }) => labels[0]?.text)).toEqual([
      "器具名称：",
      "出厂编号：",
    ]);
  });

  test("component libraries' widgets are known by role and build", async ({ desk }) => {
    await desk.open("spa.html");
    const { controls } = await desk.snapshot();
    expect(named(controls)).toEqual({
      器具名称: "text",
      一级目录: "combobox 非自动衡器",
      二级目录: "combobox",
      使用地点行政区划: "tree",
      购置时间: "date",
      器具数量: "number 1",
      送检方式: "radio 送检",
      测量范围: "text",
    });
    expect(controls.find(({ labels }) => labels[0]?.text === "测量范围")).toMatchObject({ disabled: true });
  });

  test("names of classes are not needed", async ({ desk }) => {
    await desk.open("hashed.html");
    const { controls } = await desk.snapshot();
    expect(named(controls)).toEqual({
      "企业名称 *": "text",
      企业类型: "combobox 公司",
      所在区域: "combobox 南湖区",
      联系电话: "text",
      "用户名：": "text",
      "密码：": "password",
      "确认密码：": "password",
      器具数量: "number 2",
      "台 器具用途": "select 贸易结算",
      测量范围: "text",
      最大秤量: "text",
      省市区: "select 嘉兴市",
      法人组织类型: "radio 法人企业",
      出厂编号: "text",
      生产厂家: "text",
      有效期至: "date",
      型号规格: "text",
      准确度等级: "text",
      我已阅读并同意: "checkbox",
      滚动里: "text",
    });
  });

  test("what a person cannot see is not visible; both boxes of a range bear its label", async ({ desk }) => {
    await desk.open("hashed.html");
    const { controls } = await desk.snapshot();
    expect(controls.filter(({ visible }) => !visible).map(({ labels }) => labels.at(-1)?.text)).toEqual([
      "企业名称",
      "folded",
    ]);
    for (const [label, source] of [
      ["测量范围", "near"],
      ["最大秤量", "item"],
      ["省市区", "item"],
    ]) {
      const boxes = controls.filter(({ labels }) => labels[0]?.text === label);
      expect(boxes.map(({ labels }) => labels[0]?.source)).toEqual([source, source]);
    }
  });

  test("passwords are never read", async ({ desk }) => {
    await desk.open("hashed.html");
    expect(JSON.stringify(await desk.snapshot())).not.toContain("geheim");
  });

  test("frames say which layer they stand in", async ({ desk }) => {
    await desk.open("layer.html");
    const { frames } = await desk.whole();
    const [main, behind, inner] = frames;
    expect(main?.childFrames.map(({ index, layer }) => [index, layer])).toEqual([
      [0, "page"],
      [1, "dialog:1"],
    ]);
    expect([behind?.index, inner?.index]).toEqual([0, 1]);
    expect(named(inner?.controls ?? [])).toEqual({
      器具名称: "text",
      一级目录: "combobox",
      送检方式: "radio 送检",
      有效期至: "date",
    });
  });
});

test("buttons carry the words of their row; split grids are one table", async ({ desk }) => {
  await desk.open("table.html");
  const table = await desk.snapshot();
  expect(table.tables.at(-1)).toMatchObject({
    headers: ["器具名称", "出厂编号", "状态"],
    rows: [
      ["电子秤", "A1001", "待检定"],
      ["电子秤", "A1002", "已检定"],
    ],
  });
  const ticks = table.clickables.filter(({ role }) => role === "checkbox");
  expect(ticks.map(({ row, checked }) => [row.join(" "), checked])).toEqual([
    ["器具名称 出厂编号 状态", false],
    ["1 电子秤 A1001 待检定", false],
    ["2 电子秤 A1002 已检定", true],
  ]);
  await desk.open("spa.html");
  const cards = (await desk.snapshot()).clickables.filter(({ text }) => text === "直接办理");
  expect(cards.map(({ row }) => row)).toEqual([["强检器具台帐维护"], ["强检器具预约申请"]]);
});

test("pictures are called by the words alone with them, cards by their headings", async ({ desk }) => {
  await desk.open("captions.html");
  const { clickables } = await desk.snapshot();
  const texts = clickables.map(({ text }) => text).join("|");
  expect(texts).toBe("企业用户注册|说明|台账维护|预约申请|甲 乙|去办理|写信");
  expect(clickables.at(-2)?.row).toEqual(["证书查询", "查询下载电子证书"]);
});

test("what is said in passing is told apart from what stands in the page", async ({ desk }) => {
  await desk.open("messages.html");
  const { passing, texts } = await desk.snapshot();
  expect(passing).toEqual(["保存成功×", "提交成功", "器具新增成功"]);
  expect(texts).toEqual(expect.arrayContaining(["注册成功", "报名提交成功后请等电话"]));
});

test("what a drawn list asks for is no text of the page; what is chosen or said beside it is", async ({
  desk,
}) => {
  const list = (says: string, more = "") =>
    `<span role=combobox class=select-box ${more}><span style="display:block">${says}</span></span>`;
  await desk.show(`<div>一级目录 ${list("非自动衡器")}</div>
    <div>二级目录 ${list("请先选择一级目录", "aria-disabled=true")} 请再看一遍</div>
    <label class=error>请选择型号</label><div>型号 ${list("请选择型号")}</div>`);
  const { texts } = await desk.snapshot();
  for (const kept of ["非自动衡器", "请再看一遍", "请选择型号"])
    expect(texts.filter((text) => text.includes(kept))).toHaveLength(1);
  expect(texts.join()).not.toContain("请先选择");
});

test("the head of a folded menu tells its entries; a form's fold and plain text tell nothing", async ({
  desk,
}) => {
  await desk.open("folded.html");
  const { clickables } = await desk.snapshot();
  expect(clickables.map(({ text, folded = [] }) => [text, ...folded])).toEqual([
    ["基础信息", "单位信息", "计量器具台账"],
    ["检定业务", "申请送检"],
    ["器具管理", "在用器具登记"],
    ["送检管理"],
    ["预约送检登记"],
    ["系统设置"],
    ["修改密码"],
    ["网上送检", "申请检定", "证书查询"],
    ["检定业务"],
    ["器具台账"],
    ["检定业务办理", "检定预约申请"],
    ["高级查询"],
    ["帮助"],
    // Drawn as an icon alone.
    ["证书下载"],
  ]);
  const menus = clickables.filter(({ menuShown }) => menuShown !== undefined);
  expect(menus.map(({ text, menuShown }) => [text, menuShown])).toEqual([
    ["检定业务", false],
    ["器具台账", true],
  ]);
});

test.describe("keys", () => {
  test("survive a page that makes the control anew, elsewhere", async ({ desk }) => {
    await desk.open("spa.html");
    const { key } = await desk.control("购置时间", "dialog");
    await desk.page.evaluate(() => {
      const item = document.querySelector("#bought")?.closest(".wr-form-item");
      item?.before(document.createElement("div"));
      if (item) item.outerHTML = item.outerHTML.replace('id="bought"', 'id="again"');
    });
    await desk.at({ op: "control", key }).fill("2024-05-01");
    expect(await desk.page.locator("#again input").inputValue()).toBe("2024-05-01");
  });

  test("survive a choice that names the control from then on", async ({ desk }) => {
    await desk.open("spa.html");
    await desk.page.evaluate(() => {
      document.body.innerHTML = `<table><tr><td>企业性质</td><td><span id=q role=combobox tabindex=0 aria-haspopup=true
        style="display:inline-block;width:160px;border:1px solid">请选择</span></td></tr></table>
        <ul id=list role=listbox><li id=one role=option>个体工商户</li></ul>`;
    });
    const { key } = await desk.control("企业性质");
    await desk.page.evaluate(() => document.querySelector("#q")?.setAttribute("aria-labelledby", "one"));
    expect(await desk.at({ op: "control", key }).count()).toBe(1);
  });

  test("find nothing once two controls answer to the name", async ({ desk }) => {
    await desk.open("table.html");
    const { key } = await desk.control("型 号 规 格：", "dialog");
    expect(await desk.at({ op: "control", key }).count()).toBe(1);
    await desk.page.evaluate(() => {
      const row = document.querySelector("#model")?.closest("tr");
      if (row) row.after(row.cloneNode(true));
    });
    expect(await desk.at({ op: "control", key }).count()).toBe(0);
  });

  test("of controls alike are void when one comes in before them", async ({ desk }) => {
    await desk.open("hashed.html");
    const [, second] = (await desk.snapshot()).controls.filter(
      ({ labels }) => labels[0]?.text === "测量范围",
    );
    const key = second?.key ?? "";
    expect(await desk.at({ op: "control", key }).getAttribute("id")).toBe("to");
    await desk.page.evaluate(() => document.querySelector("#from")?.before(document.createElement("input")));
    expect(await desk.at({ op: "control", key }).count()).toBe(0);
  });
});

test.describe("popups", () => {
  test("a panel at the end of body belongs to the box it hangs from", async ({ desk }) => {
    await desk.open("table.html");
    const { key } = await desk.control("器具产地", "dialog");
    expect(await desk.ask<PopupView>({ op: "options", key })).toMatchObject({ open: false });
    await desk.at({ op: "control", key }).click();
    const popup = await desk.ask<PopupView>({ op: "options", key });
    expect(popup.options.map(({ text, selected }) => [text, selected])).toEqual([
      ["国产", true],
      ["进口", false],
    ]);
    await expect(desk.at({ op: "popup-option", key, text: "进 口" })).toHaveText("进口");
    const other = await desk.control("使用地点行政区划", "dialog");
    expect(await desk.ask<PopupView>({ op: "options", key: other.key })).toMatchObject({ open: false });
  });

  test("a list named by aria-controls, with its scroller", async ({ desk }) => {
    await desk.open("spa.html");
    const { key } = await desk.control("一级目录", "dialog");
    await desk.at({ op: "control", key }).click();
    const popup = await desk.ask<PopupView>({ op: "options", key });
    expect(popup).toMatchObject({ open: true, kind: "list", scrollable: true, virtual: false, atEnd: false });
    expect(popup.options.filter(({ selected }) => selected).map(({ text }) => text)).toEqual(["非自动衡器"]);
    await expect(desk.at({ op: "popup-scroller", key })).toHaveClass(/wrap/);
  });

  test("a cascade's columns are levels", async ({ desk }) => {
    await desk.open("spa.html");
    const { key } = await desk.control("使用地点行政区划", "dialog");
    await desk.at({ op: "control", key }).click();
    const popup = await desk.ask<PopupView>({ op: "options", key });
    expect(popup.kind).toBe("cascade");
    expect(popup.options.map(({ text, level, expandable }) => [text, level, expandable])).toEqual([
      ["浙江省", 0, true],
      ["江苏省", 0, true],
      ["嘉兴市", 1, true],
      ["市辖区", 1, false],
    ]);
    await expect(desk.at({ op: "popup-option", key, text: "嘉兴市", path: ["浙江省"] })).toHaveText("嘉兴市");
  });
});

test("what a site hangs into the corners of its pages is no part of them; its messages and bars are", async ({
  desk,
}) => {
  await desk.open("foreign.html");
  const { controls, clickables, texts, childFrames } = await desk.snapshot();
  expect(clickables.map(({ text }) => text)).toEqual(["确定", "知道了", "提交申请"]);
  expect(controls.map(({ labels }) => labels[0]?.text)).toEqual(["出厂编号"]);
  expect(texts.join()).toContain("保存成功");
  expect(texts.join()).not.toContain("在线客服");
  expect(childFrames.map(({ visible }) => visible)).toEqual([false, false]);
});
