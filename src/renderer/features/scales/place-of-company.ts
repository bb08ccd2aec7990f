import { regionText } from "../../../core/records/company.js";
import type { AppState } from "../../../ipc/state.js";

/** County and address of a company: offered as where a scale is used, never taken by itself. */
export function placeOfCompany(
  { companies }: AppState,
  companyId: string | null,
): { region: string; place: string } | null {
  const company = companies.find(({ id }) => id === companyId);
  return company ? { region: regionText(company.region), place: company.address } : null;
}
