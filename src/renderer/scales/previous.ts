import type { StoredInstrument } from "../../core/ledger/instrument.js";

/** The company's scale that was added last: a new one is likely used at the same place. */
export const previousScale = (
  instruments: readonly StoredInstrument[],
  companyId: string | null,
): StoredInstrument | undefined =>
  instruments
    .filter((instrument) => instrument.companyId === companyId)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .at(-1);
