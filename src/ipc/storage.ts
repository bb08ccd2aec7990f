import * as z from "zod";
import { nothingSchema } from "./results.js";

/**
 * How credit code, phone, contact and addresses are kept: encrypted by the system, readable in the file, or in
 * memory only, so that they are gone when the app is closed.
 */
export const KEEPINGS = ["sealed", "plain", "memory"] as const;
export type Keeping = (typeof KEEPINGS)[number];

/** What happened to the stored data before this start; the user is told until she has seen it. */
export const RECOVERIES = ["none", "restored", "lost", "partly", "newer", "unreadable"] as const;
export type Recovery = (typeof RECOVERIES)[number];

/** While a ledger is read that takes its time: how many bytes of its text are. */
export const openingSchema = z.strictObject({ read: z.int(), total: z.int() });
export type Opening = z.infer<typeof openingSchema>;

export const storageStateSchema = z.strictObject({
  keeping: z.enum(KEEPINGS),
  /** The system cannot encrypt and nobody has chosen yet; until then it is kept readable. */
  ask: z.boolean(),
  /**
   * restored: the file was damaged, the last good state is back. lost: damaged, and no copy. partly: some records
   * could not be read, the whole file is put aside as it was. newer: written by
   * a newer version and put aside untouched. unreadable: sealed on another PC or account, kept for when it
   * can be read again.
   */
  recovery: z.enum(RECOVERIES),
  /** Name of the file put aside, if any. */
  putAside: z.string().nullable(),
});
export type StorageState = z.infer<typeof storageStateSchema>;

export const STORAGE_COMMANDS = {
  /** The user's choice where the system cannot encrypt. */
  "storage.keep": { input: z.enum(["plain", "memory"]), output: nothingSchema },
  /** She has read what happened to her data. */
  "storage.seen": { input: nothingSchema, output: nothingSchema },
  "storage.overview": {
    input: nothingSchema,
    output: z.strictObject({
      folder: z.string(),
      companies: z.number(),
      instruments: z.number(),
      photos: z.number(),
      bytes: z.number(),
      /** Damaged files put aside: they may still hold data. */
      putAside: z.array(z.strictObject({ file: z.string(), bytes: z.number() })),
    }),
  },
  "storage.discard-put-aside": { input: nothingSchema, output: nothingSchema },
  "storage.open-folder": { input: nothingSchema, output: nothingSchema },
  /** Wipes what the portal left on this PC for the company in force: she has to log in again. */
  "portal.forget": { input: nothingSchema, output: nothingSchema },
} as const;
