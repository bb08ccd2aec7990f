import * as z from "zod";
import { narrow } from "../text/normalize.js";
import { regionSchema, typedText } from "./company.js";

/** Letters and digits, whatever the input method was set to. */
const plate = (max: number) => typedText(max).overwrite(narrow);

/**
 * A scale as the portal's 器具新增 form takes it: its 17 fields, each as a user would write it.
 * `serial` is the one thing a scale cannot be kept without.
 */
export const instrumentSchema = z.strictObject({
  name: typedText(60),
  kind: typedText(60),
  category: typedText(60),
  subcategory: typedText(60),
  model: plate(60),
  range: plate(60),
  accuracyClass: typedText(20),
  serial: plate(60).min(1),
  manufacturer: typedText(100),
  origin: typedText(20),
  /** 使用地点行政区划: decides which institution gets the task; never copied silently from the company. */
  region: regionSchema.optional(),
  place: typedText(200),
  /** YYYY-MM-DD or "". */
  purchaseDate: typedText(10),
  quantity: plate(6),
  purpose: typedText(30),
  delivery: typedText(30),
  /** YYYY-MM-DD or "". */
  validUntil: typedText(10),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** Characters kept of what the portal says. */
export const STATUS_MAX = 60;

/** What the user's own ledger knows of a scale beside the form's fields; "" where nothing is known. */
export const verificationSchema = z.strictObject({
  /** As the portal says it, verbatim: 待检定. */
  status: typedText(STATUS_MAX),
  bookingNumber: typedText(STATUS_MAX),
  /** Day of the last certificate, YYYY-MM-DD. */
  certificateDate: typedText(10),
});

export const VERIFICATION_FIELDS = ["status", "bookingNumber", "certificateDate"] as const;

/** A scale as files bring it: the form's fields, and what they say became of it. */
export const ledgerEntrySchema = instrumentSchema.extend(verificationSchema.partial().shape);
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** A certificate as the user keeps it with its scale; dates are YYYY-MM-DD, "" where it says none. */
export const certificateSchema = z.strictObject({
  number: typedText(60),
  /** The day on which it was verified. */
  date: typedText(10),
  validUntil: typedText(10),
  /** failed: a 检定结果通知书; the scale may not be used. */
  result: z.enum(["passed", "failed"]),
  /** Hash of its photo or PDF. */
  file: z.string().optional(),
  /** Hash of a PDF's first page as it was drawn. */
  picture: z.string().optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/** As many are kept with one scale. */
export const CERTIFICATES_MOST = 100;

/** What a plate tells beside the form's fields: it decides which rules on old and new types hold. */
export const plateFactsSchema = z.strictObject({
  /** Date of manufacture as far as the plate has it: YYYY, YYYY-MM or YYYY-MM-DD. */
  madeOn: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/),
  /** Number of the type approval (CPA), as the plate writes it. */
  typeApproval: typedText(60),
  /** 网联秤: sends what it weighs to others. */
  networked: z.boolean(),
  /** 生产码, 维修码 and 检定码 are on it: a type of the new rules. */
  hasThreeCodes: z.boolean(),
});

export const storedInstrumentSchema = instrumentSchema.extend({
  ...verificationSchema.shape,
  /** The newest last. */
  certificates: z.array(certificateSchema).max(CERTIFICATES_MOST).optional(),
  /** Day of a repair or exchange, YYYY-MM-DD: what was verified before no longer counts. */
  repairedOn: typedText(10).optional(),
  id: z.string().min(1),
  companyId: z.string().min(1),
  ...plateFactsSchema.partial().shape,
  /** Hash of the photo it was read from, if any. */
  photo: z.string().optional(),
  /** Day on which the portal's ledger was first seen to hold it, YYYY-MM-DD. */
  registeredOn: typedText(10).optional(),
  /** Day on which the portal was first seen to hold its booking, YYYY-MM-DD. */
  bookedOn: typedText(10).optional(),
  createdAt: z.string(),
});
export type StoredInstrument = z.infer<typeof storedInstrumentSchema>;
