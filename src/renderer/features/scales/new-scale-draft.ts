import type { PlateReading } from "../../../core/nameplate/model/reading.js";
import type { AppState } from "../../../ipc/state.js";
import { newDraft, type ScaleDraft } from "./scale-draft.js";

/** A new scale of the company in force, at the place where the company's latest one is used. */
export function draftFor(state: AppState, reading: PlateReading | null): ScaleDraft {
  const company = state.companies.find(({ id }) => id === state.companyId);
  const previous = state.instruments
    .filter(({ companyId }) => companyId === state.companyId)
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .at(-1);
  return newDraft(reading, company, previous);
}
