import { expect, test } from "vitest";
import { countyOf, regionText } from "../../../../src/renderer/features/company/region.js";
import { COUNTIES } from "../../support/samples.js";

const nanhu = { code: "330402", name: "南湖区" };
const zone = { code: "", name: "嘉兴经济开发区", path: ["浙江省", "嘉兴市", "嘉兴经济开发区"] };
const twins = [
  { code: "110105", name: "朝阳区", path: ["北京市", "市辖区", "朝阳区"] },
  { code: "220104", name: "朝阳区", path: ["吉林省", "长春市", "朝阳区"] },
];

test.each([
  ["南湖区", COUNTIES, nanhu],
  ["南湖", COUNTIES, nanhu],
  ["330402", COUNTIES, nanhu],
  ["３３０４０２", COUNTIES, nanhu],
  ["南湖区[330402]", COUNTIES, nanhu],
  ["浙江省嘉兴市南湖区", COUNTIES, nanhu],
  ["nanhu", [COUNTIES[0]], nanhu],
  ["嘉兴", COUNTIES, "region-unknown"],
  ["朝阳区", twins, "region-ambiguous"],
  ["北京市市辖区朝阳区", twins, { code: "110105", name: "朝阳区" }],
  ["嘉兴经济开发区", [zone], "region-without-code"],
  ["新设区[339999]", [], { code: "339999", name: "新设区" }],
  ["339999", [], "region-unknown"],
  ["  ", COUNTIES, "required"],
])("%s", (typed, found, expected) => {
  expect(countyOf(typed, found as typeof COUNTIES)).toEqual(expected);
});

test("what is shown for a county is understood again", () => {
  for (const county of COUNTIES)
    expect(countyOf(regionText(county), COUNTIES)).toEqual({ code: county.code, name: county.name });
});
