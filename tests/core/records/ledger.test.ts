import { describe, expect, it } from "vitest";
import { INSTRUMENT_FIELDS } from "../../../src/core/autofill/field-spec.js";
import type { PlateFields } from "../../../src/core/nameplate/model/reading.js";
import type { Company } from "../../../src/core/records/company.js";
import { dueState } from "../../../src/core/records/due.js";
import type { Instrument, StoredInstrument } from "../../../src/core/records/instrument.js";
import { instrumentFromPlate } from "../../../src/core/records/instrument-from-plate.js";
import { accuracyClassOf } from "../../../src/core/records/normalize-values.js";
import { companyValues, instrumentValues } from "../../../src/core/records/portal-values.js";
import { duplicateOf } from "../../../src/core/records/same-serial.js";
import { NOTHING_READ } from "../nameplate/nothing-read.js";
import { COUNTIES } from "./counties-data.js";

const read = <T>(value: T) => ({ value, text: "", confidence: 1, box: null });

describe("a scale from its nameplate", () => {
  it("takes the plate's fields, the usual values and the shop's address", () => {
    const fields: PlateFields = {
      ...NOTHING_READ,
      model: read("ACS-30"),
      serial: read("202300017"),
      manufacturer: read("某某衡器有限公司"),
      date: read("2023-05"),
      accuracyClass: read("III" as const),
      range: read("200g-30kg"),
    };
    expect(instrumentFromPlate({ fields }, { address: "某某路1号" })).toEqual({
      name: "电子秤",
      kind: "工作计量器具",
      category: "非自动衡器",
      subcategory: "非自动衡器",
      model: "ACS-30",
      range: "200g-30kg",
      accuracyClass: "III",
      serial: "202300017",
      manufacturer: "某某衡器有限公司",
      origin: "国产",
      place: "某某路1号",
      purchaseDate: "",
      quantity: "1",
      purpose: "贸易结算",
      delivery: "送检",
      validUntil: "",
    });
  });

  it("leaves empty what was not read, and never guesses the county of use", () => {
    const draft = instrumentFromPlate({ fields: NOTHING_READ });
    expect(draft).toMatchObject({ model: "", serial: "", range: "", accuracyClass: "", place: "" });
    expect(draft.region).toBeUndefined();
  });

  it("lets the caller's own usual values lead", () => {
    expect(instrumentFromPlate(null, null, { delivery: "现场检定" })).toMatchObject({
      delivery: "现场检定",
      name: "",
    });
  });
});

const instrument: Instrument = {
  ...instrumentFromPlate(null),
  serial: "1",
  region: { code: "330402", name: "南湖" },
};
const company: Company = {
  name: "某某水产店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "non-legal",
  companyType: "个体工商户",
  username: "",
  region: { code: "330499", name: "新设区" },
  address: "某某路1号",
};

describe("what goes into the portal's forms", () => {
  it("is the scale's values in the form's order, the region as the portal writes it", () => {
    const values = instrumentValues(instrument, COUNTIES);
    const fields: readonly string[] = INSTRUMENT_FIELDS;
    const order = values.map(({ field }) => fields.indexOf(field));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(values).toContainEqual({
      field: "region",
      value: "南湖区[330402]",
      region: { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] },
    });
    expect(values).toContainEqual({ field: "kind", value: "工作计量器具" });
  });

  it("is nothing where nothing is known", () => {
    const fields = instrumentValues({ ...instrument, region: undefined, model: " " }, COUNTIES);
    expect(fields.map(({ field }) => field)).not.toContain("region");
    expect(fields.map(({ field }) => field)).not.toContain("model");
  });

  it("is the company's values, in the portal's words", () => {
    expect(companyValues(company, COUNTIES)).toEqual([
      { field: "name", value: "某某水产店" },
      { field: "creditCode", value: "92330402MA0TEXT04N" },
      { field: "organizationType", value: "非法人企业" },
      { field: "companyType", value: "个体工商户" },
      { field: "region", value: "新设区[330499]", region: { code: "330499", path: ["新设区"] } },
      { field: "address", value: "某某路1号" },
    ]);
    expect(companyValues({ ...company, phone: "+86 138 0000 0000" }, COUNTIES)).toContainEqual({
      field: "phone",
      value: "13800000000",
    });
  });
});

describe("a serial number that is there already", () => {
  const stored = (serial: string, companyId: string): StoredInstrument => ({
    ...instrument,
    serial,
    companyId,
    id: `${companyId}-${serial}`,
    createdAt: "2026-01-01T00:00:00Z",
    status: "",
    bookingNumber: "",
    certificateDate: "",
  });
  const kept = [stored("ab 12", "c1"), stored("X1", "c2")];
  it.each([
    ["AB12", "c1", "c1-ab 12"],
    ["ＡＢ１２", "c1", "c1-ab 12"],
    ["AB12", "c2", undefined],
    ["AB-12", "c1", undefined],
  ])("%s of %s → %s", (serial, companyId, id) => {
    expect(duplicateOf(kept, serial, companyId)?.id).toBe(id);
  });
});

describe("when a scale is due", () => {
  it.each([
    ["2026-03-31", "2026-03-01", "due"],
    ["2026-04-01", "2026-03-01", "ok"],
    ["2026-03-01", "2026-03-01", "due"],
    ["2026-02-28", "2026-03-01", "overdue"],
    ["2024-03-01", "2024-02-29", "due"],
    ["", "2026-03-01", null],
    ["bald", "2026-03-01", null],
  ])("valid until %s, on %s: %s", (until, today, state) => {
    expect(dueState(until, today)).toBe(state);
  });
});

describe("spellings", () => {
  it.each([
    ["III", "III"],
    ["Ⅲ", "III"],
    ["(III)", "III"],
    ["（Ⅲ）", "III"],
    ["三级", "III"],
    ["3级", "III"],
    ["（Ⅲ级）", "III"],
    ["中准确度级", "III"],
    ["普通准确度级", "IIII"],
    ["lll", "III"],
    ["IIII", "IIII"],
    ["4", "IIII"],
    ["IV", "IV"],
    ["(0.5)", "(0.5)"],
    ["", ""],
  ])("class %s is %s", (text, expected) => {
    expect(accuracyClassOf(text)).toBe(expected);
  });
});
