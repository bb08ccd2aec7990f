import { describe, expect, it } from "vitest";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import {
  listedRows,
  storedDifferences,
} from "../../../../src/core/procedure/guidance/saved-row-differences.js";
import { PACK, page } from "../snapshots.js";

const HEADERS = ["序号", "器具名称", "型号规格", "出厂编号", "准确度等级", "备注"];
const OTHER = ["1", "电子秤", "X", "OTHER", "II", ""];
const SCALE = {
  serial: "A10-81512",
  values: [
    { field: "name", value: "电子秤" },
    { field: "model", value: "ACS-30" },
    { field: "serial", value: "A10-81512" },
    { field: "accuracyClass", value: "III" },
  ],
  held: new Map<string, string>(),
  before: null,
};

function viewOf(rows: string[][], headers = HEADERS) {
  const view = topmostView(PACK, [page({ tables: [{ headers, rows }] })]);
  if (!view) throw new Error("no view");
  return view;
}

/** What is told of a list, as field → what is stored; null where the scale's row is not in sight. */
function told(
  view: ReturnType<typeof viewOf>,
  scale: Partial<typeof SCALE> | { before: string[] } = {},
  isOpen = false,
) {
  const warnings = storedDifferences(PACK, view, { ...SCALE, ...scale }, isOpen, new Set());
  return warnings && Object.fromEntries(warnings.map(({ values }) => [values.field, values.stored]));
}

describe("what the portal stored of a scale", () => {
  it.each([
    ["the same", ["电子秤", "ACS-30", "A10-81512", "III", "无"], {}],
    ["another model", ["电子秤", "ACS-3O0", "A10-81512", "III", ""], { model: "ACS-3O0" }],
    ["a class in other signs", ["电子秤", "ACS-30", "A10-81512", "Ⅲ级", ""], {}],
    ["another class", ["电子秤", "ACS-30", "A10-81512", "II", ""], { accuracyClass: "II" }],
    ["cells drawn short", ["电子…", "ACS...", "A10-81512", "III", ""], {}],
    ["a cell too long to be whole", ["电子秤", "A".repeat(111), "A10-81512", "III", ""], {}],
  ])("%s", (_name, cells, differences) => {
    expect(told(viewOf([OTHER, ["2", ...cells]]))).toEqual(differences);
  });

  it.each([
    ["the same, broken in a cell", "练习衡器（嘉兴） 有限公司", {}],
    ["another bracket", "练习衡器(嘉兴)有限公司", { manufacturer: "练习衡器(嘉兴)有限公司" }],
  ])("compares names letter by letter: %s", (_name, maker, differences) => {
    const view = viewOf([["A10-81512", maker]], ["出厂编号", "生产厂家"]);
    const values = [{ field: "manufacturer", value: "练习衡器（嘉兴）有限公司" }];
    expect(told(view, { values })).toEqual(differences);
  });

  it.each([
    ["the county under the place's name", "南湖区", {}],
    ["the place", "练习市场3号摊位", {}],
    ["another county", "秀洲区", { place: "秀洲区" }],
    ["another place", "练习市场8号摊位", { place: "练习市场8号摊位" }],
  ])("a list's 使用地点 may be the county: %s", (_name, where, differences) => {
    const view = viewOf([["A10-81512", where]], ["出厂编号", "使用地点"]);
    const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };
    const values = [
      { field: "region", value: "南湖区[330402]", region },
      { field: "place", value: "练习市场3号摊位" },
    ];
    expect(told(view, { values })).toEqual(differences);
  });

  it("tells a value that was dropped, though not one that the form never held", () => {
    const view = viewOf([["1", "电子秤", "", "A10-81512", "III", ""]]);
    expect(told(view, { held: new Map([["model", "ACS-30"]]) })).toEqual({ model: "" });
    expect(told(view)).toEqual({});
  });

  it("takes what the user typed otherwise for no change of the portal's", () => {
    const view = viewOf([["1", "电子秤", "ACS-15", "A10-81512", "III", ""]]);
    expect(told(view, { held: new Map([["model", "ACS-15"]]) })).toEqual({});
  });

  it("knows the row by being the only new one where the number itself was changed", () => {
    const before = listedRows(PACK, viewOf([OTHER])) ?? [];
    const changed = viewOf([
      ["1", "电子秤", "ACS-30", "A10-8151", "III", ""],
      ["2", ...OTHER.slice(1)],
    ]);
    expect(told(changed, { before })).toEqual({ serial: "A10-8151" });
    // While the form is open nothing of it is stored.
    expect(told(changed, { before }, true)).toBeNull();
    const unlike = viewOf([["1", "砝码", "Y", "Z", "I", ""], OTHER]);
    expect(told(unlike, { before })).toBeNull();
  });

  it("says nothing of a scale that is not listed, nor of a list without serial numbers", () => {
    expect(told(viewOf([OTHER]))).toBeNull();
    expect(told(viewOf([["台秤", "X"]], ["器具名称", "型号规格"]))).toBeNull();
  });
});
