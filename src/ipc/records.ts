import * as z from "zod";
import { storedInstrumentSchema, verificationSchema } from "../core/records/instrument.js";
import { idSchema, nothingSchema } from "./results.js";

const ids = z.array(idSchema).min(1).max(20_000);

/** Commands over the person's whole ledger, all companies together. */
export const LEDGER_COMMANDS = {
  /** Every scale of every company; to be asked again when the state's `ledger.version` rises. */
  "ledger.list": { input: nothingSchema, output: z.array(storedInstrumentSchema) },
  /** What became of some scales: booked, verified, valid until. What is left out stays as it is. */
  "ledger.note": {
    input: z.strictObject({
      ids,
      patch: verificationSchema.partial().extend({ validUntil: z.string().max(10).optional() }),
    }),
    output: nothingSchema,
  },
  /**
   * The yearly round begins anew for these scales of one company: last year's booking and status are put away,
   * everything else stays, the company and the first of them are in force, the next booking is to hold them all,
   * and the guide goes to the reservation.
   */
  "ledger.again": { input: ids, output: nothingSchema },
  "ledger.delete": { input: ids, output: nothingSchema },
} as const;
