import * as z from "zod";
import { settingsSchema } from "../../contract/state.js";
import { storedCompanySchema } from "../../core/company/company.js";
import { learnedSchema } from "../../core/guide/learned.js";
import { storedInstrumentSchema } from "../../core/ledger/instrument.js";

/** An imported guide pack: its file lies beside the store, named by its content. */
const importedPackSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string(),
  importedAt: z.string(),
});
export type ImportedPack = z.infer<typeof importedPackSchema>;

const NO_PACKS = { current: null, previous: null };

/** Everything that outlives a run. `version` rises with each change of shape. */
export const storedSchema = z.strictObject({
  version: z.literal(1),
  settings: settingsSchema.partial(),
  companies: z.array(storedCompanySchema.extend({ session: z.string() })),
  companyId: z.string().nullable(),
  instruments: z.array(storedInstrumentSchema),
  /** How far the work on the portal has come, by portal session; `createGuide` checks what it is given. */
  progress: z.record(z.string(), z.unknown()),
  /** Imported guide packs: the one in force (null: the shipped one) and the one before it. */
  packs: z
    .strictObject({ current: importedPackSchema.nullable(), previous: importedPackSchema.nullable() })
    .default(NO_PACKS),
  /** What the person pointed at, by the pack's id. */
  learned: z.record(z.string(), learnedSchema).default({}),
});
export type Stored = z.infer<typeof storedSchema>;

export const EMPTY: Stored = {
  version: 1,
  settings: {},
  companies: [],
  companyId: null,
  instruments: [],
  progress: {},
  packs: NO_PACKS,
  learned: {},
};
