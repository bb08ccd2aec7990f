import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { isObject, type JsonObject, readJson } from "../../text/json.js";
import { compact } from "../../text/normalize.js";
import { type Company, OWN_COMPANY_FIELDS } from "../company.js";
import type { Counties } from "../counties.js";
import { type LedgerEntry, VERIFICATION_FIELDS } from "../instrument.js";
import type { CompanyProblem } from "../validation.js";
import { firstOf } from "./problems.js";
import { Reader, readCompany, readInstrument } from "./record-parser.js";

const FORMAT = "verify-guide/company";
const VERSION = 1;
/** Some 7,000 scales; a longer file is not read, and so not written either. */
export const MAX_COMPANY_BYTES = 5_000_000;
/** No shop, and no office, has more in one file. */
const MAX_INSTRUMENTS = 20_000;

export type CompanyFile =
  | { ok: true; company: Company; instruments: LedgerEntry[] }
  | { ok: false; problems: CompanyProblem[] };

/** Takes a company file whole or tells every problem by its path, as "instruments.1.serial". */
export function parseCompanyFile(text: string, counties: Counties): CompanyFile {
  const json = readJson(text);
  const file = json.ok ? json.value : null;
  if (!isObject(file)) return { ok: false, problems: [{ path: "", key: "not-json" }] };
  const reader = new Reader(counties);
  if (file.format !== FORMAT) reader.tell("format", "wrong-format", file.format);
  else if (file.version !== VERSION) reader.tell("version", "wrong-version", file.version);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };

  reader.unknown(file, ["format", "version", "company", "instruments"], "");
  if (!isObject(file.company)) reader.tell("company", "required");
  const company = isObject(file.company) ? readCompany(reader, file.company, "company") : null;
  const list = file.instruments ?? [];
  if (!Array.isArray(list)) reader.tell("instruments", "not-a-list");
  if (Array.isArray(list) && list.length > MAX_INSTRUMENTS) reader.tell("instruments", "table-too-large");
  const read = (Array.isArray(list) ? list.slice(0, MAX_INSTRUMENTS) : []).map((source, index) => {
    // Each by a reader of its own: what is told of one need not be looked for among the problems of all.
    const own = new Reader(counties);
    const entry = readInstrument(own, source, `instruments.${index}`);
    for (const problem of own.problems) reader.problems.push(problem);
    return entry;
  });
  const serials = new Set<string>();
  for (const [index, one] of read.entries()) {
    if (!one) continue;
    const serial = compact(one.serial);
    if (serials.has(serial)) reader.tell(`instruments.${index}.serial`, "duplicate-serial", one.serial);
    serials.add(serial);
  }
  const instruments = read.filter((one) => one !== null);
  if (!company || reader.problems.length > 0) return { ok: false, problems: firstOf(reader.problems) };
  return { ok: true, company, instruments };
}

const only = (fields: readonly string[], source: object): JsonObject =>
  Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)));
const known = (fields: readonly string[], source: object): JsonObject =>
  Object.fromEntries(Object.entries(only(fields, source)).filter(([, value]) => value !== ""));

/** The file `parseCompanyFile` reads back as the same; ids and whatever else is kept beside stay here. */
export const writeCompanyFile = (company: Company, instruments: readonly LedgerEntry[]): string => {
  const file = {
    format: FORMAT,
    version: VERSION,
    company: { ...only(COMPANY_FIELDS, company), ...known(OWN_COMPANY_FIELDS, company) },
    instruments: instruments.map((one) => ({
      ...only(INSTRUMENT_FIELDS, one),
      ...known(VERIFICATION_FIELDS, one),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
