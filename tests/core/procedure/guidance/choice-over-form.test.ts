import { describe, expect, it } from "vitest";
import type { Control, Layer, PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { dialog, type FramePlan, field, page, password, press } from "../snapshots.js";
import { caseOf, HELD, MINE, SCALE, value } from "./case-of.js";
import { form, lookAtPage, seen } from "./scenes.js";

const REGION = {
  ...value("region", "南湖区[330402]"),
  region: { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] },
};
const VALUES = [...SCALE, REGION, value("origin", "国产")];
const AT = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
const MASK: Layer = { id: "m", kind: "mask", title: "" };
const open: Record<string, string | Partial<Control>> = {
  ...HELD,
  使用地点行政区划: "",
  器具产地: { kind: "combobox", value: "" },
};
const inLayer = (names: readonly string[]) => names.map((name) => press(name, [], { layer: "t" }));
const ANSWERS = ["确定", "取消"];

/** What stands in a layer in front, with a mask below it or without. */
const box = (
  names: readonly string[],
  more: FramePlan = {},
  title = "请选择",
  layers = [MASK],
): FramePlan => ({
  ...more,
  layers: [...layers, dialog(title, "t")],
  press: [...inLayer(names), ...(more.press ?? [])],
});

/** The form in a frame, or in a dialog of the same document, behind it. */
const around = (outer: FramePlan, fields = open): PageSnapshot => {
  const { controls = [], press: all = [] } = form(fields);
  const flat = <T extends { layer: string }>(items: T[]): T[] =>
    items.map((one) => ({ ...one, layer: "page" }));
  return page(outer, [{ controls: flat(controls), press: flat(all) }]);
};
const sameDocument = (over: FramePlan, fields = open): PageSnapshot => {
  const own = form(fields);
  return page({
    layers: [...(own.layers ?? []), ...(over.layers ?? [])],
    controls: [...(own.controls ?? []), ...(over.controls ?? [])],
    press: [...(own.press ?? []), ...(over.press ?? [])],
    tables: over.tables ?? [],
  });
};

/** What is said of the page once the form was seen in it. */
const said = (snapshot: PageSnapshot) => {
  const { guide } = lookAtPage(around({}), AT, VALUES);
  const { guidance } = lookAtPage(snapshot, AT, VALUES, { guide });
  const { substep, sentence, target } = guidance.now;
  return { substep, at: seen(guidance, snapshot).at, outcome: target.outcome, ...sentence.values };
};
const WAY = { label: "使用地点行政区划", value: "浙江省 › 嘉兴市 › 南湖区" };

describe("a layer over the form to choose from", () => {
  const coded = ["浙江省", "嘉兴市", "南湖区[330402]", "秀洲区[330411]", ...ANSWERS];
  it.each<[string, PageSnapshot]>([
    ["around the form's frame", around(box(coded))],
    ["without a mask", around(box(coded, {}, "请选择", []))],
    ["in the form's own document", sameDocument(box(coded))],
    ["with a box to search in", around(box(coded, { controls: [field("关键字", { layer: "t" })] }))],
  ])("a county's tree %s: the county", (_what, snapshot) => {
    const at = ["南湖区[330402]"];
    expect(said(snapshot)).toEqual({ substep: "choose-value", at, outcome: "found", ...WAY, button: "确定" });
  });

  it("in a frame of its own", () => {
    const snapshot = around(box(ANSWERS));
    const tree = { ...snapshot.frames[0], id: "2", parent: "0", index: 1, layers: [], childFrames: [] };
    const [top, inner] = snapshot.frames;
    if (!top || !inner) throw new Error("no frames");
    top.childFrames.push({ index: 1, layer: "t", visible: true, rect: { x: 0, y: 0, width: 9, height: 9 } });
    const clickables = coded.slice(0, 4).map((name) => press(name));
    const layers: Layer[] = [{ id: "page", kind: "page", title: "" }];
    const frames = [top, inner, { ...top, ...tree, layers, controls: [], tables: [], texts: [], clickables }];
    expect(said({ ...snapshot, frames })).toMatchObject({ substep: "choose-value", at: ["南湖区[330402]"] });
  });

  it.each<[string, string[]]>([
    ["its levels still folded", ["浙江省", "江苏省", "安徽省"]],
    ["no more in it than in a question", ["浙江省"]],
    ["another city's county of the same name", ["浙江省", "嘉兴市", "杭州市", "南湖区"]],
    ["the county without its city", ["浙江省", "南湖区"]],
    ["the same county twice", ["浙江省", "嘉兴市", "南湖区", "南湖区"]],
  ])("a county's tree, %s: the way alone", (_what, names) => {
    const told = { substep: "choose-value", at: [], outcome: "none", ...WAY, button: "确定" };
    expect(said(around(box([...names, ...ANSWERS])))).toEqual(told);
  });

  it("what is chosen already is taken over", () => {
    const chosen = press("南湖区", [], { layer: "t", current: true });
    const snapshot = around(box(["浙江省", "嘉兴市"], { press: [chosen, ...inLayer(ANSWERS)] }));
    expect(said(snapshot)).toMatchObject({ substep: "choose-value", at: ["确定"] });
  });

  it("an option of a list, by any of its words", () => {
    const snapshot = around(box(["境内", "境外", "关闭"]));
    const told = { label: "器具产地", value: "国产" };
    expect(said(snapshot)).toMatchObject({ substep: "choose-value", at: ["境内"], ...told });
  });

  it("a calendar: the day, and nothing ringed", () => {
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1));
    const told = { substep: "choose-value", at: [], label: "购置时间", value: "2024-03-05" };
    expect(said(around(box(days), { ...open, 购置时间: "" }))).toMatchObject(told);
  });

  it("nothing that is still open: to choose or to close, never back to the first page", () => {
    const told = { substep: "choose-in-layer", at: [], outcome: "none" };
    expect(said(around(box(["压力表", "水表", "电能表"])))).toEqual(told);
    const held = { ...open, 使用地点行政区划: "南湖区[330402]" };
    expect(said(around(box(coded), held))).toEqual(told);
  });

  it.each<[string, PageSnapshot, string]>([
    ["a question", around(box(ANSWERS, {}, "确定删除吗？")), "answer-dialog"],
    [
      "a form of its own",
      around(box([], { controls: [field("甲"), field("乙"), field("丙")] })),
      "pack-first",
    ],
    [
      "beside a form that can be got at",
      around(box(["压力表", "水表", "电能表"], {}, "", [])),
      "complete-form",
    ],
  ])("%s is none", (_what, snapshot, substep) => {
    expect(said(snapshot).substep).toBe(substep);
  });

  it("a login or the ledger over it is none", () => {
    const layer = "t";
    const login = { controls: [{ ...password(), layer }, field("用户名", { layer })] };
    const ledger = { tables: [{ headers: ["器具名称", "出厂编号"], rows: [["电子秤", "1"]], layer }] };
    for (const more of [login, ledger])
      expect(said(around(box(["浙江省", "江苏省", "安徽省"], more))).substep).not.toMatch(/choose/);
  });
});
