import type { CompanyField } from "../../core/autofill/field-spec.js";

/** What the registration form keeps when a choice sends it to the server: all but passwords and captcha. */
export const KEPT_REGISTER_FIELDS = [
  "organizationType",
  "creditCode",
  "username",
  "name",
  "companyType",
  "region",
  "address",
  "contact",
  "phone",
] as const satisfies readonly CompanyField[];

/** The boxes of the registration form. */
export type RegisterField = CompanyField | "password" | "password2" | "captcha";
