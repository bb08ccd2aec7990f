import type { CompanyField } from "../../../core/autofill/field-spec.js";
import type { GuidePack } from "../../../core/procedure/pack/schema.js";
import type { Region, StoredCompany } from "../../../core/records/company.js";
import { regionText } from "../../../core/records/company.js";
import { usualOrganizationType } from "../../../core/records/credit-code.js";
import { checkPhone } from "../../../core/records/phone-number.js";
import { checkUsername } from "../../../core/records/user-name-and-password.js";
import type { Problem } from "../../../ipc/results.js";
import { problem } from "../../i18n/problems.js";

/** A company while it is being written: every field as text. */
export type CompanyDraft = Record<CompanyField | "market", string>;

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
  market: company?.market ?? "",
});

/** What a draft is kept as, for the schema to judge: nothing is kept for what was left empty. */
export function companyOf(draft: CompanyDraft, region: Region | null): unknown {
  const { contact, phone, market, ...rest } = draft;
  return {
    ...rest,
    region: region ?? undefined,
    ...(contact.trim() && { contact }),
    ...(phone.trim() && { phone }),
    ...(market.trim() && { market }),
  };
}

/** The company types the portal offers. */
export const companyTypes = (pack: GuidePack): string[] => Object.keys(companyOptions(pack));

/** The same with what else each is called. */
export const companyOptions = (pack: GuidePack): Record<string, string[]> =>
  pack.forms.company.find(({ field }) => field === "companyType")?.options ?? {};

/** What a code that begins with 92 is: a self-employed business. */
const INDIVIDUAL = "个体工商户";

/** The types that usually go with the credit code, where the user has not chosen them; shown, to be changed. */
export function withUsualTypes(
  draft: CompanyDraft,
  touched: ReadonlySet<string>,
  types: readonly string[],
): CompanyDraft {
  const usual = usualOrganizationType(draft.creditCode);
  if (!usual) return draft;
  const individual = usual === "non-legal" && types.includes(INDIVIDUAL);
  return {
    ...draft,
    ...(!touched.has("organizationType") && { organizationType: usual }),
    ...(!touched.has("companyType") && individual && { companyType: INDIVIDUAL }),
  };
}

/** True while the types were chosen by the code and not by the user. */
export const byCode = (draft: CompanyDraft, touched: ReadonlySet<string>): boolean =>
  touched.has("creditCode") &&
  !touched.has("organizationType") &&
  usualOrganizationType(draft.creditCode) === "non-legal";

/** A rule of the portal's that a field as typed breaks; what may still grow is not blamed yet. */
export function ruleBroken(field: keyof CompanyDraft, value: string): Problem | undefined {
  const key =
    value === ""
      ? null
      : field === "username"
        ? checkUsername(value)
        : field === "phone"
          ? checkPhone(value)
          : null;
  return key ? problem(field, key) : undefined;
}
