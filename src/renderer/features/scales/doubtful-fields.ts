import {
  certaintyOf,
  type PlateFieldName,
  type PlateReading,
} from "../../../core/nameplate/model/reading.js";
import type { ScaleDraft } from "./scale-draft.js";

/** What is read from a plate for the portal's form, in the order in which it is compared. */
export const READ_FIELDS: readonly PlateFieldName[] = [
  "serial",
  "model",
  "accuracyClass",
  "max",
  "min",
  "range",
  "manufacturer",
];

/** What the user has to look at: values that were not read clearly, and the county, which no plate tells. */
export function doubtfulFields(
  draft: ScaleDraft,
  reading: PlateReading | null,
): (PlateFieldName | "region")[] {
  if (!reading) return [];
  const unclear = READ_FIELDS.filter((name) => certaintyOf(reading.fields[name]?.confidence) !== "sure");
  return draft.region.trim() === "" ? [...unclear, "region"] : unclear;
}

/** Puts the focus into a field of the form, in sight. */
export function focusField(form: HTMLElement | null, name: string): void {
  const field = form?.querySelector(`[data-field="${name}"]`);
  const box =
    field?.querySelector<HTMLElement>("[role=radio][tabindex='0']") ??
    field?.querySelector<HTMLElement>("input, [role=radio]");
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
  field?.scrollIntoView({ block: "center" });
}
