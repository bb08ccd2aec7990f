import { describe, expect, it } from "vitest";
import type { Company } from "../../../src/core/records/company.js";
import { problemsOf, warningsOf } from "../../../src/core/records/validation.js";

const company: Company = {
  name: "某某水产店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "non-legal",
  companyType: "个体工商户",
  username: "shop0001",
  region: { code: "330402", name: "南湖区" },
  address: "某某路1号",
};

describe("what keeps a company from being saved", () => {
  it.each([
    [{}, []],
    [{ username: "" }, []],
    [{ creditCode: "92330402MA0TEXT04M" }, []],
    [{ creditCode: "1" }, [{ path: "creditCode", key: "credit-code-format" }]],
    [{ username: "abc" }, [{ path: "username", key: "username-length" }]],
    [{ phone: "1" }, [{ path: "phone", key: "phone-format" }]],
  ])("%j", (change, expected) => {
    expect(problemsOf({ ...company, ...change })).toEqual(expected);
  });
});

describe("what is worth another look", () => {
  it("is nothing for a sound company", () => {
    expect(warningsOf(company)).toEqual([]);
  });
  it("is a wrong check digit, with likely corrections", () => {
    expect(warningsOf({ ...company, creditCode: "923304O2MA0TEXT04N" })).toEqual([
      { path: "creditCode", key: "credit-code-characters", value: "92330402MA0TEXT04N" },
    ]);
  });
  it("is an unusual kind of organisation", () => {
    expect(warningsOf({ ...company, organizationType: "legal" })).toEqual([
      { path: "organizationType", key: "organization-type-usual", value: "non-legal" },
    ]);
  });
});
