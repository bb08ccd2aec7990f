import { describe, expect, it } from "vitest";
import { wantedOf } from "../../../../src/core/autofill/match-option.js";
import { Refused } from "../../../../src/portal-driver/fill/control/refusal.js";
import { regionText } from "../../../../src/portal-driver/fill/control/region-text.js";
import { chooseOption } from "../../../../src/portal-driver/fill/writers/choose-option.js";
import { levelsOf } from "../../../../src/portal-driver/fill/writers/region-levels.js";

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

  it.each([
    ["222401", ["吉林省", "延边朝鲜族自治州", "延吉市"], ["吉林", "延边", "延吉市"]],
    ["433101", ["湖南省", "湘西土家族苗族自治州", "吉首市"], ["湖南省", "湘西", "吉首市"]],
    ["652701", ["新疆维吾尔自治区", "博尔塔拉蒙古自治州", "博乐市"], ["新疆", "博尔塔拉", "博乐市"]],
    ["653001", ["新疆维吾尔自治区", "克孜勒苏柯尔克孜自治州", "阿图什市"], ["新疆", "克孜勒苏", "阿图什市"]],
    ["152501", ["内蒙古自治区", "锡林郭勒盟", "二连浩特市"], ["内蒙古", "锡林郭勒", "二连浩特市"]],
  ])("of %s is found in lists that leave out what stands behind a name", (code, path, texts) => {
    const levels = levelsOf({ value: path.at(-1) ?? "", region: { code, path } });
    expect(levels.map((level, index) => chooseOption(level, [texts[index] ?? ""])?.index)).toEqual([0, 0, 0]);
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
