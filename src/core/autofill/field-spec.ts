import * as z from "zod";
import type { Control, ElementRef, LabelSource } from "../snapshot/types.js";

/** Fields of the portal's registration form, by the names the wizard's test ids use. */
export const COMPANY_FIELDS = [
  "name",
  "creditCode",
  "organizationType",
  "companyType",
  "username",
  "region",
  "address",
  "contact",
  "phone",
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

/** The 17 fields of the portal's 器具新增 form, in its order (procedure, step 5). */
export const INSTRUMENT_FIELDS = [
  "name",
  "kind",
  "category",
  "subcategory",
  "model",
  "range",
  "accuracyClass",
  "serial",
  "manufacturer",
  "origin",
  "region",
  "place",
  "purchaseDate",
  "quantity",
  "purpose",
  "delivery",
  "validUntil",
] as const;
export type InstrumentField = (typeof INSTRUMENT_FIELDS)[number];

/** What the portal's labels and options look like for one field: data of the guide pack. */
export const fieldSpecSchema = z.strictObject({
  field: z.string().min(1),
  /** The label as the procedure gives it, then its synonyms. */
  labels: z.array(z.string().min(1)).min(1),
  /** Labels that may as well mean something else: taken where nothing better claims the field, to be checked. */
  doubtful: z.array(z.string().min(1)).min(1).optional(),
  kind: z.enum(["text", "choice", "region", "date", "number"]),
  /** For choices: canonical value → texts the portal may show for it; the canonical text itself always counts. */
  options: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
  /** True when an empty value is nothing to tell the user about. */
  optional: z.boolean().default(false),
  /** Fields whose choice fills this one's options (一级目录 → 二级目录). */
  after: z.array(z.string()).default([]),
});
export type FieldSpec = z.infer<typeof fieldSpecSchema>;

/** What is to be written: one entry a field, as a user would write it. */
export interface FieldValue {
  field: string;
  value: string;
  /** Regions only: the six-digit code and the names from province to county. */
  region?: { code: string; path: string[] };
}

export type Refusal =
  | "ambiguous"
  | "hidden"
  | "disabled"
  | "foreign-origin"
  | "page-changed"
  | "misleading-names"
  | "no-such-option"
  | "ambiguous-option"
  | "password"
  | "not-kept"
  /** Undoing would leave nothing chosen, which the page's own controls do not offer. */
  | "chosen-stays";

/** The matcher's answer for one field. */
export type Assignment =
  | {
      field: string;
      outcome: "match";
      ref: ElementRef;
      control: Control;
      /** The label it was known by, and how. */
      label: string;
      source: LabelSource;
      /** False: known by weak evidence alone; shown to the user as "check". */
      certain: boolean;
      /** Regions only: the boxes after the first where city and county have lists of their own. */
      parts?: { ref: ElementRef; control: Control }[];
    }
  | {
      field: string;
      outcome: "refused";
      reason: Refusal;
      candidates: string[];
      /** What the one box shows that may not be written. */
      shown?: { ref: ElementRef; now: string };
    }
  | { field: string; outcome: "missing" };

/** A row of the wizard's fill list; `status` names are part of the acceptance contract. */
export const fillStatusSchema = z.enum(["pending", "filled", "kept", "differs", "refused", "missing"]);
export type FillStatus = z.infer<typeof fillStatusSchema>;

export const fillRowSchema = z.strictObject({
  field: z.string(),
  /** The portal's own label where found, else the pack's. */
  label: z.string(),
  /** What is to be written; "" when nothing is known. */
  value: z.string(),
  /** What the page held before, and holds now (read back). */
  before: z.string(),
  now: z.string(),
  status: fillStatusSchema,
  reason: z.string().optional(),
  /** What the page holds is the page's preselection or the app's own: it is replaced without asking. */
  preset: z.boolean().optional(),
  /** False when what the page holds is not the value meant. */
  held: z.boolean().optional(),
  certain: z.boolean(),
});
export type FillRow = z.infer<typeof fillRowSchema>;
