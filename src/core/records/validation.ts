import type { Company } from "./company.js";
import { checkCreditCode, usualOrganizationType } from "./credit-code.js";
import { checkPhone } from "./phone-number.js";
import { checkUsername } from "./user-name-and-password.js";

/** By path and key, as the wizard shows it beside the field; the locales have words for each key. */
export interface CompanyProblem {
  path: string;
  key: string;
  value?: string;
}

/** What keeps a company from being saved; the check digit does not (`warningsOf`). */
export function problemsOf(company: Pick<Company, "creditCode" | "username" | "phone">): CompanyProblem[] {
  const problems: CompanyProblem[] = [];
  const add = (path: keyof Company, key: string | null) => {
    if (key) problems.push({ path, key });
  };
  if (checkCreditCode(company.creditCode).kind === "unusable") add("creditCode", "credit-code-format");
  if (company.username !== "") add("username", checkUsername(company.username));
  if (company.phone) add("phone", checkPhone(company.phone));
  return problems;
}

/** What the user should look at once more; `value` is a likely correction or what is usual. */
export function warningsOf(company: Pick<Company, "creditCode" | "organizationType">): CompanyProblem[] {
  const check = checkCreditCode(company.creditCode);
  const usual = usualOrganizationType(company.creditCode);
  const warnings: CompanyProblem[] = [];
  if (check.kind === "warning") {
    const key = check.reason === "characters" ? "credit-code-characters" : "credit-code-check-digit";
    const offers = check.corrections.map((value) => ({ path: "creditCode", key, value }));
    warnings.push(...(offers.length > 0 ? offers : [{ path: "creditCode", key }]));
  }
  if (usual && usual !== company.organizationType)
    warnings.push({ path: "organizationType", key: "organization-type-usual", value: usual });
  return warnings;
}
