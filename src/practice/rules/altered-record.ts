import type { InstrumentField } from "../../core/autofill/field-spec.js";
import { categories, subcategories } from "../data/catalogue.js";
import { CHOICES } from "../data/choices.js";
import { regionByCode, regionsBelow, regionText } from "../data/regions.js";
import type { InstrumentRecord } from "../model/store.js";

const another = (texts: readonly string[], text: string): string => texts.find((each) => each !== text) ?? "";

const alteredText = (field: InstrumentField, fields: InstrumentRecord["fields"]): string => {
  const text = fields[field];
  if (field in CHOICES) return another(CHOICES[field as keyof typeof CHOICES], text);
  if (field === "category")
    return another(
      categories().map((each) => each.text),
      text,
    );
  if (field === "subcategory") {
    const category = categories().find((each) => each.text === fields.category)?.id ?? "";
    return another(
      subcategories(category).map((each) => each.text),
      text,
    );
  }
  if (field === "quantity") return String(Number(text) + 1);
  return text.slice(0, -1);
};

/** The record as a portal with a fault of its own would keep it: one field is another, still plausible. */
export const altered = (record: InstrumentRecord, field: InstrumentField): InstrumentRecord => {
  if (field !== "region")
    return { ...record, fields: { ...record.fields, [field]: alteredText(field, record.fields) } };
  const siblings = regionsBelow(regionByCode(record.regionCode)?.parent ?? "");
  const region = siblings.find((each) => each.code !== record.regionCode);
  if (!region) return record;
  return { ...record, fields: { ...record.fields, region: regionText(region) }, regionCode: region.code };
};
