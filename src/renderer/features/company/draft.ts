import type { CompanyField } from "../../../core/autofill/field-spec.js";
import type { Region, StoredCompany } from "../../../core/records/company.js";
import { regionText } from "./region.js";

/** A company while it is being written: every field as text. */
export type CompanyDraft = Record<CompanyField, string>;

/** A kept company, to be changed, or a new one. */
export const draftOf = (company: StoredCompany | null): CompanyDraft => ({
  name: company?.name ?? "",
  creditCode: company?.creditCode ?? "",
  organizationType: company?.organizationType ?? "legal",
  companyType: company?.companyType ?? "公司",
  username: company?.username ?? "",
  region: company ? regionText(company.region) : "",
  address: company?.address ?? "",
  contact: company?.contact ?? "",
  phone: company?.phone ?? "",
});

/** What a draft is kept as, for the schema to judge: nothing is kept for what was left empty. */
export function companyOf(draft: CompanyDraft, region: Region | null): unknown {
  const { contact, phone, ...rest } = draft;
  return {
    ...rest,
    region: region ?? undefined,
    ...(contact.trim() && { contact }),
    ...(phone.trim() && { phone }),
  };
}
