import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseClass } from "../../../../src/core/nameplate/parse/accuracy-class.js";
import { grams, massText, parseMasses } from "../../../../src/core/nameplate/parse/mass.js";
import {
  parseLabelledMaker,
  parseMaker,
  parseModel,
  parseSerial,
  shownModel,
} from "../../../../src/core/nameplate/parse/names.js";
import { parseDate } from "../../../../src/core/recognized-text/manufacture-date.js";

describe("masses", () => {
  it.each([
    ["15kg", "15kg"],
    ["15 kg", "15kg"],
    ["30Kg", "30kg"],
    ["1.5t", "1.5t"],
    ["0.1g", "0.1g"],
    ["10mg", "10mg"],
    ["200克", "200g"],
    ["30公斤", "30kg"],
    ["1,500kg", "1500kg"],
    ["15/30kg", "15kg 30kg"],
    ["2/5/10g", "2g 5g 10g"],
    ["6kg/15kg", "6kg 15kg"],
    ["500g/1kg", "500g 1kg"],
    ["双量程 2/5g", "2g 5g"],
    ["=5g", "5g"],
  ])("reads %s", (text, expected) => {
    const found = parseMasses(text);
    expect(found?.value.map(massText).join(" ")).toBe(expected);
    expect(found?.fit).toBe(1);
  });

  it.each([
    ["59", "5g"],
    ["0:2g", "0.2g"],
    ["1009", "100g"],
    ["30k9", "30kg"],
    ["1000 kz", "1000kg"],
    ["1/29", "1g 2g"],
    ["15kq", "15kg"],
    ["lt", "1t"],
    ["l5kg", "15kg"],
    ["1S0kg", "150kg"],
    ["30kg/10", "30kg 10kg"],
  ])("takes %s for a slip, never for a clean value", (text, expected) => {
    const found = parseMasses(text);
    expect(found?.value.map(massText).join(" ")).toBe(expected);
    expect(found?.fit).toBeLessThan(0.7);
  });

  it.each(["", "kg", "ACS", "030kg", "0g", "型号", "1234567kg"])("finds none in %j", (text) => {
    expect(parseMasses(text)).toBeNull();
  });

  it("reads back what it prints", () => {
    const mass = fc.record({
      value: fc.integer({ min: 1, max: 99_999 }),
      unit: fc.constantFrom("mg" as const, "g" as const, "kg" as const, "t" as const),
    });
    fc.assert(
      fc.property(mass, (m) => {
        expect(parseMasses(massText(m))?.value).toEqual([m]);
      }),
    );
  });

  it("compares across units", () => {
    expect(grams({ value: 0.2, unit: "kg" })).toBe(grams({ value: 200, unit: "g" }));
    expect(grams({ value: 10, unit: "mg" })).toBe(0.01);
  });
});

describe("dates", () => {
  it.each([
    ["2023.05", "2023-05"],
    ["2023年5月", "2023-05"],
    ["2023年05月12日", "2023-05-12"],
    ["2023-5-2", "2023-05-02"],
    ["2023/12", "2023-12"],
    ["202305", "2023-05"],
    ["20230512", "2023-05-12"],
    ["05/2023", "2023-05"],
    ["2019年", "2019"],
    ["2O23.O5", "2023-05"],
  ])("reads %s as %s", (text, value) => {
    expect(parseDate(text)?.value).toBe(value);
  });

  it.each(["2023.13", "1970.01", "2023.02.30x", "", "ACS-30", "13/13/2023"])(
    "refuses %j as a full date",
    (text) => {
      expect(parseDate(text)?.value ?? "none").not.toMatch(/^\d{4}-(13|00)|^1970|-02-30$/);
    },
  );

  it("trusts a letter for a digit less", () => {
    expect(parseDate("2O23.05")?.fit).toBeLessThan(1);
  });
});

describe("accuracy class", () => {
  it.each([
    ["III", "III", 1],
    ["(III)", "III", 1],
    ["III级", "III", 1],
    ["IIII", "IIII", 1],
    ["II", "II", 1],
    ["三级", "III", 0.9],
    ["3级", "III", 0.9],
    ["四级", "IIII", 0.9],
    ["lll", "III", 0.6],
    ["川", "III", 0.6],
    ["IV", "IIII", 0.6],
    ["IIIx", "III", 0.4],
  ])("reads %s as %s", (text, value, fit) => {
    expect(parseClass(text)).toMatchObject({ value, fit });
  });

  it.each(["", "ACS-30", "IIIII", "5kg", "五级"])("finds none in %j", (text) => {
    expect(parseClass(text)).toBeNull();
  });
});

describe("names and numbers", () => {
  it.each([
    ["某城明衡电子衡器有限公司", "某城明衡电子衡器有限公司"],
    ["某城(北区)明衡衡器有限公司", "某城(北区)明衡衡器有限公司"],
    ["某城明衡称重设备厂", "某城明衡称重设备厂"],
    [": 某城明衡股份有限公司 电话", "某城明衡股份有限公司"],
    ["Mingheng Scale Co., Ltd.", "Mingheng Scale Co., Ltd."],
  ])("maker in %j", (text, value) => {
    expect(parseMaker(text)?.value).toBe(value);
  });

  it.each(["厂址", "生产厂家", "地址:某城某路1号", "有限公司"])("no maker in %j", (text) => {
    expect(parseMaker(text)).toBeNull();
  });

  it("leaves every letter of a name as it is, and offers what looks like a slip otherwise", () => {
    expect(parseMaker("某城明街电子科技有限公司")).toMatchObject({
      value: "某城明街电子科技有限公司",
      alternatives: ["某城明衡电子科技有限公司"],
      fit: 0.8,
    });
    expect(parseMaker("某城明衡电子科有限公司")?.alternatives).toEqual(["某城明衡电子秤有限公司"]);
    expect(parseMaker("某城明衡电子科技有限公司")?.fit).toBe(1);
  });

  it("takes a name without a company's ending only behind a label", () => {
    expect(parseMaker("某城明衡作坊")).toBeNull();
    expect(parseLabelledMaker("某城明衡作坊")).toMatchObject({ value: "某城明衡作坊", fit: 0.5 });
    expect(parseLabelledMaker("123")).toBeNull();
  });

  it.each([
    ["2023799696", "2023799696", 1],
    ["A8487522", "A8487522", 1],
    ["2023-54607", "2023-54607", 1],
    ["No. 0123", "0123", 0.7],
    ["457019V", "457019V", 1],
  ])("serial in %j", (text, value, fit) => {
    expect(parseSerial(text)).toMatchObject({ value, fit });
  });

  it.each(["500g", "30kg", "AC", "", "220V"])("no serial in %j", (text) => {
    expect(parseSerial(text)).toBeNull();
  });

  it.each([
    ["ACS-30", "ACS-30", 1],
    ["ACS - 30", "ACS-30", 1],
    ["TCS-150A 型", "TCS-150A", 1],
    ["DY-618", "DY-618", 0.95],
    ["8802X", "8802X", 0.7],
    ["ACS-30 A", "ACS-30 A", 1],
    ["SCS-40K 2019F158-45", "SCS-40K", 1],
    ["TCS-1:5", "TCS-1", 0.5],
    ["ELECTRONIC", "ELECTRONIC", 0.4],
    ["ACS-W(30)", "ACS-W(30)", 1],
  ])("model in %j", (text, value, fit) => {
    expect(parseModel(text)).toMatchObject({ value, fit });
  });

  it.each(["", "30", "A", "型号"])("no model in %j", (text) => {
    expect(parseModel(text)).toBeNull();
  });

  it("knows a model by its type alone, wherever it stands", () => {
    expect(shownModel("号:ACS-JE11")).toMatchObject({ value: "ACS-JE11", start: 2 });
    expect(shownModel("2020S156-47")).toBeNull();
  });
});
