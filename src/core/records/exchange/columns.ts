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
  [OWNER_NAME]: [
    "单位名称",
    "店名",
    "店铺",
    "店铺名称",
    "商户",
    "经营者",
    "经营户",
    "经营户名称",
    "使用单位",
    "使用单位名称",
    "器具使用单位",
    "所属单位",
  ],
  [OWNER]: ["统一社会信用代码", "信用代码", "所属单位代码", "单位代码"],
  market: ["市场/地点", "市场", "集贸市场", "农贸市场", "菜市场", "所在市场", "所属市场", "市场名称"],
  status: ["状态", "检定状态", "器具状态"],
  bookingNumber: ["预约编号", "预约单号", "预约号", "预约单编号"],
  certificateDate: [
    "证书日期",
    "检定日期",
    "检定时间",
    "发证日期",
    "上次检定日期",
    "最近检定日期",
    "检定证书日期",
  ],
};
/** What the portal's registration form calls the owner of a scale. */
const OWNERS = { [OWNER_NAME]: "name", [OWNER]: "creditCode" } as const;

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
  const own = (field: string, more: readonly string[] = []): Column =>
    columnFrom(field, [...(OWN_LABELS[field] ?? []), ...more]);
  /** A label that the scale's own fields have too, as 名称, does not say whose it is. */
  const owner = (field: keyof typeof OWNERS): Column => {
    const taken = new Set(forms.instrument.flatMap(({ labels }) => labels.map(normaliseLabel)));
    const labels = forms.company.find((one) => one.field === OWNERS[field])?.labels ?? [];
    return own(
      field,
      labels.filter((label) => !taken.has(normaliseLabel(label))),
    );
  };
  const ofForm = (field: string): Column => {
    const spec = forms[kind].find((one) => one.field === field);
    const column = columnFrom(field, spec?.labels ?? [field]);
    return { ...column, date: spec?.kind === "date", choices: Object.keys(spec?.options ?? {}) };
  };
  if (kind === "company")
    return [...COMPANY_FIELDS.map(ofForm), ...OWN_COMPANY_FIELDS.map((field) => own(field))];
  return [
    owner(OWNER_NAME),
    owner(OWNER),
    ...INSTRUMENT_FIELDS.map(ofForm),
    ...VERIFICATION_FIELDS.map((field) => own(field)),
  ];
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
