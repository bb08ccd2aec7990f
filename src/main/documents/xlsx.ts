import type { CellValue, Sheet, WriteSheet } from "hucre/xlsx";
import { type Cell, columnName, type Table } from "../../core/records/exchange/read-tables.js";
import type { WrittenTable } from "../../core/records/exchange/write-tables.js";
import { checkArchive } from "./zip-limits.js";

const MAX_ROWS = 20_000;
const MAX_COLUMNS = 100;
const MAX_SHEETS = 20;

export type TablesFile = { ok: true; tables: Table[] } | { ok: false; key: string };

/** The sheets of an .xlsx file, hidden ones left out. Nothing in it is followed or calculated. */
export async function readXlsxFile(bytes: Uint8Array): Promise<TablesFile> {
  const archive = await checkArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (archive === "too-large") return { ok: false, key: "table-too-large" };
  if (archive === "not-a-table") return { ok: false, key: "not-a-table" };
  let sheets: Sheet[];
  try {
    const { readXlsx } = await import("hucre/xlsx");
    const workbook = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden, index }) => !hidden && !veryHidden && index < MAX_SHEETS,
      // One more than may be: a longer sheet is refused, not cut off unseen.
      maxRows: MAX_ROWS + 2,
    });
    sheets = workbook.sheets;
  } catch {
    return { ok: false, key: "not-a-table" };
  }
  if (sheets.some(({ rows }) => rows.length > MAX_ROWS + 1 || rows.some((row) => row.length > MAX_COLUMNS)))
    return { ok: false, key: "table-too-large" };
  return { ok: true, tables: sheets.map(tableOf) };
}

const pad = (part: number): string => String(part).padStart(2, "0");

/** Dates are days without a time zone; the reader gives them as UTC. */
function cellOf(value: CellValue): Cell {
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  return `${value.getUTCFullYear()}-${pad(value.getUTCMonth() + 1)}-${pad(value.getUTCDate())}`;
}

function tableOf({ name, rows, merges = [] }: Sheet): Table {
  const cells = rows.map((row) => row.map(cellOf));
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? null;
    // What stands in merged cells is meant for all of them; a headline across the sheet is not.
    if (startCol !== endCol) continue;
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row++) {
      const line = cells[row];
      if (line) line[startCol] = value;
    }
  }
  return { name, rows: cells };
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
