import type { CompanyField } from "../../core/form/fields.js";

/** The boxes of the registration form. */
export type RegisterField = CompanyField | "password" | "password2" | "captcha";
