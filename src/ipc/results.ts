import * as z from "zod";

/** What is wrong with a file or a form, by path ("company.creditCode"), as keys the locales have words for. */
export const problemSchema = z.strictObject({
  path: z.string(),
  key: z.string(),
  value: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

const refusedSchema = z.strictObject({ ok: z.literal(false), problems: z.array(problemSchema) });
/** The refusal of a whole file or command, for one reason. */
export const refused = (key: string): z.infer<typeof refusedSchema> => ({
  ok: false,
  problems: [{ path: "", key }],
});
export const savedSchema = z.union([z.strictObject({ ok: z.literal(true), id: z.string() }), refusedSchema]);

/** A file the user asked for: where it went, that she thought better of it, or why it could not be written. */
export const writtenSchema = z.union([
  z.strictObject({ ok: z.literal(true), file: z.string() }),
  z.strictObject({ ok: z.literal(false), cancelled: z.literal(true) }),
  refusedSchema,
]);

/** Bytes of the largest text file that is taken: a guide pack, what was learned, a company. */
export const MAX_TEXT_FILE = 5_000_000;
export const textFileSchema = z.string().max(MAX_TEXT_FILE);

export const idSchema = z.string().min(1).max(64);
export const nothingSchema = z.void();
