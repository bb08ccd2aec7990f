import { describe, expect, it } from "vitest";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import { storedDifferences } from "../../../../src/core/procedure/guidance/stored.js";
import { PACK, page } from "../snapshots.js";

const HEADERS = ["器具名称", "型号规格", "出厂编号", "准确度等级", "备注"];
const MEANT = [
  { field: "name", value: "电子秤" },
  { field: "model", value: "ACS-30" },
  { field: "serial", value: "A10-81512" },
  { field: "accuracyClass", value: "III" },
];

/** What is told of the portal's list with these cells, as field → what is stored. */
function told(row: string[], serial = "A10-81512", headers = HEADERS): Record<string, string> {
  const snapshot = page({ tables: [{ headers, rows: [["电子秤", "X", "OTHER", "II", ""], row] }] });
  const view = topmostView(PACK, [snapshot]);
  if (!view) throw new Error("no view");
  const warnings = storedDifferences(PACK, view, serial, MEANT);
  return Object.fromEntries(warnings.map(({ values }) => [values.field ?? "", values.stored ?? ""]));
}

describe("what the portal stored of a scale", () => {
  it.each([
    ["the same", ["电子秤", "ACS-30", "A10-81512", "III", "无"], {}],
    ["another model", ["电子秤", "ACS-3O0", "A10-81512", "III", ""], { model: "ACS-3O0" }],
    ["a class in other signs", ["电子秤", "ACS-30", "A10-81512", "Ⅲ级", ""], {}],
    ["another class", ["电子秤", "ACS-30", "A10-81512", "II", ""], { accuracyClass: "II" }],
    ["a cell drawn short", ["电子…", "ACS...", "A10-81512", "III", ""], {}],
    ["a cell too long to be whole", ["电子秤", "A".repeat(111), "A10-81512", "III", ""], {}],
    ["an empty cell", ["", "", "A10-81512", "III", ""], {}],
  ])("%s", (_name, row, differences) => {
    expect(told(row)).toEqual(differences);
  });

  it("says nothing of a scale that is not listed, nor of a list without serial numbers", () => {
    expect(told(["台秤", "X", "OTHER-2", "II", ""])).toEqual({});
    expect(told(["台秤", "X", "A10-81512"], "A10-81512", ["器具名称", "型号规格", "备注"])).toEqual({});
  });
});
