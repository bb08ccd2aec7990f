import { expect, it } from "vitest";
import type { FieldSpec } from "../../../src/core/autofill/field-spec.js";
import { valueHeld, valueMatches } from "../../../src/core/autofill/value-equality.js";
import { spec } from "./forms.js";

const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };
const cases: [FieldSpec["kind"], string, string, boolean][] = [
  ["date", "2026-01-05", "2026-1-5", true],
  ["date", "2026-01-05", "2026年1月5日", true],
  ["date", "2026-01-05", "20260105", true],
  ["date", "2026-01-05", "2026-01-05 00:00:00", true],
  ["date", "2026-01-05", "2026-01-05 08:00:00", true],
  ["date", "2026-01-05", "2026-01-05T16:00:00Z", false],
  ["date", "2026-01-05", "2026-05-01", false],
  ["date", "2026-01-05", "2026-01", false],
  ["date", "2026-01-05", "05/01/2026", false],
  ["text", "III", "Ⅲ", true],
  ["text", "ACS-30", " ACS-30 ", true],
  ["text", "ACS-30", "ACS-300", false],
  ["text", "ACS-30", "acs-30", false],
  ["text", "ACS-30", "ACS-30ACS-30", false],
  ["text", "", "", true],
  ["text", "ACS-30", "", false],
  ["number", "1", "1.0", true],
  ["number", "1", "１", true],
  ["number", "1,000", "1000", true],
  ["number", "1", "1 台", true],
  ["number", "1", "2 台", false],
  ["number", "1", "1 kg", false],
  ["number", "1", "11", false],
  ["number", "x", "y", false],
  ["choice", "国产", "国内", true],
  ["choice", "国产", "进口", false],
  ["region", "南湖区[330402]", "南湖区[330402]", true],
  ["region", "南湖区[330402]", "南湖区", true],
  ["region", "南湖区[330402]", "浙江省/嘉兴市/南湖区", true],
  ["region", "南湖区[330402]", "浙江省 / 嘉兴市 / 南湖区", true],
  ["region", "南湖区[330402]", "浙江省嘉兴市南湖区", true],
  ["region", "南湖区[330402]", "全国 / 浙江省 / 嘉兴市 / 南湖区", true],
  ["region", "南湖区[330402]", "全国 / 江西省 / 某市 / 南湖区", false],
  ["region", "南湖区[330402]", "330402", true],
  ["region", "南湖区[330402]", "秀洲区[330411]", false],
  ["region", "南湖区[330402]", "南湖区[330411]", false],
  ["region", "南湖区[330402]", "江西省/某市/南湖区", false],
  ["region", "南湖区[330402]", "浙江省/嘉兴市", false],
];

it.each(cases)("%s: %s shown as %s counts as kept: %s", (kind, value, now, kept) => {
  const field = spec("f", ["标签"], { kind, options: { 国产: ["国内"] } });
  expect(valueMatches(field, { field: "f", value, ...(kind === "region" ? { region } : {}) }, now)).toBe(
    kept,
  );
});

it("a text that a list offers by another word counts as kept, another's word does not", () => {
  const grade = spec("accuracyClass", ["准确度等级"], { options: { II: ["Ⅱ级"], III: ["Ⅲ级"] } });
  const held = (now: string) => valueMatches(grade, { field: "accuracyClass", value: "III" }, now);
  expect([held("Ⅲ级"), held("Ⅱ级"), held("ⅢⅢ级")]).toEqual([true, false, false]);
});

it.each([
  ["name", "text", "示例店（南湖）", "示例店（南湖） ", true],
  ["name", "text", "示例店（南湖）", "示例店(南湖)", false],
  ["name", "choice", "电子秤（台）", "电子秤(台)", true],
  ["model", "text", "ACS－30", "ACS-30", true],
] as const)("%s, a %s: %s held as %s: %s", (field, kind, value, now, held) => {
  expect(valueHeld(spec(field, ["标签"], { kind }), { field, value }, now)).toBe(held);
});
