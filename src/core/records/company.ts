import * as z from "zod";

export const regionSchema = z.strictObject({
  /** GB/T 2260, six digits. */
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(1).max(60),
});
export type Region = z.infer<typeof regionSchema>;

const line = (max: number) => z.string().trim().min(1).max(max);

/** What is kept of a company beside the registration form's fields. */
export const OWN_COMPANY_FIELDS = ["market"] as const;

/** A company as its owner would write it; what the portal's registration form takes, and where it trades. */
export const companySchema = z.strictObject({
  name: line(100),
  /** 统一社会信用代码; the check digit is a warning, never a reason to refuse (see `checkCreditCode`). */
  creditCode: line(18),
  organizationType: z.enum(["legal", "non-legal"]),
  companyType: line(30),
  username: z.string().trim().max(20),
  region: regionSchema,
  address: line(200),
  contact: z.string().trim().max(30).optional(),
  phone: z.string().trim().max(30).optional(),
  /** 市场: the market or place a shop's scales are rounded up at; the portal does not ask for it. */
  market: z.string().trim().max(60).optional(),
});
export type Company = z.infer<typeof companySchema>;

/**
 * A company as kept: with an id that never leaves this PC. Credit code and address are "" where the user
 * chose not to keep them, or where they were sealed on another PC.
 */
export const storedCompanySchema = companySchema.extend({
  id: z.string().min(1),
  creditCode: z.string().trim().max(18),
  address: z.string().trim().max(200),
});
export type StoredCompany = z.infer<typeof storedCompanySchema>;
