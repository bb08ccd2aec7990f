import { crc32 } from "node:zlib";
import { INSTRUMENT_FIELDS, type InstrumentField } from "../../src/core/autofill/field-spec.js";

/** A reader of docs/desk-sheet.md's codes as an institution may write one: nothing of the app's writing is in it. */
const VERSION = 1;

interface DeskSheet {
  booking: string;
  company: string;
  creditCode: string;
  scales: Partial<Record<InstrumentField, string>>[];
}

export type DeskReading =
  | { ok: true; sheet: DeskSheet }
  | { ok: false; key: "foreign" | "newer" | "mixed" | "damaged" }
  /** Numbers of the codes still to be scanned. */
  | { ok: false; key: "missing"; missing: number[] };

/** The sheet that scanned codes make up, in any order and any of them twice; or why they make up none. */
export function readDeskCodes(codes: readonly string[]): DeskReading {
  const heads = codes.map((code) => /^VGD(\d+) (\d+)\/(\d+) ([0-9a-f]{8})\n([\s\S]*)$/.exec(code));
  if (codes.length === 0 || heads.includes(null)) return { ok: false, key: "foreign" };
  const parts = heads.flatMap((head) => (head ? [head.slice(1)] : []));
  if (parts.some(([version]) => Number(version) > VERSION)) return { ok: false, key: "newer" };
  const [, , count = "", sum = ""] = parts[0] ?? [];
  if (parts.some((part) => part[2] !== count || part[3] !== sum)) return { ok: false, key: "mixed" };
  const found = new Map(parts.map(([, index, , , text]) => [Number(index), text ?? ""]));
  const all = Array.from({ length: Math.min(Number(count), 10_000) }, (_, index) => index + 1);
  const missing = all.filter((index) => !found.has(index));
  if (missing.length > 0) return { ok: false, key: "missing", missing };
  const text = all.map((index) => found.get(index)).join("");
  if (all.length === 0 || crc32(text).toString(16).padStart(8, "0") !== sum)
    return { ok: false, key: "damaged" };
  return readDeskText(text);
}

const isField = (name: string): name is InstrumentField => INSTRUMENT_FIELDS.some((field) => field === name);

function readDeskText(text: string): DeskReading {
  const [title = [], booking = [], company = [], all = [], each = [], ...rows] = text
    .split("\n")
    .map((line) => line.split("\t"));
  const named = [title[0], booking[0], company[0], all[0], each[0]];
  if (named.join() !== ["verify-guide/desk", "booking", "company", "all", "each"].join())
    return { ok: false, key: "damaged" };
  if (Number(title[1]) > VERSION) return { ok: false, key: "newer" };
  const said = (pairs: [string, string][]) =>
    Object.fromEntries(pairs.filter(([field, value]) => isField(field) && value !== ""));
  const common = all.slice(1).map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const fields = each.slice(1);
  return {
    ok: true,
    sheet: {
      booking: booking[1] ?? "",
      company: company[1] ?? "",
      creditCode: company[2] ?? "",
      scales: rows.map((row) =>
        said([...common, ...fields.map((field, index): [string, string] => [field, row[index] ?? ""])]),
      ),
    },
  };
}
