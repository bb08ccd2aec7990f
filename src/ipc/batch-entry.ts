import * as z from "zod";
import { idSchema, nothingSchema } from "./results.js";

/** Several scales entered into the portal's ledger one after the other. */
export const batchSchema = z.strictObject({
  ids: z.array(z.string()),
  /** Those that the portal's ledger has shown. */
  taken: z.array(z.string()),
  /** The one whose turn it is; null when all had theirs. */
  at: z.string().nullable(),
});

/** Commands over a batch of scales. */
export const BATCH_COMMANDS = {
  /** Begins with these scales of one company, in this order; the first is put in force. */
  "batch.start": { input: z.array(idSchema).min(1).max(20_000), output: nothingSchema },
  /** Leaves the scale whose turn it is for later. */
  "batch.skip": { input: nothingSchema, output: nothingSchema },
  /** Ends the batch, or turns down the one that was offered. */
  "batch.leave": { input: nothingSchema, output: nothingSchema },
} as const;
