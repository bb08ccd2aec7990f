import type { AppState } from "../../../ipc/state.js";
import { regionText } from "../company/index.js";

/** County and address of the company at hand: offered as where a scale is used, never taken by itself. */
export function placeOfCompany({ companies, companyId }: AppState): { region: string; place: string } | null {
  const company = companies.find(({ id }) => id === companyId);
  return company ? { region: regionText(company.region), place: company.address } : null;
}
