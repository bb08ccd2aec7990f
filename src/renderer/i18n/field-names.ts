import type { ParseKeys, TFunction } from "i18next";
import type { CompanyField, InstrumentField, Refusal } from "../../core/autofill/field-spec.js";
import type { PlateFieldName } from "../../core/nameplate/model/reading.js";
import type { CERTIFICATE_FIELDS, LICENCE_FIELDS } from "../../core/paper/paper-reading.js";
import type { OWN_COMPANY_FIELDS } from "../../core/records/company.js";
import type { Instrument, StoredInstrument, VERIFICATION_FIELDS } from "../../core/records/instrument.js";
import { type PaperError, READER_ERRORS, type ReaderError } from "../../ipc/plate-reader-protocol.js";

type Words<K extends string> = Record<K, ParseKeys>;

/** What the company form calls its fields: the portal's own labels. */
export const COMPANY_LABELS: Words<CompanyField | (typeof OWN_COMPANY_FIELDS)[number]> = {
  name: "company.field.name",
  creditCode: "company.field.creditCode",
  organizationType: "company.field.organizationType",
  companyType: "company.field.companyType",
  username: "company.field.username",
  region: "company.field.region",
  address: "company.field.address",
  contact: "company.field.contact",
  phone: "company.field.phone",
  market: "company.field.market",
};

export const INSTRUMENT_LABELS: Words<InstrumentField> = {
  name: "scale.field.name",
  kind: "scale.field.kind",
  category: "scale.field.category",
  subcategory: "scale.field.subcategory",
  model: "scale.field.model",
  range: "scale.field.range",
  accuracyClass: "scale.field.accuracyClass",
  serial: "scale.field.serial",
  manufacturer: "scale.field.manufacturer",
  origin: "scale.field.origin",
  region: "scale.field.region",
  place: "scale.field.place",
  purchaseDate: "scale.field.purchaseDate",
  quantity: "scale.field.quantity",
  purpose: "scale.field.purpose",
  delivery: "scale.field.delivery",
  validUntil: "scale.field.validUntil",
};

/** Columns of tables that the portal's forms do not have. */
const OWN_LABELS: Words<(typeof VERIFICATION_FIELDS)[number]> = {
  status: "reservation.status",
  bookingNumber: "reservation.id",
  certificateDate: "ledger.certificate.date",
};

/** What is kept of a scale beside forms and tables; several PCs may have it differently. */
const KEPT_LABELS = {
  photo: "shared.field.photo",
  certificates: "shared.field.certificates",
  repairedOn: "shared.field.repairedOn",
  registeredOn: "ledger.registeredOn",
  bookedOn: "shared.field.bookedOn",
  madeOn: "newTypes.asks.madeOn",
  typeApproval: "newTypes.asks.typeApproval",
  networked: "newTypes.asks.networked",
  hasThreeCodes: "newTypes.asks.hasThreeCodes",
} as const satisfies Partial<Words<keyof StoredInstrument>>;

/** What a field of a company or a scale is called. */
export function fieldWords(t: TFunction, kind: "company" | "instrument", field: string): string {
  const labels: Partial<Record<string, ParseKeys>> =
    kind === "company" ? COMPANY_LABELS : { ...INSTRUMENT_LABELS, ...OWN_LABELS, ...KEPT_LABELS };
  const key = labels[field];
  return key ? t(key) : field;
}

const CODES: Partial<Record<string, ParseKeys>> = {
  "organizationType legal": "company.legal",
  "organizationType non-legal": "company.nonLegal",
  "networked true": "newTypes.answer.yes",
  "networked false": "newTypes.answer.no",
  "hasThreeCodes true": "newTypes.answer.yes",
  "hasThreeCodes false": "newTypes.answer.no",
};

/** A field's value in words, also where it is kept as a code; 无 for none. */
export function valueWords(t: TFunction, field: string, value: string): string {
  const code = CODES[`${field} ${value}`];
  return (code ? t(code) : value) || t("ledger.none");
}

export const PLATE_LABELS: Words<PlateFieldName> = {
  model: "scale.field.model",
  serial: "scale.field.serial",
  manufacturer: "scale.field.manufacturer",
  date: "plate.field.date",
  accuracyClass: "scale.field.accuracyClass",
  max: "plate.field.max",
  min: "plate.field.min",
  e: "plate.field.e",
  d: "plate.field.d",
  range: "scale.field.range",
};

const REFUSALS: Words<Refusal> = {
  ambiguous: "fill.refusal.ambiguous",
  hidden: "fill.refusal.hidden",
  disabled: "fill.refusal.disabled",
  "foreign-origin": "fill.refusal.foreign-origin",
  "page-changed": "fill.refusal.page-changed",
  "misleading-names": "fill.refusal.misleading-names",
  "no-such-option": "fill.refusal.no-such-option",
  "ambiguous-option": "fill.refusal.ambiguous-option",
  password: "fill.refusal.password",
  "not-kept": "fill.refusal.not-kept",
  "chosen-stays": "fill.refusal.chosen-stays",
};

/** Words for why a field was not written; `reason` as the portal's driver gives it. */
export const refusalWords = (reason: string | undefined): ParseKeys =>
  (REFUSALS as Record<string, ParseKeys>)[reason ?? ""] ?? "fill.refusal.other";

/** Words for why a photo could not be read. */
export const readerErrorWords = (code: string | null) => {
  const known = READER_ERRORS.find((error) => error === code) ?? ("engine-failed" satisfies ReaderError);
  return { title: `photo.error.${known}.title`, advice: `photo.error.${known}.advice` } as const;
};

/** What is said of a plate's photo and of a paper's alike. */
type AsOnPlates = "broken-file" | "empty-file" | "not-a-scale" | "engine-failed";
const AS_ON_PLATES: readonly PaperError[] = [
  "broken-file",
  "empty-file",
  "not-a-scale",
  "engine-failed",
] satisfies AsOnPlates[];
const isOwn = (code: PaperError): code is Exclude<PaperError, AsOnPlates> => !AS_ON_PLATES.includes(code);

/** The same for a certificate or a licence: a page is not held like a plate, and may be another paper. */
export const paperErrorWords = (code: PaperError) =>
  isOwn(code)
    ? ({ title: `paper.error.${code}.title`, advice: `paper.error.${code}.advice` } as const)
    : readerErrorWords(code);

/** What is read from certificates and licences. */
export const PAPER_LABELS = {
  number: "paper.field.number",
  date: "paper.field.date",
  validUntil: "paper.field.validUntil",
  serial: "paper.field.serial",
  result: "paper.field.result",
  instrument: "paper.field.instrument",
  name: "paper.field.name",
  creditCode: "paper.field.creditCode",
  type: "paper.field.type",
  address: "paper.field.address",
} as const satisfies Record<(typeof CERTIFICATE_FIELDS)[number] | (typeof LICENCE_FIELDS)[number], ParseKeys>;

/** A scale in a list: its model, or what it is, its serial number, and whose it is where that is said. */
export const scaleWords = (
  { name, model, serial }: Pick<Instrument, "name" | "model" | "serial">,
  company = "",
): string => [model || name, serial, company].filter(Boolean).join(" · ");
