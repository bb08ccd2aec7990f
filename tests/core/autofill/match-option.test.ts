import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeIn, optionMatch } from "../../../src/core/autofill/match-option.js";

const text = (answer: ReturnType<typeof optionMatch>) =>
  answer.outcome === "match" ? answer.text : answer.outcome;
const nanhu = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };

describe("optionMatch", () => {
  it.each([
    ["法人企业", ["非法人企业", "法人企业"], "法人企业"],
    ["法人企业", ["非法人企业"], "none"],
    ["法人企业", ["法人企业(含分公司)", "非法人企业（含个体工商户）"], "法人企业(含分公司)"],
    ["法人企业", ["法人企业(含分公司)", "法人企业(包括分公司)"], "ambiguous"],
    ["法人企业", ["法人企业(国有)"], "none"],
    ["贸易结算", ["请选择", " 贸易 结算 "], " 贸易 结算 "],
    ["III", ["Ⅱ", "Ⅲ", "IIII"], "Ⅲ"],
    ["国产", ["国内", "进口"], "国内"],
    ["国产", ["国产", "国内"], "国产"],
    ["国产", ["国产", "国产"], "ambiguous"],
    ["国产", ["国内", "境内"], "ambiguous"],
    ["国产", [], "none"],
    ["国产", ["", " "], "none"],
  ])("%s among %j: %s", (value, options, expected) => {
    expect(text(optionMatch({ value, synonyms: ["国内", "境内"] }, options))).toBe(expected);
  });

  it.each([
    [["秀洲区[330411]", "南湖区[330402]"], "南湖区[330402]"],
    [["南湖区【３３０４０２】"], "南湖区【３３０４０２】"],
    [["330402 南湖新区"], "330402 南湖新区"],
    [["南湖区", "秀洲区"], "南湖区"],
    [["浙江省/嘉兴市/南湖区"], "浙江省/嘉兴市/南湖区"],
    [["南湖区[330499]"], "none"],
    [["南湖区", "南湖区"], "ambiguous"],
    [["南湖区[330402]", "南湖街道[330402]"], "ambiguous"],
    [["大南湖区"], "none"],
  ])("the county among %j: %s", (options, expected) => {
    expect(text(optionMatch({ value: "南湖区[330402]", region: nanhu }, options))).toBe(expected);
  });

  it("only ever answers with an option that reads the same", () => {
    const word = fc.string({ unit: fc.constantFrom(..."甲乙丙 "), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (value, options) => {
        const answer = optionMatch({ value }, options);
        if (answer.outcome !== "match") return;
        expect(answer.text.replace(/ /g, "")).toBe(value.replace(/ /g, ""));
        expect(options.filter((option) => option.replace(/ /g, "") === value.replace(/ /g, ""))).toHaveLength(
          1,
        );
      }),
    );
  });
});

it.each([
  ["南湖区[330402]", "330402"],
  ["330402000000", "330402"],
  ["电话 13800000000", ""],
  ["南湖区", ""],
])("the code in %s is %s", (from, code) => {
  expect(codeIn(from)).toBe(code);
});
