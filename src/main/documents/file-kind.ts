import { extname } from "node:path";

/** Table files that are not .xlsx, whatever they hold. */
const TABLES = new Set([".xlsx", ".xls", ".xlsm", ".csv", ".tsv", ".ods", ".et", ".htm", ".html", ".txt"]);
/** The beginnings of an .xlsx file (a ZIP archive), and of an old .xls one. */
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file that comes in is, by what it holds, then by its name. */
export function fileKind(name: string, bytes: Uint8Array): "table" | "other-table" | "company" {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(ZIP)) return "table";
  // "Save as web page" is called .xls, too.
  if (begins(OLE) || TABLES.has(extname(name).toLowerCase()) || bytes[0] === 0x3c) return "other-table";
  return "company";
}
