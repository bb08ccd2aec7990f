import * as z from "zod";
import { learnedSchema } from "../../core/procedure/pack/learned-labels.js";
import { collectedSchema, collectingSchema } from "../../core/records/collected-by-phone.js";
import { storedCompanySchema } from "../../core/records/company.js";
import { historyEntrySchema } from "../../core/records/history.js";
import { storedInstrumentSchema } from "../../core/records/instrument.js";
import { roundSchema } from "../../core/records/round-of-shops.js";
import { batchSchema } from "../../ipc/batch-entry.js";
import { bookingSchema } from "../../ipc/planned-reservation.js";

/** An imported guide pack: its file lies beside the store, named by its content. */
const importedPackSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  importedAt: z.string(),
});
export type ImportedPack = z.infer<typeof importedPackSchema>;

const NO_PACKS = { current: null, previous: null };

export const keptCompanySchema = storedCompanySchema.extend({
  /** Name of the company's own portal session. */
  session: z.string(),
});

/** What is at hand of a company. */
const keptCaseSchema = z.strictObject({
  /** The scale that is entered or looked after; null: the newest. */
  instrumentId: z.string().nullable(),
  /** Scales that are entered one after the other. */
  batch: batchSchema.nullable(),
  /** Scales that are to go into one booking, and the booking that the portal showed before. */
  booking: bookingSchema.extend({ earlier: z.string().nullable() }).nullable(),
});
export type KeptCase = z.infer<typeof keptCaseSchema>;

/** ISO times: when it was deleted, and when its end was first seen to be near. */
export const deleted = { deletedAt: z.string(), nearEndSince: z.string().optional() };
const trashSchema = z.strictObject({
  companies: z.array(keptCompanySchema.extend(deleted)),
  instruments: z.array(storedInstrumentSchema.extend(deleted)),
});
const NO_TRASH = { companies: [], instruments: [] };

/** Everything that outlives a run but the settings, as the app works with it; `file-format.ts` says what of it stands in the file. */
export const storedSchema = z.strictObject({
  /** How private fields are kept where the system cannot encrypt; null while nobody chose. */
  choice: z.enum(["plain", "memory"]).nullable(),
  companies: z.array(keptCompanySchema),
  companyId: z.string().nullable(),
  instruments: z.array(storedInstrumentSchema),
  /** Deleted, and kept for a while in case it was a mistake. */
  trash: trashSchema.default(NO_TRASH),
  /** What was handed in on the portal, the newest last. */
  history: z.array(historyEntrySchema).default([]),
  /** What is at hand of each company, by its id. */
  cases: z.record(z.string(), keptCaseSchema).default({}),
  /** The round through the portal under way, or the last one's report. */
  round: roundSchema.nullable().default(null),
  /** What a phone collected on a round and what waits to be confirmed, and the address that phone knows. */
  collected: z.array(collectedSchema).default([]),
  collecting: collectingSchema.nullable().default(null),
  /** How far the work on the portal has come, by portal session; `createGuide` checks what it is given. */
  progress: z.record(z.string(), z.unknown()),
  /** Imported guide packs: the one in force (null: the shipped one) and the one before it. */
  packs: z
    .strictObject({ current: importedPackSchema.nullable(), previous: importedPackSchema.nullable() })
    .default(NO_PACKS),
  /** What the user pointed at, by the pack's id. */
  learned: z.record(z.string(), learnedSchema).default({}),
  /** The company of the tour that runs, and the one in force before it; null while none does. */
  tour: z.strictObject({ companyId: z.string(), before: z.string().nullable() }).nullable().default(null),
});
export type Stored = z.infer<typeof storedSchema>;

export const EMPTY: Stored = {
  choice: null,
  companies: [],
  companyId: null,
  instruments: [],
  trash: NO_TRASH,
  history: [],
  cases: {},
  round: null,
  collected: [],
  collecting: null,
  progress: {},
  packs: NO_PACKS,
  learned: {},
  tour: null,
};
