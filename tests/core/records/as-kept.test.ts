import { describe, expect, it } from "vitest";
import { companySchema } from "../../../src/core/records/company.js";
import { instrumentSchema } from "../../../src/core/records/instrument.js";
import { problemsOf } from "../../../src/core/records/validation.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const { id: _id, session: _session, ...shop } = SHOP;
const { name, kind, category, subcategory, model, range, accuracyClass, serial, manufacturer } = SCALE;
const { origin, place, purchaseDate, quantity, purpose, delivery, validUntil } = SCALE;
const scale = {
  ...{ name, kind, category, subcategory, model, range, accuracyClass, serial, manufacturer },
  ...{ origin, place, purchaseDate, quantity, purpose, delivery, validUntil },
};

describe("what is typed or pasted is kept as the portal takes it", () => {
  it.each([
    ["creditCode", "92330402ma0text04n", "92330402MA0TEXT04N"],
    ["creditCode", "9233 0402 MA0TEXT04N", "92330402MA0TEXT04N"],
    ["creditCode", "９２３３０４０２ＭＡ０ＴＥＸＴ０４Ｎ", "92330402MA0TEXT04N"],
    ["creditCode", "\u200b92330402MA0TEXT04N", "92330402MA0TEXT04N"],
    ["phone", "\u202d138 0000 0000\u202c", "138 0000 0000"],
    ["phone", "１３８００００００００", "13800000000"],
    ["username", "shop0001\u200b", "shop0001"],
    ["name", "\ufeff某某（嘉兴）店", "某某（嘉兴）店"],
  ] as const)("company %s %j", (field, typed, kept) => {
    const company = { ...shop, [field]: typed };
    expect(companySchema.parse(company)[field]).toBe(kept);
    expect(problemsOf(company)).toEqual([]);
  });

  it.each([
    ["serial", "Ａ－1\u200b2", "A-12"],
    ["model", "ＡＣＳ－３０", "ACS-30"],
    ["range", "２００g～３０kg", "200g~30kg"],
    ["manufacturer", "某某衡器（上海）\u200b厂", "某某衡器（上海）厂"],
  ] as const)("scale's %s %j", (field, typed, kept) => {
    expect(instrumentSchema.parse({ ...scale, [field]: typed })[field]).toBe(kept);
  });
});
