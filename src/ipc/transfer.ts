import * as z from "zod";
import { PASSPHRASE_MIN } from "../core/records/passphrase.js";
import { idSchema, nothingSchema, problemSchema, writtenSchema } from "./results.js";

/** A problem of a table has a place in it: sheet name, row as the table program counts, column letter. */
const importProblemSchema = problemSchema.extend({
  sheet: z.string().optional(),
  row: z.number().int().positive().optional(),
  column: z.string().optional(),
  /** What the portal's form calls that column. */
  heading: z.string().optional(),
});

const previewRowSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(["company", "instrument"]),
  /** The company's name, or the scale's serial number. */
  title: z.string(),
  /** Name of the company it belongs to. */
  company: z.string(),
  outcome: z.enum(["new", "differs", "same"]),
  /** Another company with a scale of the same serial number: taken only where `overwrite` names it. */
  twin: z.string().optional(),
  differences: z.array(z.strictObject({ field: z.string(), mine: z.string(), theirs: z.string() })),
});

/** What a file would do, before anything is changed. `problems` are rows that cannot be taken. */
const readingSchema = z.union([
  z.strictObject({
    ok: z.literal(true),
    token: z.string(),
    rows: z.array(previewRowSchema),
    problems: z.array(importProblemSchema),
  }),
  z.strictObject({ ok: z.literal(false), problems: z.array(importProblemSchema) }),
]);

/** A table of 20,000 scales is about 3 MB. */
export const MAX_IMPORT_BYTES = 30_000_000;
const bytesUpTo = (max: number) =>
  z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= max, { message: "too large" });
const passphrase = z.string().max(200);

/** Files in and out: tables, company files, backups. */
export const TRANSFER_COMMANDS = {
  /** Reads an .xlsx or company file; changes nothing. Scales without a credit code go to the company in force. */
  "import.read": {
    input: z.strictObject({ fileName: z.string().max(260), bytes: bytesUpTo(MAX_IMPORT_BYTES) }),
    output: readingSchema,
  },
  /** Reads a backup file; changes nothing. Keys: cannot-read, backup-passphrase, backup-damaged, backup-foreign, backup-newer. */
  "backup.read": {
    input: z.strictObject({ path: z.string().max(32_767), passphrase }),
    output: readingSchema,
  },
  /**
   * Takes what was read: what is new, and of what differs the rows named in `overwrite`.
   * Refused with `problems-left` when rows had problems and `goodRowsOnly` is not true.
   */
  "import.accept": {
    input: z.strictObject({ token: idSchema, overwrite: z.array(z.string()), goodRowsOnly: z.boolean() }),
    output: z.union([
      z.strictObject({ ok: z.literal(true), companies: z.number(), instruments: z.number() }),
      z.strictObject({ ok: z.literal(false), problems: z.array(importProblemSchema) }),
    ]),
  },
  "import.discard": { input: idSchema, output: nothingSchema },
  /** Asks where, and writes: a table, an empty table to fill, or a company file (one company). null: everything. */
  "export.write": {
    input: z.strictObject({ kind: z.enum(["xlsx", "template", "json"]), companyId: idSchema.nullable() }),
    output: writtenSchema,
  },
  /** Asks where, and writes the encrypted backup with photos. null: everything. */
  "backup.write": {
    input: z.strictObject({ companyId: idSchema.nullable(), passphrase: passphrase.min(PASSPHRASE_MIN) }),
    output: writtenSchema,
  },
} as const;
