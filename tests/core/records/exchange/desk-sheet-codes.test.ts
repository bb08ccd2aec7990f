import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { INSTRUMENT_FIELDS } from "../../../../src/core/autofill/field-spec.js";
import { deskCodes, deskText } from "../../../../src/core/records/exchange/desk-sheet-codes.js";
import { INSTRUMENT_DEFAULTS } from "../../../../src/core/records/instrument-defaults.js";
import { readDeskCodes } from "../../../support/desk-sheet.js";

const scale = (serial: string, more: object = {}) => ({
  ...INSTRUMENT_DEFAULTS,
  serial,
  model: "ACS-30",
  range: "200g-30kg",
  accuracyClass: "III",
  manufacturer: "示例衡器有限公司",
  region: { code: "330402", name: "南湖区" },
  place: "示例菜场 12 号摊位",
  ...more,
});
const SHEET = {
  booking: "YY20260512000001",
  company: "示例水果店",
  creditCode: "92330402MA0TEXT04N",
  scales: [scale("2023799696"), scale("0090887", { model: "ACS-15" }), scale("2025020771")],
};

it("says once what all scales have in common, in the ledger's order of columns", () => {
  expect(deskText(SHEET).split("\n")).toEqual([
    "verify-guide/desk\t1",
    "booking\tYY20260512000001",
    "company\t示例水果店\t92330402MA0TEXT04N",
    "all\tname=电子秤\tkind=工作计量器具\tcategory=非自动衡器\tsubcategory=非自动衡器\trange=200g-30kg\taccuracyClass=III\tmanufacturer=示例衡器有限公司\torigin=国产\tregion=南湖区[330402]\tplace=示例菜场 12 号摊位\tquantity=1\tpurpose=贸易结算\tdelivery=送检",
    "each\tmodel\tserial",
    "ACS-30\t2023799696",
    "ACS-15\t0090887",
    "ACS-30\t2025020771",
  ]);
});

it("holds no phone number; a serial number that looks like one stays", () => {
  const text = deskText({
    ...SHEET,
    company: "示例店13800001111",
    scales: [scale("13900002222", { place: "3 号摊位 138 0000-1111 张三" })],
  });
  expect(text).not.toMatch(/138 ?0000/);
  expect(text).toContain("13900002222");
  expect(text).toContain("3 号摊位 张三");
});

it("needs five codes for 72 scales, and each has at most 77 modules a side", () => {
  const scales = Array.from({ length: 72 }, (_, index) => scale(`2023${String(index).padStart(6, "0")}`));
  const codes = deskCodes(deskText({ ...SHEET, scales }));
  expect(codes.length).toBeLessThanOrEqual(5);
  for (const code of codes) expect(encode(code, { ecc: "M", border: 0 }).size).toBeLessThanOrEqual(77);
});

describe("codes that make up no sheet", () => {
  const codes = deskCodes(
    deskText({ ...SHEET, scales: Array.from({ length: 60 }, (_, n) => scale(`S${n}`)) }),
  );
  const [one = "", two = ""] = codes;
  const others = deskCodes(
    deskText({ ...SHEET, booking: "YY2", scales: [...SHEET.scales, ...SHEET.scales] }),
  );
  it.each([
    ["none", [], { ok: false, key: "foreign" }],
    ["another code", ["https://example.test/1"], { ok: false, key: "foreign" }],
    [
      "some",
      [two],
      { ok: false, key: "missing", missing: codes.map((_, n) => n + 1).filter((n) => n !== 2) },
    ],
    ["two sheets'", [one, ...others], { ok: false, key: "mixed" }],
    ["a newer app's", [one.replace("VGD1", "VGD2")], { ok: false, key: "newer" }],
    ["damaged", [one.replace("示例", "示范"), ...codes.slice(1)], { ok: false, key: "damaged" }],
    ["endless", [one.replace(/\/\d+ /, "/99999999999 ")], { ok: false, key: "missing" }],
  ])("%s", (_name, scanned, answer) => expect(readDeskCodes(scanned)).toMatchObject(answer));
});

it("reads back every sheet, scanned in any order and twice", () => {
  const word = fc.string({ unit: fc.constantFrom(..."秤A1=/-（）x é"), maxLength: 12 });
  const instrument = fc.record(Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, word])));
  const sheets = fc.record({
    booking: word,
    company: word,
    creditCode: word,
    scales: fc.array(instrument, { minLength: 1, maxLength: 30 }),
  });
  const plain = (text: unknown) =>
    String(text ?? "")
      .replace(/\s+/g, " ")
      .trim();
  fc.assert(
    fc.property(sheets, fc.infiniteStream(fc.nat()), (sheet, dice) => {
      const codes = deskCodes(deskText(sheet));
      const shuffled = [...codes, ...codes]
        .map((code) => ({ code, at: dice.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ code }) => code);
      const read = readDeskCodes(shuffled);
      if (!read.ok) throw new Error(read.key);
      expect(read.sheet.booking).toBe(plain(sheet.booking));
      for (const [index, scale] of sheet.scales.entries())
        for (const field of INSTRUMENT_FIELDS)
          expect(read.sheet.scales[index]?.[field] ?? "").toBe(plain(scale[field]));
    }),
  );
});
