import { COMPANY_FIELDS, type FieldSpec, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { normaliseLabel } from "../../text/normalize.js";
import { OWN_COMPANY_FIELDS } from "../company.js";
import { VERIFICATION_FIELDS } from "../instrument.js";

/** Names of the two sheets. */
export const SHEETS = { company: "单位", instrument: "秤" } as const;
export type SheetKind = keyof typeof SHEETS;

/** Column of the scales' sheet that says whose the scale is: a credit code. */
export const OWNER = "owner";
/** Column beside it for people: the shop's name; read only where the code is not there. */
export const OWNER_NAME = "ownerName";

/** Columns the portal's forms do not have; the first name is written, all are read. */
const OWN_LABELS: Record<string, readonly string[]> = {
  [OWNER_NAME]: ["单位名称", "店名", "经营者", "企业名称"],
  [OWNER]: ["统一社会信用代码", "信用代码", "所属单位代码", "单位代码"],
  market: ["市场/地点", "市场", "集贸市场", "所在市场", "市场名称"],
  status: ["状态", "检定状态", "器具状态"],
  bookingNumber: ["预约编号", "预约单号", "预约号", "预约单编号"],
  certificateDate: ["证书日期", "检定日期", "发证日期"],
};

export interface Column {
  field: string;
  /** As it is written. */
  label: string;
  /** As it may be read, normalised. */
  known: readonly string[];
  date: boolean;
  /** What a cell may be chosen from; [] for free text. */
  choices: readonly string[];
}

export type Forms = Record<SheetKind, readonly FieldSpec[]>;

/** The columns of a sheet in their order: the portal's form, named as the guide pack names it, and our own. */
export function columnsOf(kind: SheetKind, forms: Forms): Column[] {
  const own = (field: string): Column => columnFrom(field, OWN_LABELS[field] ?? []);
  const ofForm = (field: string): Column => {
    const spec = forms[kind].find((one) => one.field === field);
    const column = columnFrom(field, spec?.labels ?? [field]);
    return { ...column, date: spec?.kind === "date", choices: Object.keys(spec?.options ?? {}) };
  };
  if (kind === "company") return [...COMPANY_FIELDS.map(ofForm), ...OWN_COMPANY_FIELDS.map(own)];
  return [own(OWNER_NAME), own(OWNER), ...INSTRUMENT_FIELDS.map(ofForm), ...VERIFICATION_FIELDS.map(own)];
}

/** Columns of a table that is only written. */
export const ownColumns = (labels: readonly string[]): Column[] =>
  labels.map((label) => ({ field: label, label, known: [], date: false, choices: [] }));

const columnFrom = (field: string, labels: readonly string[]): Column => ({
  field,
  label: labels[0] ?? field,
  known: labels.map(normaliseLabel),
  date: field === "certificateDate",
  choices: [],
});
