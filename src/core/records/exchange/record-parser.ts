import type { z } from "zod";
import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { dayOf } from "../../text/dates.js";
import { isObject, type JsonObject } from "../../text/json.js";
import { type Company, companySchema, OWN_COMPANY_FIELDS } from "../company.js";
import { type Counties, countyFor } from "../counties.js";
import { normaliseCode } from "../credit-code.js";
import { type LedgerEntry, ledgerEntrySchema, VERIFICATION_FIELDS } from "../instrument.js";
import { INSTRUMENT_DEFAULTS } from "../instrument-defaults.js";
import { accuracyClassOf, quantityOf } from "../normalize-values.js";
import { type CompanyProblem, problemsOf } from "../validation.js";

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

/** Collects what is wrong while it reads values as a user writes them. */
export class Reader {
  readonly problems: CompanyProblem[] = [];

  constructor(private readonly counties: Counties) {}

  tell(path: string, key: string, value?: unknown): void {
    const said = typeof value === "string" || typeof value === "number" ? { value: String(value) } : {};
    this.problems.push({ path, key, ...said });
  }

  /** Text or a number as text; "" when absent or null. */
  text(source: JsonObject, path: string, field: string): string {
    const value = source[field];
    if (value === undefined || value === null) return "";
    if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value)))
      return String(value).trim();
    this.tell(`${path}.${field}`, "not-text");
    return "";
  }

  /** `{ code, name }`, either alone, or a text: 330402, 南湖区, 嘉兴市南湖区, 南湖区[330402]. */
  region(source: JsonObject, path: string): { code: string; name: string } | undefined {
    const value = source.region;
    if (value === undefined || value === null || value === "") return undefined;
    const at = `${path}.region`;
    if (!isObject(value)) return this.#county(this.text(source, path, "region"), at);
    this.unknown(value, ["code", "name"], at);
    const [code, name] = [this.text(value, at, "code"), this.text(value, at, "name")];
    if (!code) return this.#county(name, at);
    const county = countyFor(this.counties, name ? `${name}[${code}]` : code);
    if (county.ok) return { code, name: name || county.name };
    const part = county.key === "region-mismatch" ? "name" : "code";
    this.tell(`${at}.${part}`, county.key, part === "name" ? name : code);
    return undefined;
  }

  #county(text: string, path: string): { code: string; name: string } | undefined {
    const county = countyFor(this.counties, text);
    if (county.ok) return { code: county.code, name: county.name };
    this.tell(path, county.key, text);
    return undefined;
  }

  day(source: JsonObject, path: string, field: string): string {
    const text = this.text(source, path, field);
    const day = text === "" ? "" : dayOf(text);
    if (day === null) this.tell(`${path}.${field}`, "date-format", text);
    return day ?? "";
  }

  unknown(source: JsonObject, known: readonly string[], path: string): void {
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

/** A company as its owner writes it, at a path of its own for what is wrong. */
export function readCompany(reader: Reader, source: JsonObject, path: string): Company | null {
  reader.unknown(source, [...COMPANY_FIELDS, ...OWN_COMPANY_FIELDS], path);
  const text = (field: string) => reader.text(source, path, field);
  const organization = text("organizationType");
  const organizationType = ORGANIZATION_TYPES[organization.toLowerCase()];
  if (organization && !organizationType)
    reader.tell(`${path}.organizationType`, "organization-type-unknown", organization);
  const value = {
    name: text("name"),
    creditCode: normaliseCode(text("creditCode")),
    organizationType,
    companyType: text("companyType"),
    username: text("username"),
    region: reader.region(source, path),
    address: text("address"),
    contact: text("contact") || undefined,
    phone: text("phone") || undefined,
    market: text("market") || undefined,
  };
  const company = reader.check(companySchema, value, path);
  for (const { path: field, key } of problemsOf(value))
    if (!reader.told(`${path}.${field}`)) reader.tell(`${path}.${field}`, key, text(field));
  return company;
}

/** How a file may write where a scale was made. */
const ORIGINS = ["国产", "进口"];

/** What the portal's lists and numbers do not have: told, since nobody would look at a filled cell again. */
export function checkWords(reader: Reader, source: JsonObject, path: string): void {
  const [accuracyClass, quantity, origin, range] = ["accuracyClass", "quantity", "origin", "range"].map(
    (field) => String(source[field] ?? ""),
  ) as [string, string, string, string];
  const tell = (field: string, key: string, value: string) => reader.tell(`${path}.${field}`, key, value);
  if (accuracyClass && !/^I{1,4}$/.test(accuracyClassOf(accuracyClass)))
    tell("accuracyClass", "accuracy-class-unknown", accuracyClass);
  if (quantity && !/^\d{1,4}$/.test(quantityOf(quantity))) tell("quantity", "quantity-format", quantity);
  if (origin && !ORIGINS.includes(origin)) tell("origin", "origin-unknown", origin);
  if (range && !/\d/.test(range)) tell("range", "range-format", range);
}

/** A scale as its owner writes it: what is not there has the procedure's usual value, or none. */
export function readInstrument(reader: Reader, source: unknown, path: string): LedgerEntry | null {
  if (!isObject(source)) {
    reader.tell(path, "not-an-object");
    return null;
  }
  reader.unknown(source, [...INSTRUMENT_FIELDS, ...VERIFICATION_FIELDS], path);
  const texts = Object.fromEntries(INSTRUMENT_FIELDS.map((field) => [field, ""]));
  for (const field of INSTRUMENT_FIELDS)
    if (field !== "region") texts[field] = reader.text(source, path, field);
  for (const [field, usual] of Object.entries(INSTRUMENT_DEFAULTS))
    texts[field] = field in source ? (texts[field] ?? "") : usual;
  const certificateDate = reader.day(source, path, "certificateDate");
  const status = reader.text(source, path, "status");
  const bookingNumber = reader.text(source, path, "bookingNumber");
  return reader.check(
    ledgerEntrySchema,
    {
      ...texts,
      ...(status && { status }),
      ...(bookingNumber && { bookingNumber }),
      ...(certificateDate && { certificateDate }),
      accuracyClass: accuracyClassOf(texts.accuracyClass ?? ""),
      quantity: quantityOf(texts.quantity ?? ""),
      purchaseDate: reader.day(source, path, "purchaseDate"),
      validUntil: reader.day(source, path, "validUntil"),
      region: reader.region(source, path),
    },
    path,
  );
}
