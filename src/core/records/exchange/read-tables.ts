import { dayAfter } from "../../text/dates.js";
import { compact, narrow, normaliseLabel, visible } from "../../text/normalize.js";
import type { Company } from "../company.js";
import type { Counties } from "../counties.js";
import { normaliseCode } from "../credit-code.js";
import type { LedgerEntry } from "../instrument.js";
import { type Column, columnsOf, type Forms, OWNER, OWNER_NAME, type SheetKind } from "./columns.js";
import { companyKey, type Incoming } from "./file-merge.js";
import { checkWords, Reader, readCompany, readInstrument } from "./record-parser.js";

/** A cell as its sheet shows it: dates as YYYY-MM-DD, formulas as their results, null when empty, errors as such. */
export type Cell = string | number | boolean | null | { error: string };
export interface Table {
  name: string;
  /** From the sheet's first row and column on. */
  rows: readonly (readonly Cell[])[];
}

/** By sheet, row and column as the table program shows them. */
export interface TableProblem {
  path: string;
  key: string;
  value?: string;
  sheet?: string;
  row?: number;
  column?: string;
  heading?: string;
}

/** Rows searched for the headings. */
const HEADING_WITHIN = 10;
/** A template's example row, which nobody means to import. */
const EXAMPLE = /^(?:示例|例[:：])/;
/** Excel's day numbers of 1954 to 2118. */
const DAY_NUMBERS = { from: 20_000, to: 80_000 };
/** More digits than a number in a table keeps. */
const DIGITS = 15;
/** A long number as a table shows it: turned into text, the rest of its digits is gone. */
const SHORTENED = /^\d(?:\.\d+)?E\+\d{2,}$/i;
/** What forms are filled with where there is nothing to say. */
const NOTHING = /^(?:[/\\\-–—－]+|无|暂无|没有|未知|不详|n\/a)$/i;
/** As in the cell above: which one that is after sorting or filtering is not guessed. */
const DITTO = /^(?:同上|〃|″|")$/;

interface Found {
  kind: SheetKind;
  table: Table;
  /** Index of the row of headings. */
  heading: number;
  /** Field of each column, by its index. */
  columns: Map<number, Column>;
}

/** A → Z, AA → …, as the table program names columns. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Which columns of a row of headings are known; two for the same field are told. */
function headingsOf(row: readonly Cell[], columns: readonly Column[]): Map<number, Column> {
  const found = new Map<number, Column>();
  for (const [index, cell] of row.entries()) {
    const label = normaliseLabel(written(cell));
    const column = columns.find(({ known }) => known.includes(label));
    if (column) found.set(index, column);
  }
  return found;
}

function find(table: Table, forms: Forms): Found | null {
  const kinds: SheetKind[] = ["instrument", "company"];
  const tries = kinds.flatMap((kind) => {
    const columns = columnsOf(kind, forms);
    const must = kind === "company" ? ["name", "creditCode"] : ["serial"];
    return table.rows.slice(0, HEADING_WITHIN).map((row, heading): Found => {
      const found = headingsOf(row, columns);
      const fields = [...found.values()].map(({ field }) => field);
      const fits = fields.length > 1 && must.every((field) => fields.includes(field));
      return { kind, table, heading, columns: fits ? found : new Map() };
    });
  });
  const best = tries.sort((a, b) => b.columns.size - a.columns.size)[0];
  return best && best.columns.size > 0 ? best : null;
}

/** A day number where a date is meant; anything else as it is. */
function asDate(cell: Cell): Cell {
  if (typeof cell !== "number" || cell < DAY_NUMBERS.from || cell > DAY_NUMBERS.to) return cell;
  return dayAfter("1899-12-30", Math.floor(cell));
}

/** Why what a cell shows is no value that somebody wrote there. */
function problemOf(cell: Cell, text: string): string | null {
  if (typeof cell === "object" && cell !== null) return "cell-error";
  if (typeof cell === "boolean") return "cell-boolean";
  if (DITTO.test(text)) return "cell-ditto";
  if (SHORTENED.test(text)) return "digits-lost";
  return typeof cell === "number" && text.replace(/\D/g, "").length > DIGITS ? "digits-lost" : null;
}

const textOf = (cell: Cell): string =>
  narrow(visible(written(cell)))
    .replaceAll(/\s+/g, " ")
    .trim();

const written = (cell: Cell): string => {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" && cell !== null ? cell.error : String(cell ?? "");
};

/** Values of one row, each with the column it came from. */
interface Line {
  source: Record<string, string>;
  at: Map<string, number>;
  row: number;
  problems: TableProblem[];
}

function lineOf({ table, columns }: Found, index: number): Line | null {
  const line: Line = { source: {}, at: new Map(), row: index + 1, problems: [] };
  for (const [column, { field, date, label }] of columns) {
    const cell = table.rows[index]?.[column] ?? null;
    line.at.set(field, column);
    const text = textOf(date ? asDate(cell) : cell);
    if (text !== "" && !NOTHING.test(text)) line.source[field] = text;
    const key = problemOf(cell, text);
    if (key !== null)
      line.problems.push({
        path: field,
        key,
        value: text,
        sheet: table.name,
        row: line.row,
        column: columnName(column),
        heading: label,
      });
  }
  return Object.keys(line.source).length === 0 ? null : line;
}

/** What a table's rows say, and everything that is wrong with any of them. Good rows are in `incoming`. */
export interface TablesReading {
  incoming: Incoming;
  problems: TableProblem[];
}

interface Context {
  forms: Forms;
  counties: Counties;
  /** Keys of the companies there are already. */
  known: ReadonlySet<string>;
  /** Their folded names, each with its key. */
  names?: readonly [name: string, key: string][];
  /** Key of the company in force: whose a scale is that does not say. */
  active: string | null;
}

/** Whose a scale is: the company's key, and how the row says so. */
interface Owner {
  owner: string | null;
  code: string | undefined;
  name: string | undefined;
}

/** Reads the sheets of a table file: companies and scales, by their headings. */
export function readTables(tables: readonly Table[], context: Context): TablesReading {
  const incoming: Incoming = { companies: [], instruments: [] };
  const problems: TableProblem[] = [];
  const sheets = tables.flatMap((table) => find(table, context.forms) ?? []);
  if (sheets.length === 0) return { incoming, problems: [{ path: "", key: "no-headings" }] };
  for (const sheet of sheets) problems.push(...twoForOne(sheet));
  if (problems.length > 0) return { incoming, problems };
  const seen = new Set<string>();
  const keys = new Set(context.known);
  // Companies first: scales may name one of the same file.
  for (const sheet of sheets.filter(({ kind }) => kind === "company"))
    readRows(sheet, context, problems, (reader, line) => {
      const company = readCompany(reader, line.source, "row");
      const key = company && companyKey(company);
      if (company && seen.has(`company:${key}`))
        reader.tell("row.creditCode", "duplicate-company", company.creditCode);
      if (!company || !key || reader.problems.length > 0 || line.problems.length > 0) return;
      seen.add(`company:${key}`);
      keys.add(key);
      incoming.companies.push(company as Company);
    });
  const named = new Map<string, Set<string>>();
  for (const [name, key] of [
    ...(context.names ?? []),
    ...incoming.companies.map((one): [string, string] => [compact(one.name), companyKey(one)]),
  ])
    named.set(name, (named.get(name) ?? new Set()).add(key));
  const keysNamed = (name: string): string[] => [...(named.get(compact(name)) ?? [])];
  /** A name that nobody has is told like an unknown code. */
  const ownerNamed = (name: string | undefined): string | null =>
    name === undefined ? context.active : (keysNamed(name)[0] ?? `name:${compact(name)}`);
  const tellOfOwner = (reader: Reader, { owner, code, name }: Owner): void => {
    if (owner === null) reader.tell(`row.${OWNER}`, "company-first");
    // Which of two shops of one name is meant is not guessed.
    else if (code === undefined && name !== undefined && keysNamed(name).length > 1)
      reader.tell(`row.${OWNER_NAME}`, "company-ambiguous", name);
    else if (!keys.has(owner))
      reader.tell(`row.${code === undefined ? OWNER_NAME : OWNER}`, "company-unknown", code ?? name);
  };
  for (const sheet of sheets.filter(({ kind }) => kind === "instrument"))
    readRows(sheet, context, problems, (reader, line) => {
      const { [OWNER]: code, [OWNER_NAME]: name, ...source } = line.source;
      const owner = code === undefined ? ownerNamed(name) : normaliseCode(code);
      checkWords(reader, source, "row");
      const entry = readInstrument(reader, source, "row");
      tellOfOwner(reader, { owner, code, name });
      const mark = entry && `${owner}\n${compact(entry.serial)}`;
      if (entry && mark && seen.has(mark)) reader.tell("row.serial", "duplicate-serial", entry.serial);
      if (!entry || !mark || owner === null || reader.problems.length > 0 || line.problems.length > 0) return;
      seen.add(mark);
      incoming.instruments.push({ company: owner, entry: entry as LedgerEntry });
    });
  return { incoming, problems };
}

function readRows(
  sheet: Found,
  { counties, forms }: Context,
  problems: TableProblem[],
  read: (reader: Reader, line: Line) => void,
): void {
  const headings = new Map(columnsOf(sheet.kind, forms).map(({ field, label }) => [field, label]));
  for (let index = sheet.heading + 1; index < sheet.table.rows.length; index++) {
    const line = lineOf(sheet, index);
    const title = line?.source[sheet.kind === "company" ? "name" : "serial"];
    if (!line || EXAMPLE.test(title ?? "")) continue;
    const reader = new Reader(counties);
    read(reader, line);
    problems.push(...line.problems);
    for (const { path, ...problem } of reader.problems) {
      const field = path.split(".")[1] ?? "";
      const column = line.at.get(field);
      const heading = headings.get(field);
      problems.push({
        ...problem,
        path: field,
        sheet: sheet.table.name,
        row: line.row,
        ...(column !== undefined && { column: columnName(column) }),
        ...(heading !== undefined && { heading }),
      });
    }
  }
}

/** Two columns for one field: nobody can say which is meant. */
function twoForOne({ table, heading, columns }: Found): TableProblem[] {
  const first = new Set<string>();
  return [...columns].flatMap(([index, { field, label }]) => {
    const again = first.has(field);
    first.add(field);
    const place = { sheet: table.name, row: heading + 1, column: columnName(index) };
    return again ? [{ path: field, key: "two-columns", value: label, ...place }] : [];
  });
}
