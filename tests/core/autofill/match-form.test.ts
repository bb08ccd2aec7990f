import { describe, expect, it } from "vitest";
import type { FieldSpec } from "../../../src/core/autofill/field-spec.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import type { Control } from "../../../src/core/snapshot/types.js";
import { control, controlFor, frame, LEDGER, own, page, spec } from "./forms.js";
import { form, keys, match, truth } from "./match-ledger.js";

describe("matchForm", () => {
  it("finds all fields of the form by its labels", () => {
    const controls = form();
    const answers = match(controls);
    expect(keys(answers)).toEqual(truth(controls));
    expect(answers.every((answer) => answer.outcome === "match" && answer.certain)).toBe(true);
  });

  it.each([
    ["hidden", { visible: false }],
    ["disabled", { disabled: true }],
    ["disabled", { readOnly: true }],
    ["password", { kind: "password" as const }],
  ])("refuses a %s box", (reason, rest) => {
    const controls = form();
    const model = LEDGER.find(({ field }) => field === "model") as FieldSpec;
    controls[LEDGER.indexOf(model)] = controlFor(model, rest);
    expect(keys(match(controls)).model).toBe(reason);
  });

  it("knows a choice under another field's label by what can be chosen there", () => {
    const specs = [
      spec("legal", ["组织类型"], { kind: "choice", options: { 法人企业: [], 非法人企业: [] } }),
      spec("type", ["单位类型", "单位性质"], { kind: "choice", options: { 公司: [], 个体工商户: [] } }),
      spec("name", ["单位名称"]),
      spec("code", ["信用代码"]),
    ];
    const listed = (label: string, ...texts: string[]) =>
      control(label, { kind: "select", options: texts.map((text) => ({ text, selected: false })) });
    const of = (nature: Control) => {
      const controls = [
        nature,
        listed("单位类型", "公司", "个体工商户"),
        control("单位名称"),
        control("信用代码"),
      ];
      const [legal, type] = matchForm([page(frame(controls))], specs, own);
      return [legal, type].map((one) =>
        one?.outcome === "match" ? controls.findIndex(({ key }) => key === one.ref.key) : one?.outcome,
      );
    };
    expect(of(listed("单位性质", "法人企业", "非法人企业(含个体工商户)"))).toEqual([0, 1]);
    expect(of(listed("单位性质", "公司", "个体工商户"))).toEqual(["missing", "missing"]);
    expect(of(listed("单位性质", "甲", "乙"))).toEqual(["missing", "missing"]);
  });

  it("waits for a list that depends on another, disabled until that one is chosen", () => {
    const controls = form().map((one, index) =>
      LEDGER[index]?.field === "subcategory" ? { ...one, disabled: true } : one,
    );
    expect(keys(match(controls))).toEqual(truth(controls));
  });

  it("refuses a frame of a foreign origin", () => {
    const answers = match(form(), { origin: "http://evil.example" });
    expect(new Set(Object.values(keys(answers)))).toEqual(new Set(["foreign-origin"]));
  });

  it("refuses two controls of the same name", () => {
    const controls = [...form(), control("型 号 规 格：")];
    expect(keys(match(controls)).model).toBe("ambiguous");
  });

  it("takes city and county that nothing names beside the province", () => {
    const region = LEDGER.findIndex(({ field }) => field === "region");
    const groups = ["form", "region"];
    const named = control("使用地点行政区划", { kind: "combobox", groups });
    const unnamed = () => control("请选择", { kind: "combobox", groups, source: "placeholder" });
    const three = [named, unnamed(), unnamed()];
    const parts = (controls: Control[]) => {
      const answer = match(form().toSpliced(region, 1, ...controls))[region];
      return answer?.outcome === "match" ? (answer.parts ?? []).map(({ ref }) => ref.key) : answer;
    };
    expect(parts(three)).toEqual(three.slice(1).map(({ key }) => key));
    // A street list beside the county's, another kind of box, a box of another group: the county's list alone.
    expect(parts(three.slice(0, 2))).toEqual([]);
    expect(parts([...three, unnamed()])).toEqual([]);
    expect(parts([named, unnamed(), control("请选择", { groups, source: "placeholder" })])).toEqual([]);
    expect(parts([named, unnamed(), { ...unnamed(), groups: ["form"] }])).toEqual([]);
  });

  it("tells a number from the list of units beside it, but no text from another", () => {
    const at = (field: string) => LEDGER.findIndex((spec) => spec.field === field);
    const unit = control("器具数量", { kind: "select", options: [{ text: "台", selected: true }] });
    const controls = form();
    expect(keys(match(controls.toSpliced(at("quantity") + 1, 0, unit)))).toEqual(truth(controls));
    const upTo = control("测量范围", { kind: "text" });
    expect(keys(match(controls.toSpliced(at("range") + 1, 0, upTo))).range).toBe("ambiguous");
  });

  it("takes province, city and county in lists of their own for one region", () => {
    const region = LEDGER.findIndex(({ field }) => field === "region");
    const lists = (kinds: Control["kind"][]) => kinds.map((kind) => control("使用地点行政区划", { kind }));
    const three = lists(["select", "select", "select"]);
    const answers = match(form().toSpliced(region, 1, ...three));
    expect(answers[region]).toMatchObject({
      outcome: "match",
      ref: { key: three[0]?.key },
      parts: [{ ref: { key: three[1]?.key } }, { ref: { key: three[2]?.key } }],
    });
    // City and county wait for the province, whoever draws the lists.
    for (const kind of ["select", "combobox"] as const) {
      const waiting = lists([kind, kind, kind]).map((one, level) => ({ ...one, disabled: level > 0 }));
      expect(match(form().toSpliced(region, 1, ...waiting))[region]).toMatchObject({ parts: [{}, {}] });
    }
    // Before the container of the other fields they are no doubles, for whose sake it would go without them.
    const apartFrom = three.map((one) => ({ ...one, groups: ["region"] }));
    const beside = match([...apartFrom, ...form().toSpliced(region, 1)]);
    expect(beside[region]).toMatchObject({ ref: { key: three[0]?.key }, parts: [{}, {}] });
    for (const others of [lists(["select", "text"]), lists(["select", "select", "select", "select"])])
      expect(keys(match(form().toSpliced(region, 1, ...others))).region).toBe("ambiguous");
    const apart = form().toSpliced(region, 1, ...three.slice(0, 1));
    expect(keys(match([...apart, ...three.slice(1)])).region).toBe("ambiguous");
  });

  it.each([
    ["省", "市", "区/县", true],
    ["省份", "请选择市", "请选择区县", true],
    ["省", "市", "街道", false],
    ["省", "市", "所属分局", false],
  ])(
    "lists that are called %s, %s and %s are levels of the region that one label names: %s",
    (first, second, third, are) => {
      const region = LEDGER.findIndex(({ field }) => field === "region");
      const near = (text: string) => ({ text, source: "near" as const });
      const boxes = [
        control("使用地点行政区划", { kind: "combobox" }),
        ...[second, third].map((text) => control("", { kind: "combobox", labels: [near(text)] })),
      ];
      boxes[0]?.labels.push(near(first));
      const answer = match(form().toSpliced(region, 1, ...boxes))[region];
      expect(answer).toMatchObject({ outcome: "match", ref: { key: boxes[0]?.key } });
      expect(answer && "parts" in answer && answer.parts?.length === 2).toBe(are);
    },
  );

  it("fills the dialog, not the search form behind it or beside it", () => {
    const behind = ["器具名称", "出厂编号", "型号规格", "生产厂家"].map((label) =>
      control(label, { groups: ["search"] }),
    );
    const controls = form().map((one) => ({ ...one, layer: "dialog" }));
    const layers = [
      { id: "page", kind: "page" as const, title: "" },
      { id: "dialog", kind: "dialog" as const, title: "器具新增" },
    ];
    expect(keys(match([...behind, ...controls], { layers }))).toEqual(truth(controls));
    const beside = form();
    expect(keys(match([...behind, ...beside]))).toEqual(truth(beside));
  });

  it("takes nothing from a list's search form alone", () => {
    const searching = ["器具名称", "出厂编号", "型号规格", "生产厂家"].map((label) =>
      control(label, { groups: ["search"], search: true }),
    );
    expect(new Set(Object.values(keys(match(searching))))).toEqual(new Set(["missing"]));
  });

  it("does not reach behind a mask", () => {
    const layers = [
      { id: "page", kind: "page" as const, title: "" },
      { id: "mask", kind: "mask" as const, title: "系统维护" },
    ];
    expect(new Set(Object.values(keys(match(form(), { layers }))))).toEqual(new Set(["hidden"]));
  });

  it("minds a dialog of the parent frame over the child's form", () => {
    const layers = [
      { id: "page", kind: "page" as const, title: "" },
      { id: "mask", kind: "mask" as const, title: "" },
    ];
    const rect = { x: 0, y: 0, width: 10, height: 10 };
    const parent = frame([], {
      layers,
      childFrames: [{ index: 0, layer: "page", visible: true, rect }],
    });
    const child = frame(form(), { id: "7", parent: "0", index: 0 });
    const answers = matchForm([page(parent, child)], LEDGER, own);
    expect(new Set(Object.values(keys(answers)))).toEqual(new Set(["hidden"]));
    const controls = form();
    const free = matchForm(
      [page({ ...parent, layers: layers.slice(0, 1) }, { ...child, controls })],
      LEDGER,
      own,
    );
    expect(keys(free)).toEqual(truth(controls));
  });

  it("looks at the tab in front only", () => {
    const answers = matchForm([page(frame(form())), page(frame([]))], LEDGER, own);
    expect(new Set(Object.values(keys(answers)))).toEqual(new Set(["missing"]));
  });
});

describe("changed labels", () => {
  const changed = (labels: Record<string, string>, controls = form()) =>
    LEDGER.map((spec, index) => {
      const label = labels[spec.field];
      return label === undefined ? (controls[index] as Control) : controlFor(spec, { label });
    });

  it.each([
    ["model", "规格及型号"],
    ["manufacturer", "生产厂家名称"],
    ["serial", "机身编号"],
    ["validUntil", "检定有效期至日期"],
    ["accuracyClass", "准确度级别"],
    ["purpose", "用途"],
    ["purchaseDate", "购入时间"],
    ["quantity", "台数"],
  ])("%s is found as %s, to be checked", (field, label) => {
    const controls = changed({ [field]: label });
    const answers = match(controls);
    expect(keys(answers)).toEqual(truth(controls));
    expect(answers.find((answer) => answer.field === field)).toMatchObject({ certain: false });
  });

  it.each([
    ["alone, to be checked", ["器具编号"], 0, false],
    ["not beside the main label", ["器具编号", "出厂编号"], 1, true],
    ["for sure where it says so itself", ["出厂编号（器具编号）"], 0, true],
    ["not beside a synonym", ["器具编号", "序列号"], 1, true],
  ])("a doubtful label is taken %s", (_, labels, index, certain) => {
    const rest = form().filter((_control, at) => LEDGER[at]?.field !== "serial");
    const numbers = labels.map((label) => control(label));
    const answer = match([...rest, ...numbers]).find(({ field }) => field === "serial");
    expect(answer).toMatchObject({ outcome: "match", ref: { key: numbers[index]?.key }, certain });
  });

  it("a doubtful label lends its control to no other field", () => {
    const controls = changed({ model: "器具编号" });
    expect(keys(match(controls)).model).toBe("missing");
  });

  it("two fields that stand for each other are left open", () => {
    const controls = changed({ model: "甲项", range: "乙项" });
    expect(keys(match(controls))).toMatchObject({ model: "missing", range: "missing" });
  });

  it("two neighbours changed at once are left open, though each has a word in common", () => {
    const controls = changed({ model: "规范", range: "格围" });
    expect(keys(match(controls))).toMatchObject({ model: "missing", range: "missing" });
  });

  it("a search form beside does not lend its field to a form that has none of the name", () => {
    const searching = ["器具名称", "出厂编号"].map((label) => control(label, { groups: ["page", "search"] }));
    const controls = changed({ serial: "机身码" }).map((one) => ({ ...one, groups: ["page", "form"] }));
    const answers = keys(match([...searching, ...controls]));
    expect(answers).toMatchObject({ name: controls[0]?.key, serial: "missing" });
  });

  it("another field in the place of one that is gone is not taken for it", () => {
    const controls = changed({ validUntil: "备注", serial: "许可证编号" });
    expect(keys(match(controls))).toMatchObject({ validUntil: "missing", serial: "missing" });
  });

  it.each([["三级目录"], ["联系人电话"], ["原生产厂家"], ["维修单位"]])("%s is no field of ours", (label) => {
    const controls = [...form(), control(label)];
    expect(Object.values(keys(match(controls)))).not.toContain(controls.at(-1)?.key);
  });
});
