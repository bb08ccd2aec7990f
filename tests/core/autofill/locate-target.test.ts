import { describe, expect, it } from "vitest";
import { findSubmit, findTarget } from "../../../src/core/autofill/locate-target.js";
import type { Clickable, Layer } from "../../../src/core/snapshot/types.js";
import { control, frame, LEDGER, page } from "./forms.js";

let serial = 0;
const button = (text: string, rest: Partial<Clickable> = {}): Clickable => {
  serial += 1;
  const rect = { x: 0, y: 0, width: 60, height: 24 };
  return {
    key: `b${serial}`,
    role: "button",
    text,
    row: [],
    disabled: false,
    visible: true,
    rect,
    layer: "page",
    ...rest,
  };
};
const layers = (...kinds: Layer["kind"][]): Layer[] =>
  kinds.map((kind, i) => ({ id: kind, kind, title: `${i}` }));
const find = (clickables: Clickable[], way: Parameters<typeof findTarget>[1][number], rest = {}) => {
  const target = findTarget([page(frame([], { clickables, ...rest }))], [way]);
  return [target.outcome, ...target.refs.map(({ key }) => key)];
};

describe("findTarget", () => {
  it("finds a button by its words, whatever decorates them", () => {
    const add = button("＋ 新 增");
    expect(find([button("新增用户"), add, button("修改")], { what: "clickable", text: ["新增"] })).toEqual([
      "found",
      add.key,
    ]);
  });

  it("says missing, disabled and hidden ones included", () => {
    const unseen = [button("新增", { disabled: true }), button("新增", { visible: false })];
    expect(find(unseen, { what: "clickable", text: ["新增"] })).toEqual(["missing"]);
    expect(findTarget([], [{ what: "clickable" }])).toEqual({ outcome: "missing", refs: [] });
  });

  it("says ambiguous and gives them all", () => {
    const both = [button("新增"), button("新增")];
    expect(find(both, { what: "clickable", text: ["新增"] })).toEqual([
      "ambiguous",
      both[0]?.key,
      both[1]?.key,
    ]);
  });

  it("takes the row that says exactly so, before one that only holds the words", () => {
    const exact = button("在线办理", { row: ["强制检定工作计量器具业务管理系统"] });
    const holds = button("在线办理", { row: ["强制检定工作计量器具业务管理系统（旧）"] });
    const way = { what: "clickable" as const, text: ["在线办理"], row: ["强制检定工作计量器具业务管理系统"] };
    expect(find([holds, exact], way)).toEqual(["found", exact.key]);
    expect(find([holds], way)).toEqual(["found", holds.key]);
    expect(find([button("在线办理", { row: ["别的系统"] })], way)).toEqual(["missing"]);
  });

  it("prefers what lies in front, and does not reach behind a mask", () => {
    const behind = button("确定");
    const front = button("确定", { layer: "dialog" });
    const way = { what: "clickable" as const, text: ["确定"] };
    expect(find([behind, front], way, { layers: layers("page", "dialog") })).toEqual(["found", front.key]);
    expect(find([behind], way, { layers: layers("page", "mask", "dialog") })).toEqual(["missing"]);
  });

  it("finds a row's tick", () => {
    const tick = button("", { role: "checkbox", row: ["1", "电子秤", "A1001"] });
    const other = button("", { role: "checkbox", row: ["2", "电子秤", "A1002"] });
    expect(find([tick, other], { what: "checkbox", row: ["A1001"] })).toEqual(["found", tick.key]);
  });

  it("finds a form by its labels: its first field, the search form's never", () => {
    const search = control("器具名称", { search: true, groups: ["a"] });
    const [first, second] = [
      control("器 具 名 称：", { groups: ["b"] }),
      control("型号规格", { groups: ["b"] }),
    ];
    const target = findTarget(
      [page(frame([search, first, second]))],
      [{ what: "form", labels: ["器具名称", "型号规格"] }],
    );
    expect(target).toMatchObject({ outcome: "found", refs: [{ key: first.key }] });
  });

  it("tries ways in order and looks at the tab in front only", () => {
    const add = button("添加");
    const ways = [
      { what: "clickable" as const, text: ["新增"] },
      { what: "clickable" as const, text: ["添加"] },
    ];
    const front = page(frame([], { clickables: [add] }));
    const back = page(frame([], { clickables: [button("新增")] }));
    expect(findTarget([back, front], ways).refs.map(({ key }) => key)).toEqual([add.key]);
  });
});

describe("findSubmit", () => {
  const WAYS = [["确定", "保存"], ["提交"]];
  const low = { x: 0, y: 500, width: 60, height: 24 };
  const box = (label: string, rest: Parameters<typeof control>[1] = {}) =>
    control(label, { rect: { x: 0, y: 200, width: 100, height: 24 }, ...rest });
  const FORM = () => [box("器具名称"), box("二级目录"), box("出厂编号")];
  const submit = (...frames: Parameters<typeof page>) => {
    const { outcome, refs } = findSubmit([page(...frames)], LEDGER, WAYS);
    return [outcome, ...refs.map(({ key }) => key)];
  };

  it("finds the form's button, by its usual text first", () => {
    const ok = button("确 定", { rect: low });
    expect(submit(frame(FORM(), { clickables: [button("提交", { rect: low }), ok] }))).toEqual([
      "found",
      ok.key,
    ]);
  });

  it("finds it around the frame that holds the form", () => {
    const ok = button("确定", { layer: "dialog" });
    const outer = frame([], {
      clickables: [ok],
      layers: layers("page", "dialog"),
      childFrames: [{ index: 0, layer: "dialog", visible: true, rect: low }],
    });
    const inner = frame(FORM(), { id: "1", parent: "0", index: 0, clickables: [] });
    expect(submit(outer, inner)).toEqual(["found", ok.key]);
  });

  it("leaves buttons of the page behind and of a box in front", () => {
    const behind = button("确定");
    const over = button("确定", { layer: "box" });
    const shown = [...layers("page", "dialog"), { id: "box", kind: "dialog" as const, title: "提示" }];
    const form = FORM().map((each) => ({ ...each, layer: "dialog" }));
    expect(submit(frame(form, { clickables: [behind], layers: shown }))).toEqual(["missing"]);
    expect(submit(frame(form, { clickables: [behind, over], layers: shown }))).toEqual(["missing"]);
  });

  it("prefers what comes after the form's first box to a menu above it", () => {
    const [menu, ok] = [button("提交"), button("提交", { rect: low })];
    expect(submit(frame(FORM(), { clickables: [menu, ok] }))).toEqual(["found", ok.key]);
  });

  it("prefers a button below by a rarer word to a menu above by the usual one", () => {
    const [menu, ok] = [button("确定"), button("提交", { rect: low })];
    expect(submit(frame(FORM(), { clickables: [menu, ok] }))).toEqual(["found", ok.key]);
  });

  it("gives two alike as ambiguous, none without a form", () => {
    const two = [button("确定", { rect: low }), button("保存", { rect: low })];
    expect(submit(frame(FORM(), { clickables: two }))).toEqual(["ambiguous", ...two.map(({ key }) => key)]);
    expect(submit(frame([], { clickables: two }))).toEqual(["missing"]);
    expect(findSubmit([], LEDGER, WAYS)).toEqual({ outcome: "missing", refs: [] });
  });
});
