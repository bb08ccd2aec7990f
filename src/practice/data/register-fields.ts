import type { CompanyField } from "../../core/autofill/field-spec.js";

/** The boxes of the registration form. */
export type RegisterField = CompanyField | "password" | "password2" | "captcha";
