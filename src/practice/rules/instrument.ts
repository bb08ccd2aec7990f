import { INSTRUMENT_FIELDS, type InstrumentField } from "../../core/autofill/field-spec.js";
import { categories, subcategories } from "../data/catalogue.js";
import { CHOICES, choiceText, OPTIONAL_FIELDS } from "../data/choices.js";
import { regionByCode, regionText } from "../data/regions.js";

/** What the form's widgets hold: ids for lists, codes for regions, text for the rest. */
export type InstrumentInput = Record<InstrumentField, string>;

export type InstrumentCheck =
  | { ok: true; fields: Record<InstrumentField, string>; regionCode: string }
  | { ok: false; field: InstrumentField; message: string };

const isChoice = (field: InstrumentField): field is keyof typeof CHOICES => field in CHOICES;

/** Ids turned into the texts they stand for; an unknown id gives "". */
const textsOf = (input: InstrumentInput): Record<InstrumentField, string> => {
  const region = regionByCode(input.region);
  const texts = { ...input };
  for (const field of INSTRUMENT_FIELDS) if (isChoice(field)) texts[field] = choiceText(field, input[field]);
  texts.category = categories().find((option) => option.id === input.category)?.text ?? "";
  texts.subcategory =
    subcategories(input.category).find((option) => option.id === input.subcategory)?.text ?? "";
  texts.region = region ? regionText(region) : "";
  return texts;
};

/** The server's own look at a saved form; `serials` are those of the company's other instruments. */
export const checkInstrument = (
  input: InstrumentInput,
  labels: Record<InstrumentField, string>,
  serials: string[],
): InstrumentCheck => {
  const fields = textsOf(input);
  const refuse = (field: InstrumentField, message: string): InstrumentCheck => ({
    ok: false,
    field,
    message,
  });
  for (const field of INSTRUMENT_FIELDS) {
    if (fields[field].trim() === "" && !OPTIONAL_FIELDS.includes(field))
      return refuse(field, `${labels[field]}不能为空`);
    if (fields[field].length > 100) return refuse(field, `${labels[field]}长度不能超过100个字符`);
  }
  if (!regionByCode(input.region)?.leaf) return refuse("region", `${labels.region}请选择到区县`);
  if (!/^[1-9]\d{0,2}$/.test(fields.quantity)) return refuse("quantity", `${labels.quantity}须为1-999的整数`);
  for (const field of OPTIONAL_FIELDS)
    if (fields[field] !== "" && !isDate(fields[field])) return refuse(field, `${labels[field]}格式不正确`);
  if (serials.includes(fields.serial)) return refuse("serial", `${labels.serial}已存在，请勿重复登记`);
  return { ok: true, fields, regionCode: input.region };
};

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
