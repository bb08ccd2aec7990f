import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INSTRUMENT_FIELDS } from "../../../../src/core/autofill/field-spec.js";
import type { Company } from "../../../../src/core/records/company.js";
import { parseCompanyFile, writeCompanyFile } from "../../../../src/core/records/exchange/company-file.js";
import { type Instrument, instrumentSchema } from "../../../../src/core/records/instrument.js";
import { narrow, visible } from "../../../../src/core/text/normalize.js";
import { COUNTIES } from "../counties-data.js";

const company = {
  name: "某某水产店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "non-legal",
  companyType: "个体工商户",
  username: "shop0001",
  region: { code: "330402", name: "南湖区" },
  address: "某某路1号",
};
const file = (parts: object = {}) =>
  JSON.stringify({ format: "verify-guide/company", version: 1, company, instruments: [], ...parts });
const read = (parts: object = {}) => parseCompanyFile(file(parts), COUNTIES);
const problems = (parts: object) => {
  const answer = read(parts);
  return answer.ok ? [] : answer.problems.map(({ path, key }) => `${path}: ${key}`);
};

describe("a company file", () => {
  it("gives the company and its scales", () => {
    const answer = read({
      instruments: [{ serial: 20230001, accuracyClass: "Ⅲ级", validUntil: "2026年3月1日", region: "南湖区" }],
    });
    expect(answer).toMatchObject({
      ok: true,
      company,
      instruments: [
        {
          serial: "20230001",
          accuracyClass: "III",
          validUntil: "2026-03-01",
          purchaseDate: "",
          region: { code: "330402", name: "南湖区" },
          name: "电子秤",
          category: "非自动衡器",
          origin: "国产",
          delivery: "送检",
        },
      ],
    });
  });

  it.each(["330402", "南湖区", "嘉兴市南湖区", "南湖区[330402]", { code: "330402" }, { name: "南湖区" }])(
    "takes the region as %j",
    (region) => {
      expect(read({ company: { ...company, region } })).toMatchObject({
        ok: true,
        company: { region: { code: "330402", name: "南湖区" } },
      });
    },
  );

  it.each([
    ["法人企业", "legal"],
    ["非法人企业", "non-legal"],
    ["legal", "legal"],
  ])("takes the organisation as %s", (organizationType, expected) => {
    expect(read({ company: { ...company, organizationType } })).toMatchObject({
      company: { organizationType: expected },
    });
  });

  it("takes a code the list does not have, when it comes with a name", () => {
    expect(read({ company: { ...company, region: { code: "330499", name: "新设区" } } }).ok).toBe(true);
  });

  it("takes a code whose check digit is wrong: that is a warning elsewhere", () => {
    expect(read({ company: { ...company, creditCode: "92330402MA0TEXT04M" } }).ok).toBe(true);
  });

  it.each([
    [{ format: "other" }, ["format: wrong-format"]],
    [{ version: 2 }, ["version: wrong-version"]],
    [{ company: undefined }, ["company: required"]],
    [{ company: [] }, ["company: required"]],
    [{ instruments: {} }, ["instruments: not-a-list"]],
    [{ extra: 1 }, ["extra: unknown-field"]],
    [{ company: { ...company, name: " " } }, ["company.name: required"]],
    [{ company: { ...company, name: "x".repeat(101) } }, ["company.name: too-long"]],
    [{ company: { ...company, name: ["x"] } }, ["company.name: not-text"]],
    [{ company: { ...company, creditCode: "9233" } }, ["company.creditCode: credit-code-format"]],
    [
      { company: { ...company, organizationType: "公司" } },
      ["company.organizationType: organization-type-unknown"],
    ],
    [{ company: { ...company, region: undefined } }, ["company.region: required"]],
    [{ company: { ...company, region: "鼓楼区" } }, ["company.region: region-ambiguous"]],
    [{ company: { ...company, region: "999999" } }, ["company.region: region-unknown"]],
    [
      { company: { ...company, region: { code: "330402", name: "秀洲区" } } },
      ["company.region.name: region-mismatch"],
    ],
    [
      { company: { ...company, region: { code: "330402", name: "鼓楼区" } } },
      ["company.region.name: region-mismatch"],
    ],
    [{ company: { ...company, region: "嘉兴经开区" } }, ["company.region: region-without-code"]],
    [{ company: { ...company, username: "abc" } }, ["company.username: username-length"]],
    [{ company: { ...company, phone: "12" } }, ["company.phone: phone-format"]],
    [{ company: { ...company, password: "Aa1@Aa1@" } }, ["company.password: unknown-field"]],
    [{ instruments: [1] }, ["instruments.0: not-an-object"]],
    [{ instruments: [{}] }, ["instruments.0.serial: required"]],
    [
      { instruments: [{ serial: "1", purchaseDate: "2026-02-30" }] },
      ["instruments.0.purchaseDate: date-format"],
    ],
    [{ instruments: [{ serial: "1", serail: "2" }] }, ["instruments.0.serail: unknown-field"]],
    [{ instruments: [{ serial: "a1" }, { serial: "A 1" }] }, ["instruments.1.serial: duplicate-serial"]],
  ])("refuses %j", (parts, expected) => {
    expect(problems(parts)).toEqual(expected);
  });

  it("tells every problem at once", () => {
    expect(
      problems({
        company: { ...company, name: "", phone: "x", region: "??" },
        instruments: [{ serial: "" }, { serial: "2", validUntil: "soon" }],
      }),
    ).toEqual([
      "company.region: region-unknown",
      "company.name: required",
      "company.phone: phone-format",
      "instruments.0.serial: required",
      "instruments.1.validUntil: date-format",
    ]);
  });

  it.each(["", "{", "[]", "null", '"x"', "\u0000"])("refuses %j as no company file", (text) => {
    expect(parseCompanyFile(text, COUNTIES)).toEqual({
      ok: false,
      problems: [{ path: "", key: "not-json" }],
    });
  });

  it("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        parseCompanyFile(text, COUNTIES);
        parseCompanyFile(file({ company: value, instruments: [value] }), COUNTIES);
      }),
    );
  });

  it("reads back what it wrote", () => {
    // By characters: twenty graphemes may be more, and no field but the name is kept with more than it takes.
    const words = fc
      .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
      .map((text) => [...narrow(visible(text)).trim()].slice(0, 20).join("").trim() || "字");
    const instrument = fc.record(Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, words]))).map(
      (texts): Instrument =>
        instrumentSchema.parse({
          ...texts,
          quantity: "1",
          accuracyClass: "III",
          purchaseDate: "2024-01-31",
          validUntil: "",
          region: { code: "330411", name: "秀洲区" },
        }),
    );
    fc.assert(
      fc.property(
        words,
        fc.uniqueArray(instrument, { selector: ({ serial }) => serial.toLowerCase() }),
        (name, instruments) => {
          const kept = { ...company, name, id: "kept-here" } as Company;
          const answer = parseCompanyFile(writeCompanyFile(kept, instruments), COUNTIES);
          if (!answer.ok && answer.problems.every(({ key }) => key === "duplicate-serial")) return;
          expect(answer).toEqual({ ok: true, company: { ...company, name }, instruments });
        },
      ),
    );
  });
});
