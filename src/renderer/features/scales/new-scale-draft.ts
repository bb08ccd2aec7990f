import type { PlateReading } from "../../../core/nameplate/model/reading.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import type { AppState } from "../../../ipc/state.js";
import { newDraft, type ScaleDraft } from "./scale-draft.js";

/**
 * A new scale of the company in force, or of another, at the place where the company's latest one is used.
 * @param whose the other company, and all scales
 */
export function draftFor(
  { companies, companyId, instruments }: AppState,
  reading: PlateReading | null,
  whose: { companyId: string | null; scales: readonly StoredInstrument[] } = {
    companyId,
    scales: instruments,
  },
): ScaleDraft {
  const company = companies.find(({ id }) => id === whose.companyId);
  const previous = whose.scales
    .filter((one) => one.companyId === whose.companyId)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .at(-1);
  return newDraft(reading, company, previous);
}
