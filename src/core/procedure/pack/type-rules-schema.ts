import * as z from "zod";

const words = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });

/** The rules on old and new types of scales, as a guide pack states them (JJF 2184, JJG 1204). */
export const typeRulesSchema = z.strictObject({
  /** Accuracy classes and the largest Max in kg that they are about. */
  classes: z.array(z.enum(["I", "II", "III", "IIII"])).min(1),
  maxKg: z.number().positive(),
  /** Year in which the specification of the new types came out: what was made or approved before is an old type. */
  issuedIn: z.number().int(),
  /** From this day on new types are made by it. */
  inForce: z.iso.date(),
  /** From this day on an old type may not be sold or repaired: ordinary scales, and networked ones. */
  ordinary: z.iso.date(),
  networked: z.iso.date(),
  /** Provinces that began earlier, by the first digits of their counties' codes. */
  pilots: z.array(z.string().regex(/^\d{2}$/)),
  /** Where it is written, and when; `firsthand` false: as others reported it. */
  sources: z.array(z.strictObject({ title: words, date: z.string().min(4), firsthand: z.boolean() })).min(1),
});
export type TypeRules = z.infer<typeof typeRulesSchema>;
