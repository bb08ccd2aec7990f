import { COMPANY_FIELDS, type FieldValue, INSTRUMENT_FIELDS } from "../autofill/field-spec.js";
import { type Company, ORGANIZATION_WORDS, type Region } from "./company.js";
import { type Counties, countyPath } from "./counties.js";
import type { Instrument } from "./instrument.js";
import { phoneForPortal } from "./phone-number.js";

/** A region as the portal writes it, 南湖区[330402], with what a tree or a cascader needs beside. */
function regionValue(field: string, { code, name }: Region, counties: Counties): FieldValue {
  const path = countyPath(counties, code);
  // The list's own name leads: the portal's options bear it, whatever the user calls the place.
  const known = path.at(-1) ?? name;
  return { field, value: `${known}[${code}]`, region: { code, path: path.length > 0 ? path : [name] } };
}

const textValue = (field: string, value: string | undefined): FieldValue[] =>
  value?.trim() ? [{ field, value: value.trim() }] : [];

/** What the registration form takes, in the form's order; nothing for what is not known. */
export const companyValues = (company: Company, counties: Counties): FieldValue[] =>
  COMPANY_FIELDS.flatMap((field) => {
    if (field === "region") return [regionValue(field, company.region, counties)];
    if (field === "organizationType") return textValue(field, ORGANIZATION_WORDS[company.organizationType]);
    if (field === "phone") return textValue(field, company.phone && phoneForPortal(company.phone));
    return textValue(field, company[field]);
  });

/** What 器具新增 takes, in the form's order; nothing for what is not known. */
export const instrumentValues = (instrument: Instrument, counties: Counties): FieldValue[] =>
  INSTRUMENT_FIELDS.flatMap((field) => {
    if (field !== "region") return textValue(field, instrument[field]);
    return instrument.region ? [regionValue(field, instrument.region, counties)] : [];
  });
