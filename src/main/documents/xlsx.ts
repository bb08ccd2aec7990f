import type { CellValue, Sheet, Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import { type Cell, columnName, type Table } from "../../core/records/exchange/read-tables.js";
import type { WrittenTable } from "../../core/records/exchange/write-tables.js";
import { checkArchive } from "./zip-limits.js";

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 100;
const MAX_SHEETS = 20;
/** As many lines a sheet of a table program has. */
const SHEET_ROWS = 1_048_576;

export type TablesFile = { ok: true; tables: Table[] } | { ok: false; key: string };

/**
 * The sheets of an .xlsx file, hidden ones left out. Nothing in it is followed or calculated. A crafted file may take
 * minutes: the app reads tables in a worker that is stopped (`readTablesFile`).
 */
export async function readXlsxFile(bytes: Uint8Array): Promise<TablesFile> {
  const archive = await checkArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (archive === "too-large") return { ok: false, key: "table-too-large" };
  if (archive === "not-a-table") return { ok: false, key: "not-a-table" };
  let sheets: Sheet[];
  try {
    const { readXlsx } = await import("hucre/xlsx");
    const workbook = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden, index }) => !hidden && !veryHidden && index < MAX_SHEETS,
      // What a cell shows is not always what it holds: the number 90887 as 0090887.
      readStyles: true,
      maxRows: SHEET_ROWS,
    });
    sheets = workbook.sheets;
  } catch {
    return { ok: false, key: "not-a-table" };
  }
  const tables = sheets.map(tableOf);
  const isTooLarge = ({ rows }: Table) =>
    rows.filter((row) => !row.every(isBlank)).length > MAX_ROWS + 1 ||
    rows.some((row) => upToLast(row, isBlank).length > MAX_COLUMNS);
  if (tables.some(isTooLarge)) return { ok: false, key: "table-too-large" };
  return { ok: true, tables };
}

const pad = (part: number): string => String(part).padStart(2, "0");

/** Dates are days without a time zone; the reader gives them as UTC. */
function cellOf(value: CellValue, detail: SheetCell | undefined): Cell {
  if (detail?.type === "error") return { error: String(value) };
  if (typeof value === "number") return shown(value, detail?.style?.numFmt ?? "");
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  return `${value.getUTCFullYear()}-${pad(value.getUTCMonth() + 1)}-${pad(value.getUTCDate())}`;
}

/** Zeros, and what a format puts before them: "JX"000. */
const ZEROS = /^((?:"[^"]*"|\\.)*)(0+)$/;

/** A number whose format is nothing but zeros shows leading ones, 0090887, and what stands before them, JX001. */
function shown(value: number, format: string): string | number {
  const [, before = "", zeros = ""] = ZEROS.exec(format) ?? [];
  if (before.length + zeros.length < 2 || !Number.isSafeInteger(value) || value < 0) return value;
  return before.replace(/"([^"]*)"|\\(.)/g, "$1$2") + String(value).padStart(zeros.length, "0");
}

const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Up to the last one that is not only formatted: a sheet may be formatted to its very end. */
const upToLast = <T>(all: readonly T[], isEmpty: (one: T) => boolean): readonly T[] =>
  all.slice(0, all.findLastIndex((one) => !isEmpty(one)) + 1);

function tableOf({ name, rows, cells, merges = [] }: Sheet): Table {
  const written = upToLast(rows, (row) => (row ?? []).every(isBlank));
  const lines = written.map((row, y) =>
    (row ?? []).map((value, x) => cellOf(value, cells?.get(`${y},${x}`))),
  );
  for (const { startRow, endRow, startCol, endCol } of merges) {
    // What stands in merged cells is meant for all of them; a headline across the sheet is not.
    if (startCol !== endCol) continue;
    const value = lines[startRow]?.[startCol] ?? null;
    if (isBlank(value)) continue;
    for (let row = startRow; row <= Math.min(endRow, lines.length - 1); row++) {
      const line = lines[row];
      if (line) line[startCol] = value;
    }
  }
  return { name, rows: lines };
}

/** Rows below the last one in which the choices are offered too. */
const SPARE_ROWS = 1000;

/** An .xlsx file with headings, everything as text, and choices where the portal has some. */
export async function writeXlsxFile(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: tables.map(({ name, columns, rows }): WriteSheet => {
      const last = rows.length + 1 + SPARE_ROWS;
      return {
        name,
        rows: [columns.map(({ label }) => label), ...rows.map((row) => row.map((text) => text || null))],
        // Text, so that a serial number keeps its zeros and its digits.
        columns: columns.map(({ label }) => ({ width: Math.max(12, label.length * 2 + 2), numFmt: "@" })),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, index) =>
          choices.length === 0
            ? []
            : [
                {
                  type: "list" as const,
                  values: [...choices],
                  range: `${columnName(index)}2:${columnName(index)}${last}`,
                  allowBlank: true,
                  // Other words are accepted: the portal's lists may be ahead.
                  showErrorMessage: false,
                },
              ],
        ),
      };
    }),
  });
}
