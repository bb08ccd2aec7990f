import type { z } from "zod";
import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../form/fields.js";
import { sameSerial } from "../ledger/duplicates.js";
import { INSTRUMENT_DEFAULTS, type Instrument, instrumentSchema } from "../ledger/instrument.js";
import { accuracyClassOf, dayOf } from "../ledger/spelling.js";
import { type Company, companySchema } from "./company.js";
import { type Counties, countyFor } from "./counties.js";
import { normaliseCode } from "./credit-code.js";
import { type CompanyProblem, problemsOf } from "./problems.js";

const FORMAT = "verify-guide/company";
const VERSION = 1;

export type CompanyFile =
  | { ok: true; company: Company; instruments: Instrument[] }
  | { ok: false; problems: CompanyProblem[] };

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const ORGANIZATION_TYPES: Record<string, Company["organizationType"]> = {
  legal: "legal",
  法人企业: "legal",
  法人: "legal",
  "non-legal": "non-legal",
  nonlegal: "non-legal",
  非法人企业: "non-legal",
  非法人: "non-legal",
};

const isAt = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

/** Collects what is wrong while it reads values as a person writes them. */
class Reader {
  readonly problems: CompanyProblem[] = [];

  constructor(private readonly counties: Counties) {}

  tell(path: string, key: string, value?: unknown): void {
    const said = typeof value === "string" || typeof value === "number" ? { value: String(value) } : {};
    this.problems.push({ path, key, ...said });
  }

  /** Text or a number as text; "" when absent or null. */
  text(source: Plain, path: string, field: string): string {
    const value = source[field];
    if (value === undefined || value === null) return "";
    if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value)))
      return String(value).trim();
    this.tell(`${path}.${field}`, "not-text");
    return "";
  }

  /** `{ code, name }`, either alone, or a text: 330402, 南湖区, 嘉兴市南湖区, 南湖区[330402]. */
  region(source: Plain, path: string): { code: string; name: string } | undefined {
    const value = source.region;
    if (value === undefined || value === null || value === "") return undefined;
    const at = `${path}.region`;
    if (!isPlain(value)) return this.#county(this.text(source, path, "region"), at);
    this.unknown(value, ["code", "name"], at);
    const [code, name] = [this.text(value, at, "code"), this.text(value, at, "name")];
    if (!code) return this.#county(name, at);
    const known = this.counties.byCode.get(code);
    if (!known) {
      // The portal's list may be ahead of ours: a code with a name is believed.
      if (/^\d{6}$/.test(code) && name) return { code, name };
      this.tell(`${at}.code`, "region-unknown", code);
    } else if (name) {
      const named = countyFor(this.counties, name);
      if (named.ok && named.code !== code) this.tell(`${at}.name`, "region-mismatch", name);
    }
    return { code, name: name || (known?.name ?? "") };
  }

  #county(text: string, path: string): { code: string; name: string } | undefined {
    const county = countyFor(this.counties, text);
    if (county.ok) return { code: county.code, name: county.name };
    this.tell(path, county.key, text);
    return undefined;
  }

  day(source: Plain, path: string, field: string): string {
    const text = this.text(source, path, field);
    const day = text === "" ? "" : dayOf(text);
    if (day === null) this.tell(`${path}.${field}`, "date-format", text);
    return day ?? "";
  }

  unknown(source: Plain, known: readonly string[], path: string): void {
    for (const field of Object.keys(source))
      if (!known.includes(field)) this.tell(path === "" ? field : `${path}.${field}`, "unknown-field");
  }

  /** Whether something is said of a path, of what holds it, or of what it holds. */
  told(path: string): boolean {
    return this.problems.some((problem) => isAt(path, problem.path) || isAt(problem.path, path));
  }

  /** What the schema still finds: missing, too long. */
  check<T>(schema: z.ZodType<T>, value: unknown, path: string): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { path: parts, code } of parsed.error.issues) {
      const at = [path, ...parts.map(String)].join(".");
      if (this.told(at)) continue;
      this.tell(at, code === "too_big" ? "too-long" : "required");
    }
    return null;
  }
}

function readCompany(reader: Reader, source: Plain): Company | null {
  reader.unknown(source, COMPANY_FIELDS, "company");
  const text = (field: string) => reader.text(source, "company", field);
  const organization = text("organizationType");
  const organizationType = ORGANIZATION_TYPES[organization.toLowerCase()];
  if (organization && !organizationType)
    reader.tell("company.organizationType", "organization-type-unknown", organization);
  const value = {
    name: text("name"),
    creditCode: normaliseCode(text("creditCode")),
    organizationType,
    companyType: text("companyType"),
    username: text("username"),
    region: reader.region(source, "company"),
    address: text("address"),
    contact: text("contact") || undefined,
    phone: text("phone") || undefined,
  };
  const company = reader.check(companySchema, value, "company");
  for (const { path, key } of problemsOf(value))
    if (!reader.told(`company.${path}`)) reader.tell(`company.${path}`, key, text(path));
  return company;
}

function readInstrument(reader: Reader, source: unknown, path: string): Instrument | null {
  if (!isPlain(source)) {
    reader.tell(path, "not-an-object");
    return null;
  }
  reader.unknown(source, INSTRUMENT_FIELDS, path);
  const texts = Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, ""]));
  for (const field of INSTRUMENT_FIELDS)
    if (field !== "region") texts[field] = reader.text(source, path, field);
  for (const [field, usual] of Object.entries(INSTRUMENT_DEFAULTS))
    texts[field] = field in source ? (texts[field] ?? "") : usual;
  return reader.check(
    instrumentSchema,
    {
      ...texts,
      accuracyClass: accuracyClassOf(texts.accuracyClass ?? ""),
      purchaseDate: reader.day(source, path, "purchaseDate"),
      validUntil: reader.day(source, path, "validUntil"),
      region: reader.region(source, path),
    },
    path,
  );
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
};

/** Takes a company file whole or tells every problem by its path, as "instruments.1.serial". */
export function parseCompanyFile(text: string, counties: Counties): CompanyFile {
  const file = parse(text);
  if (!isPlain(file)) return { ok: false, problems: [{ path: "", key: "not-json" }] };
  const reader = new Reader(counties);
  if (file.format !== FORMAT) reader.tell("format", "wrong-format", file.format);
  else if (file.version !== VERSION) reader.tell("version", "wrong-version", file.version);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };

  reader.unknown(file, ["format", "version", "company", "instruments"], "");
  if (!isPlain(file.company)) reader.tell("company", "required");
  const company = isPlain(file.company) ? readCompany(reader, file.company) : null;
  const list = file.instruments ?? [];
  if (!Array.isArray(list)) reader.tell("instruments", "not-a-list");
  const read = (Array.isArray(list) ? list : []).map((source, index) =>
    readInstrument(reader, source, `instruments.${index}`),
  );
  for (const [index, one] of read.entries()) {
    const twin = read.slice(0, index).some((other) => one && other && sameSerial(other.serial, one.serial));
    if (twin) reader.tell(`instruments.${index}.serial`, "duplicate-serial", one?.serial);
  }
  const instruments = read.filter((one) => one !== null);
  if (!company || reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return { ok: true, company, instruments };
}

const only = (fields: readonly string[], source: object): Plain =>
  Object.fromEntries(Object.entries(source).filter(([field]) => fields.includes(field)));

/** The file `parseCompanyFile` reads back as the same; ids and whatever else is kept beside stay here. */
export const writeCompanyFile = (company: Company, instruments: readonly Instrument[]): string => {
  const file = {
    format: FORMAT,
    version: VERSION,
    company: only(COMPANY_FIELDS, company),
    instruments: instruments.map((one) => only(INSTRUMENT_FIELDS, one)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
