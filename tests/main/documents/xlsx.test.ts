import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/core/records/exchange/read-tables.js";
import { templateTables, writeTables } from "../../../src/core/records/exchange/write-tables.js";
import { readXlsxFile, writeXlsxFile } from "../../../src/main/documents/xlsx.js";
import { dice } from "../../support/dice.js";
import { COUNTIES, FORMS } from "../../support/store/forms.js";
import { SCALE, SHOP } from "../../support/store/samples.js";
import { zipOf } from "../../support/store/zip.js";

const CODE = SHOP.creditCode;
const context = { forms: FORMS, counties: COUNTIES, known: new Set([CODE]), active: CODE };
const { id: _id, companyId: _company, createdAt: _created, ...entry } = SCALE;
/** What says nothing is not read back. */
const { status: _status, bookingNumber: _booking, ...said } = entry;
const { id: _shop, session: _session, ...company } = SHOP;

const tablesOf = async (bytes: Uint8Array) => {
  const file = await readXlsxFile(bytes);
  if (!file.ok) throw new Error(file.key);
  return file.tables;
};

describe("an .xlsx file", () => {
  it("reads back what was written, zeros and long numbers included", async () => {
    const long = { ...said, serial: "00120230001202300012" };
    const bytes = await writeXlsxFile(writeTables([company], [{ owner: CODE, entry: long }], FORMS));
    const { incoming, problems } = readTables(await tablesOf(bytes), { ...context, known: new Set() });
    expect(problems).toEqual([]);
    expect(incoming).toEqual({ companies: [company], instruments: [{ company: CODE, entry: long }] });
  });

  it("has a template with headings, choices and an example row", async () => {
    const bytes = await writeXlsxFile(templateTables(FORMS));
    const { readXlsx } = await import("hucre/xlsx");
    const [scales] = (await readXlsx(bytes)).sheets;
    expect(scales?.rows[0]).toContain("出厂编号");
    expect(scales?.rows[1]).toContain("示例20230001");
    const lists = scales?.dataValidations?.map(({ formula1, values }) => String(values ?? formula1)) ?? [];
    expect(lists.some((list) => list.includes("国产") && list.includes("进口"))).toBe(true);
  });

  it("takes what a format writes before a number as part of it, and no counting word behind it", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "台账",
          rows: [
            ["出厂编号", "型号", "器具数量"],
            [12, "ACS-30", 1],
            [345, "ACS-30", 1],
          ],
          cells: new Map([
            ["1,0", { value: 12, style: { numFmt: '"JX"0000' } }],
            ["2,0", { value: 345, style: { numFmt: "\\A0" } }],
            ["1,2", { value: 1, style: { numFmt: '0"台"' } }],
          ]),
        },
      ],
    });
    const { incoming, problems } = readTables(await tablesOf(bytes), context);
    expect(problems).toEqual([]);
    expect(incoming.instruments.map(({ entry: one }) => [one.serial, one.quantity])).toEqual([
      ["JX0012", "1"],
      ["A345", "1"],
    ]);
  });

  it("takes dates, numbers, formulas' results and merged cells as a person sees them", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "台账",
          rows: [
            ["使用地点", "出厂编号", "型号", "有效期至"],
            ["样例菜场", 20230001, "ACS-30", new Date("2026-04-30T00:00:00Z")],
            [null, "A2", "ACS-30", null],
          ],
          cells: new Map([
            ["2,2", { formula: 'CONCATENATE("ACS","-15")', formulaResult: "ACS-15", value: "ACS-15" }],
          ]),
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
        },
      ],
    });
    const { incoming, problems } = readTables(await tablesOf(bytes), context);
    expect(problems).toEqual([]);
    expect(
      incoming.instruments.map(({ entry }) => [entry.place, entry.serial, entry.model, entry.validUntil]),
    ).toEqual([
      ["样例菜场", "20230001", "ACS-30", "2026-04-30"],
      ["样例菜场", "A2", "ACS-15", ""],
    ]);
  });
});

describe("a file of LibreOffice's", () => {
  const written = (ending: string) => readFile(`tests/fixtures/tables/libreoffice.${ending}`);

  it("is read as its writer sees it: dates in two forms, a formula, merged cells, formatted blanks", async () => {
    const { incoming, problems } = readTables(await tablesOf(await written("xlsx")), context);
    expect(problems).toEqual([]);
    expect(
      incoming.instruments.map(({ entry }) =>
        [
          entry.place,
          entry.serial,
          entry.model,
          entry.accuracyClass,
          entry.validUntil,
          entry.purchaseDate,
        ].join(),
      ),
    ).toEqual([
      "样例菜场 1 号,0020230007,ACS-30,III,2027-04-30,2024-03-05",
      "样例菜场 1 号,20230008,ACS-15,III,2027-05-01,",
      "样例路1号,20230009,TCS-150,III,2027-06-01,",
    ]);
  });

  it("says the same as what was exported from here, where LibreOffice only saved it again", async () => {
    const again = await readFile("tests/fixtures/tables/libreoffice-export.xlsx");
    const { incoming, problems } = readTables(await tablesOf(again), { ...context, known: new Set() });
    expect(problems).toEqual([]);
    const serials = ["20230001", "00120230001202300012", "2023-05-01"];
    expect(incoming).toEqual({
      companies: [company],
      instruments: serials.map((serial) => ({ company: CODE, entry: { ...said, serial } })),
    });
  });

  it.each(["xls", "ods"])("is refused in its other form .%s", async (ending) => {
    expect(await readXlsxFile(await written(ending))).toMatchObject({ ok: false });
  });
});

describe("a hostile file", () => {
  it("is refused when it unpacks to too much, even when it lies about its size", async () => {
    const bomb = zipOf([
      {
        name: "xl/worksheets/sheet1.xml",
        packed: deflateRawSync(Buffer.alloc(130_000_000)),
        size: 130_000_000,
      },
    ]);
    expect(await readXlsxFile(bomb)).toEqual({ ok: false, key: "table-too-large" });
    const liar = zipOf([
      { name: "xl/worksheets/sheet1.xml", packed: deflateRawSync(Buffer.alloc(130_000_000)), size: 10 },
    ]);
    expect(await readXlsxFile(liar)).toEqual({ ok: false, key: "not-a-table" });
  });

  it("is refused with a million rows or endless columns", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => [`S${index}`, "ACS-30"]);
    const long = await writeXlsx({ sheets: [{ name: "s", rows }] });
    expect(await readXlsxFile(long)).toEqual({ ok: false, key: "table-too-large" });
    const wide = await writeXlsx({ sheets: [{ name: "s", rows: [Array(300).fill("x")] }] });
    expect(await readXlsxFile(wide)).toEqual({ ok: false, key: "table-too-large" });
  });

  it("never crashes when mutated: a clear error or a table (1,000 seeded)", async () => {
    const good = await writeXlsxFile(writeTables([company], [{ owner: CODE, entry }], FORMS));
    const roll = dice(7);
    const seen = new Set<string>();
    for (let run = 0; run < 1000; run++) {
      const copy = Buffer.from(good);
      for (let change = 0; change <= roll(3); change++) copy[roll(copy.length)] = roll(256);
      const bytes = run % 5 === 0 ? copy.subarray(0, roll(copy.length)) : copy;
      const file = await readXlsxFile(bytes);
      seen.add(file.ok ? "table" : file.key);
      if (file.ok) readTables(file.tables, context);
    }
    expect([...seen].sort()).toEqual(["not-a-table", "table", "table-too-large"]);
  }, 120_000);
});
