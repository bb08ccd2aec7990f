import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeTables } from "../../../src/core/records/exchange/write-tables.js";
import { fileKind } from "../../../src/main/documents/file-kind.js";
import { Imports } from "../../../src/main/documents/imports.js";
import { readTablesFile } from "../../../src/main/documents/read-tables-file.js";
import { readXlsxFile, writeXlsxFile } from "../../../src/main/documents/xlsx.js";
import { buildMain } from "../../support/portal/bench.js";
import { openRecords } from "../../support/store/desk.js";
import { COUNTIES, FORMS } from "../../support/store/forms.js";
import { SCALE, SHOP } from "../../support/store/samples.js";
import { zipOf } from "../../support/store/zip.js";

const table = (name: string) => new Uint8Array(readFileSync(join("tests/fixtures/tables", name)));
let desk: ReturnType<typeof openRecords>;
let imports: Imports;
beforeEach(() => {
  desk = openRecords();
  imports = new Imports(desk.store, desk.model, desk.photos, () => FORMS, COUNTIES);
  desk.store.change({ companies: [SHOP], companyId: SHOP.id });
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));
const read = (fileName: string, bytes = table(fileName)) => imports.read({ fileName, bytes });
const titles = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.ok ? reading.rows.map(({ title }) => title) : [];
const told = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(({ row, path, key, value }) => [row, path, key, value]);

describe("what a cell shows", () => {
  it("is what is read: the zeros that a format puts before a number", async () => {
    const reading = await read("44-zeros.xlsx");
    expect(told(reading)).toEqual([]);
    expect(titles(reading)).toEqual(["0090887", "90888", "0090889"]);
  });

  it("is told where it is an error or a truth value, and nothing of it is taken", async () => {
    const reading = await read("48-kinds.xlsx");
    expect(told(reading)).toEqual(
      expect.arrayContaining([
        [4, "model", "cell-error", "#N/A"],
        [7, "serial", "cell-error", "#E7!"],
        [8, "serial", "cell-boolean", "TRUE"],
      ]),
    );
    expect(titles(reading)).toEqual(["E1", "E4", "E5"]);
  });

  it("counts, not what is only formatted", async () => {
    expect(titles(await read("52a-30k-styled-rows.xlsx"))).toHaveLength(3);
    expect(titles(await read("52c-last-row.xlsx"))).toHaveLength(1);
  });
});

it.each([
  "50a-gbk.csv",
  "50c-html.xls",
  "50e-biff-named.xlsx",
  "libreoffice-gbk.csv",
  "libreoffice.xls",
  "libreoffice.ods",
])("%s is told to be saved as .xlsx", async (name) => {
  expect(told(await read(name))).toEqual([[undefined, "", "not-a-table", undefined]]);
});
it("an empty .xlsx is told likewise, and a file without a name by what it holds", async () => {
  expect(told(await read("空.xlsx", new Uint8Array()))).toEqual([[undefined, "", "not-a-table", undefined]]);
  expect(fileKind("", new TextEncoder().encode("<html>"))).toBe("other-table");
  expect(fileKind("company.json", new TextEncoder().encode("{}"))).toBe("company");
});

it.each([
  ["accuracyClass", "IIIII", "accuracy-class-unknown"],
  ["quantity", "两台", "quantity-format"],
  ["origin", "美国货", "origin-unknown"],
  ["range", "一百克到十公斤", "range-format"],
])("%s %s is told, not taken", async (field, value, key) => {
  const { id: _id, companyId: _company, createdAt: _created, ...entry } = SCALE;
  const scales = [{ owner: SHOP.creditCode, entry: { ...entry, [field]: value } }];
  const bytes = await writeXlsxFile(writeTables([], scales, FORMS));
  expect(told(await read("table.xlsx", new Uint8Array(bytes)))).toEqual([[2, field, key, value]]);
});

describe("files made to harm", () => {
  it("two megabytes of bad scales take no longer than good ones, and a hundred problems are listed", async () => {
    const { id: _id, session: _session, ...company } = SHOP;
    const instruments = Array.from({ length: 15_000 }, (_, index) => ({
      serial: `A${index}`,
      quantity: "x",
      odd: 1,
    }));
    const file = { format: "verify-guide/company", version: 1, company, instruments };
    const start = performance.now();
    const reading = await read("company.json", new TextEncoder().encode(JSON.stringify(file)));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(reading.problems).toHaveLength(101);
    expect(reading.problems.at(-1)).toEqual({ path: "", key: "more-problems", value: String(15_000 - 100) });
  });

  it("nesting without end and files without end are refused in words", async () => {
    expect(told(await read("a.json", new TextEncoder().encode("[".repeat(2_000_000))))).toEqual([
      [undefined, "", "not-json", undefined],
    ]);
    expect(told(await read("a.json", new Uint8Array(6_000_000)))).toEqual([
      [undefined, "", "file-too-large", undefined],
    ]);
  });

  /** No machine reads millions of cells in so little. */
  const GIVEN_UP_AFTER_MS = 150;
  let program: string;
  beforeAll(async () => {
    program = await buildMain("src/main/documents/table-worker.ts", "out/table-worker");
  });

  it("a table of millions of merged cells is given up, and good ones are read by the same worker", async () => {
    const merges = Array.from(
      { length: 1_500_000 },
      (_, index) => `<mergeCell ref="A1:A${(index % 9) + 2}"/>`,
    );
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
    const archive = zipOf(xlsxAround(sheet));
    expect(await readTablesFile(new Uint8Array(archive), program, GIVEN_UP_AFTER_MS)).toEqual({
      ok: false,
      key: "table-too-large",
    });
    expect(await readTablesFile(table("44-zeros.xlsx"), program)).toEqual(
      await readXlsxFile(table("44-zeros.xlsx")),
    );
  }, 60_000);
});

/** The parts of a workbook with one sheet. */
function xlsxAround(sheet: string) {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packed = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return Object.entries(parts).map(([name, text]) => {
    const bytes = Buffer.from(text);
    return { name, packed: deflateRawSync(bytes), size: bytes.length };
  });
}
