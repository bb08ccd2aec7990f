import { type Company, companySchema } from "../../core/records/company.js";
import { readAsset } from "../app/assets.js";

/** The invented company of the tour, with which the wizard lets practise too. */
export function sampleCompany(): Company {
  const { company } = readAsset("samples", "company.json") as { company: unknown };
  return companySchema.parse(company);
}
