import * as z from "zod";
import { settingsSchema } from "../../contract/state.js";
import { storedCompanySchema } from "../../core/company/company.js";
import { storedInstrumentSchema } from "../../core/ledger/instrument.js";

/** Everything that outlives a run. `version` rises with each change of shape. */
export const storedSchema = z.strictObject({
  version: z.literal(1),
  settings: settingsSchema.partial(),
  companies: z.array(storedCompanySchema.extend({ session: z.string() })),
  companyId: z.string().nullable(),
  instruments: z.array(storedInstrumentSchema),
  /** How far the work on the portal has come, by portal session; `createGuide` checks what it is given. */
  progress: z.record(z.string(), z.unknown()),
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
