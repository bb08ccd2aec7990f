import * as z from "zod";
import { quadSchema } from "../../geometry/quad.js";

export const ACCURACY_CLASSES = ["I", "II", "III", "IIII"] as const;
export const accuracyClassSchema = z.enum(ACCURACY_CLASSES);
export type AccuracyClass = z.infer<typeof accuracyClassSchema>;

export const massSchema = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(["mg", "g", "kg", "t"]),
});
export type Mass = z.infer<typeof massSchema>;

/** SECURITY: far more than a plate or a code holds, and no more than the wizard bears. */
const text = z.string().max(8000);
const MANY = 100;

/** One entry, or one per weighing interval. */
const massesSchema = z.array(massSchema).min(1).max(4);

/** A value with where it came from: `value` canonical, `text` as read, `confidence` calibrated 0–1. */
const fieldOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    text,
    confidence: z.number().min(0).max(1),
    /** Null for a value that was calculated, not read. */
    box: quadSchema.nullable(),
    /** Other readings the user may pick with one click, likeliest first. */
    alternatives: z.array(text).max(MANY).optional(),
    /** Places in `value`, in characters, of those that were hardly read and are to be compared with the plate. */
    doubtful: z.array(z.number().int().min(0)).max(MANY).optional(),
    /** True for a value inferred from the others by metrology: shown as "calculated, check the plate". */
    calculated: z.boolean().optional(),
  });

export const plateFieldsSchema = z.strictObject({
  model: fieldOf(text).nullable(),
  serial: fieldOf(text).nullable(),
  manufacturer: fieldOf(text).nullable(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: fieldOf(text).nullable(),
  accuracyClass: fieldOf(accuracyClassSchema).nullable(),
  max: fieldOf(massesSchema).nullable(),
  min: fieldOf(massesSchema).nullable(),
  e: fieldOf(massesSchema).nullable(),
  d: fieldOf(massesSchema).nullable(),
  /** Text for the portal's 测量范围: smallest–largest, as the procedure asks (note 2 to step 5). */
  range: fieldOf(text).nullable(),
});
export type PlateFields = z.infer<typeof plateFieldsSchema>;
export type PlateFieldName = keyof PlateFields;

export const plateWarningSchema = z.strictObject({
  /** A key the locales have words for. */
  code: text,
  fields: z.array(text).max(MANY),
});
export type PlateWarning = z.infer<typeof plateWarningSchema>;

/** What the reader says of one photo (the CLI's line without `file`). */
export const plateReadingSchema = z.strictObject({
  ms: z.number(),
  /** Degrees clockwise by which the photo had to be turned to stand upright. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Pixels of the photo after EXIF. */
  size: z.strictObject({ width: z.number(), height: z.number() }),
  fields: plateFieldsSchema,
  codes: z.array(z.strictObject({ format: text, text })).max(MANY),
  warnings: z.array(plateWarningSchema).max(MANY),
  /** Where the plates are, when the photo shows several; the first is the one read. */
  plates: z.array(quadSchema).max(MANY).optional(),
});
export type PlateReading = z.infer<typeof plateReadingSchema>;

/** From which confidence on a value is said to be sure. */
export const SURE_FROM = 0.95;

export const certaintyOf = (confidence: number | undefined): "sure" | "check" | "missing" =>
  confidence === undefined ? "missing" : confidence >= SURE_FROM ? "sure" : "check";
