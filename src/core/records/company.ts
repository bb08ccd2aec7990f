import * as z from "zod";
import { visible } from "../text/normalize.js";
import { normaliseCode } from "./credit-code.js";
import { phoneText } from "./phone-number.js";

export const regionSchema = z.strictObject({
  /** GB/T 2260, six digits. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1).max(60),
});
export type Region = z.infer<typeof regionSchema>;

/** A region as the portal writes it: 南湖区[330402]; a place without a code by its name alone. */
export const regionText = ({ name, code }: Region): string => (code ? `${name}[${code}]` : name);

/** What somebody typed, without what nobody sees of it. */
export const typedText = (max: number) => z.string().overwrite(visible).trim().max(max);
const line = (max: number) => typedText(max).min(1);

/** What is kept of a company beside the registration form's fields. */
export const OWN_COMPANY_FIELDS = ["market"] as const;

/** The two kinds of organisation, as the portal names them (procedure, step 2). */
export const ORGANIZATION_WORDS = { legal: "法人企业", "non-legal": "非法人企业" } as const;

/** A company as its owner would write it; what the portal's registration form takes, and where it trades. */
export const companySchema = z.strictObject({
  name: line(100),
  /** 统一社会信用代码, as the portal takes it; the check digit is a warning, never a reason to refuse (see `checkCreditCode`). */
  creditCode: z.string().overwrite(normaliseCode).min(1).max(18),
  organizationType: z.enum(["legal", "non-legal"]),
  companyType: line(30),
  username: typedText(20),
  region: regionSchema,
  address: line(200),
  contact: typedText(30).optional(),
  phone: z.string().overwrite(phoneText).max(30).optional(),
  /** 市场: the market or place a shop's scales are rounded up at; the portal does not ask for it. */
  market: typedText(60).optional(),
});
export type Company = z.infer<typeof companySchema>;

/**
 * A company as kept: with an id that never leaves this PC. Credit code and address are "" where the user
 * chose not to keep them, or where they were sealed on another PC.
 */
export const storedCompanySchema = companySchema.extend({
  id: z.string().min(1),
  creditCode: z.string().overwrite(normaliseCode).max(18),
  address: typedText(200),
});
export type StoredCompany = z.infer<typeof storedCompanySchema>;
