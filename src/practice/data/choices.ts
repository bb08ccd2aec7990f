import type { InstrumentField } from "../../core/autofill/field-spec.js";

/** Texts of the short lists; the value a widget holds is the text's place in its list, as a string. */
export const CHOICES = {
  kind: ["计量标准器具", "工作计量器具", "标准物质"],
  origin: ["国产", "进口"],
  purpose: ["贸易结算", "安全防护", "医疗卫生", "环境监测", "行政执法", "司法鉴定"],
  delivery: ["送检", "现场检定"],
} as const satisfies Partial<Record<InstrumentField, readonly string[]>>;

export const COMPANY_TYPES = [
  "公司",
  "个人独资企业",
  "合伙企业",
  "个体工商户",
  "农民专业合作社",
  "外商投资企业",
  "事业单位",
  "其他",
] as const;

export const ORGANIZATION_TYPES = { legal: "法人企业", "non-legal": "非法人企业" } as const;

/** What no ledger entry must hold: the procedure's picture leaves them empty. */
export const OPTIONAL_FIELDS: readonly InstrumentField[] = ["purchaseDate", "validUntil"];

export interface Option {
  id: string;
  text: string;
}

export const toOptions = (texts: readonly string[]): Option[] =>
  texts.map((text, index) => ({ id: String(index + 1), text }));

/** The text a short list's value stands for, "" for none. */
export const choiceText = (field: keyof typeof CHOICES, id: string): string =>
  toOptions(CHOICES[field]).find((option) => option.id === id)?.text ?? "";
