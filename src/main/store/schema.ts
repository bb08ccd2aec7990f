import * as z from "zod";
import { settingsSchema } from "../../contract/state.js";
import { storedCompanySchema } from "../../core/company/company.js";
import { STEP_IDS } from "../../core/guide/steps.js";
import { storedInstrumentSchema } from "../../core/ledger/instrument.js";

/** Everything that outlives a run. `version` rises with each change of shape. */
export const storedSchema = z.strictObject({
  version: z.literal(1),
  settings: settingsSchema.partial(),
  companies: z.array(storedCompanySchema.extend({ session: z.string() })),
  companyId: z.string().nullable(),
  instruments: z.array(storedInstrumentSchema),
  /** What the guide knows, a snapshot per company id ("" before there is one). */
  progress: z.record(z.string(), z.unknown()),
  /** The step in force when the app was last left. */
  step: z.enum(STEP_IDS).optional(),
});
export type Stored = z.infer<typeof storedSchema>;

export const EMPTY: Stored = {
  version: 1,
  settings: {},
  companies: [],
  companyId: null,
  instruments: [],
  progress: {},
};
