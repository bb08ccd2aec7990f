import * as z from "zod";
import { idSchema, nothingSchema, writtenSchema } from "./results.js";

/** Commands over a round: several shops' scales through the portal, shop by shop. */
export const ROUND_COMMANDS = {
  /** Begins with these scales, in this order; the first shop is put in force. One under way is replaced. */
  "round.start": { input: z.array(idSchema).min(1).max(20_000), output: nothingSchema },
  /** The shop whose turn it is is done with, or left behind; the next one is put in force. */
  "round.next": { input: nothingSchema, output: nothingSchema },
  /** Nothing of it is asked for now, or (false) the shop whose turn it is is put in force again. */
  "round.pause": { input: z.boolean(), output: nothingSchema },
  /** The shops left behind have their turn once more. */
  "round.rest": { input: nothingSchema, output: nothingSchema },
  /** Puts the round away, with its report. */
  "round.end": { input: nothingSchema, output: nothingSchema },
  /** Asks where, and writes the report as a table. */
  "round.export": { input: nothingSchema, output: writtenSchema },
} as const;
