import * as z from "zod";
import { quadSchema } from "../geometry/quad.js";

/** Papers that are read from a photo or a PDF, beside nameplates. */
const PAPER_KINDS = ["certificate", "licence"] as const;
export const paperKindSchema = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof paperKindSchema>;

/** SECURITY: far more than a paper says in one place, and no more than the wizard bears. */
const text = z.string().max(500);
const MANY = 20;

/** A value with where it came from: `value` canonical, `text` as read, `confidence` 0–1 as on plates. */
const fieldOf = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value,
      text,
      confidence: z.number().min(0).max(1),
      box: quadSchema.nullable(),
      /** Other readings the user may pick, likeliest first. */
      alternatives: z.array(text).max(MANY).optional(),
    })
    .nullable();

/** What a verification ends in: 检定证书, 检定结果通知书 (failed), or the sticker on the scale (合格标志, 检定合格证). */
const CERTIFICATE_FORMS = ["certificate", "notice", "sticker"] as const;

/** What a certificate says; days are YYYY-MM-DD. */
export const certificateReadingSchema = z.strictObject({
  kind: z.literal("certificate"),
  form: z.enum(CERTIFICATE_FORMS),
  number: fieldOf(text),
  date: fieldOf(text),
  validUntil: fieldOf(text),
  serial: fieldOf(text),
  result: fieldOf(z.enum(["passed", "failed"])),
  /** 计量器具名称. */
  instrument: fieldOf(text),
  /** Whatever looks like a number on it: a sticker may show the scale's without its label. */
  numbers: z.array(text).max(60),
});
export type CertificateReading = z.infer<typeof certificateReadingSchema>;

/** What a business licence (营业执照) says. */
export const licenceReadingSchema = z.strictObject({
  kind: z.literal("licence"),
  name: fieldOf(text),
  creditCode: fieldOf(text),
  /** 类型, as printed. */
  type: fieldOf(text),
  /** 住所, 经营场所. */
  address: fieldOf(text),
});
export type LicenceReading = z.infer<typeof licenceReadingSchema>;

export const CERTIFICATE_FIELDS = ["number", "date", "validUntil", "serial", "result", "instrument"] as const;
export const LICENCE_FIELDS = ["name", "creditCode", "type", "address"] as const;

export const paperReadingSchema = z.strictObject({
  ms: z.number(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Pixels of the photo after EXIF, or of the page as drawn. */
  size: z.strictObject({ width: z.number(), height: z.number() }),
  content: z.discriminatedUnion("kind", [certificateReadingSchema, licenceReadingSchema]),
  /** Text of a PDF whose fonts are not in it: drawn over the page, where it would stand. */
  typed: z.array(z.strictObject({ text, box: quadSchema })).max(400),
});
export type PaperReading = z.infer<typeof paperReadingSchema>;

/** What else a paper may be that is taken for another. */
export const OTHER_PAPERS = [
  "calibration",
  "test-report",
  "makers-certificate",
  "type-approval",
  "booking-slip",
  "is-licence",
  "is-certificate",
  "not-a-certificate",
  "not-a-licence",
] as const;
export type OtherPaper = (typeof OTHER_PAPERS)[number];
