import * as z from "zod";
import { certificateKey } from "../core/records/certificate.js";
import { historyEntrySchema } from "../core/records/history.js";
import { certificateSchema, plateFactsSchema, verificationSchema } from "../core/records/instrument.js";
import { scalesOnWireSchema } from "./packed-scales.js";
import { idSchema, nothingSchema, savedSchema, writtenSchema } from "./results.js";

/** YYYY-MM-DD; the wizard has asked whether there is such a day. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const dayOrNone = z.union([z.literal(""), day]);

/** All scales of a ledger may be marked at once. */
const ids = z.array(idSchema).min(1).max(200_000);

/** Commands over the user's whole ledger, all companies together. */
export const LEDGER_COMMANDS = {
  /**
   * Every scale of every company; to be asked again when the state's `ledger.version` rises, with the number of the list
   * the wizard has: then only what changed is sent.
   */
  "ledger.list": { input: z.number().int().nullable(), output: scalesOnWireSchema },
  /** What became of some scales: booked, verified, valid until. What is left out stays as it is. */
  "ledger.note": {
    input: z.strictObject({
      ids,
      patch: verificationSchema.partial().extend({
        certificateDate: dayOrNone.optional(),
        validUntil: dayOrNone.optional(),
        /** Day of a repair or exchange: to be verified again. */
        repairedOn: dayOrNone.optional(),
        /** Undefined where the user does not know it any more. */
        ...plateFactsSchema.partial().shape,
      }),
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
  /** Keeps a certificate with its scale, and its picture or PDF; its dates say when the scale is due. */
  "certificate.add": {
    input: z.strictObject({
      instrumentId: idSchema,
      certificate: certificateSchema
        .omit({ file: true, picture: true })
        .extend({ date: day, validUntil: dayOrNone }),
      /** Token of the paper it was read from. */
      paper: idSchema.optional(),
    }),
    output: savedSchema,
  },
  /** Ends a certificate that was kept by mistake; its file goes with it. */
  "certificate.remove": {
    input: z.strictObject({ instrumentId: idSchema, certificate: certificateKey }),
    output: nothingSchema,
  },
  /** Asks where, and writes the file that is kept with a certificate: the PDF, or the photo. */
  "certificate.save": {
    input: z.strictObject({ instrumentId: idSchema, file: idSchema }),
    output: writtenSchema,
  },
} as const;

/** Commands over what was deleted, and what was handed in. */
export const TRASH_COMMANDS = {
  /** What can be taken back, the newest first: companies with their scales, and scales deleted by themselves. */
  "trash.list": {
    input: nothingSchema,
    output: z.array(
      z.strictObject({
        id: idSchema,
        kind: z.enum(["company", "instrument"]),
        /** The company's name, or the scale's serial number. */
        title: z.string(),
        company: z.string(),
        deletedAt: z.string(),
        scales: z.number().int(),
        /** Until it is gone for good. */
        daysLeft: z.number().int(),
      }),
    ),
  },
  "trash.restore": {
    input: ids,
    /** left: scales whose serial number is there again, or whose company is gone. */
    output: z.strictObject({ restored: z.number().int(), left: z.number().int() }),
  },
  /** Gone for good, with photos; null: all of it. */
  "trash.purge": { input: ids.nullable(), output: nothingSchema },
  /** What was handed in, the newest first; each word must be there, "" for all. */
  "history.list": { input: z.string().max(200), output: z.array(historyEntrySchema) },
  /** Asks where, and writes those as a table. */
  "history.export": { input: z.string().max(200), output: writtenSchema },
} as const;
