import { describe, expect, it } from "vitest";
import { Refused } from "../../../../src/portal-driver/fill/control/refusal.js";
import { regionText } from "../../../../src/portal-driver/fill/control/region-text.js";
import { chooseOption, levelsOf, wantedOf } from "../../../../src/portal-driver/fill/writers/options.js";

const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };
const spec = {
  field: "purpose",
  labels: ["器具用途"],
  kind: "choice" as const,
  optional: false,
  after: [],
  options: { 贸易结算: ["贸易"] },
};

describe("what is meant in a list", () => {
  it("is the text or one of its synonyms", () => {
    const wanted = wantedOf(spec, { field: "purpose", value: "贸易结算" });
    expect(chooseOption(wanted, ["安全防护", "贸易"])).toMatchObject({ index: 1, text: "贸易" });
    expect(chooseOption(wanted, ["安全防护"])).toBeUndefined();
  });

  it("is refused when the list has it twice", () => {
    expect(() => chooseOption({ value: "国产" }, ["国产", "国产"])).toThrow(Refused);
  });

  it("is found level by level by code, then by name", () => {
    const levels = levelsOf({ value: "南湖区[330402]", region });
    const lists = [
      ["江苏省[320000]", "浙江省[330000]"],
      ["杭州市", "嘉兴市"],
      ["南湖区[330402]", "南湖区[999999]"],
    ];
    expect(levels.map((level, index) => chooseOption(level, lists[index] ?? [])?.text)).toEqual([
      "浙江省[330000]",
      "嘉兴市",
      "南湖区[330402]",
    ]);
  });

  it("has one level without a region", () => {
    expect(levelsOf({ value: "国产" })).toEqual([{ value: "国产" }]);
  });
});

describe("several boxes of one region", () => {
  it.each([
    [["浙江省", "嘉兴市", "南湖区"], "浙江省/嘉兴市/南湖区"],
    [["浙江省", "", ""], "浙江省"],
    [["浙江省[330000]", "嘉兴市[330400]", "南湖区[330402]"], "南湖区[330402]"],
    [["", ""], ""],
  ])("%j read as %s", (values, text) => expect(regionText(values)).toBe(text));
});
