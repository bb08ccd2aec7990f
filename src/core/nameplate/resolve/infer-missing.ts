import type { CandidateField } from "../model/candidates.js";
import type { Mass, PlateFields } from "../model/reading.js";
import { leastMin, stepFromMin } from "./oiml-r76-rules.js";

/** How sure a calculated value may be: never enough to be called sure. */
const CALCULATED = 0.6;

/**
 * Min, e and d worked out from the rest where the plate's own could not be read. d is proposed only where
 * the plate has a place for it, and for classes III and IIII: many plates leave it out, since scales for trade
 * have d = e.
 */
export function inferMissing(fields: PlateFields, labelled: Set<CandidateField>): Partial<PlateFields> {
  const { accuracyClass, e, min, d } = fields;
  const inferred: Partial<PlateFields> = {};
  const calculated = (value: Mass[]) => ({
    value,
    text: "",
    confidence: CALCULATED,
    box: null,
    calculated: true,
  });
  if (accuracyClass && e && !min) {
    const least = leastMin(accuracyClass.value, e.value[0] as Mass);
    if (least) inferred.min = calculated([least]);
  }
  if (accuracyClass && min && !e) {
    const step = stepFromMin(accuracyClass.value, min.value[0] as Mass);
    if (step) inferred.e = calculated([step]);
  }
  const step = e ?? inferred.e;
  // Balances show finer steps than they are verified in (R76 3.4.2).
  const coarse = accuracyClass?.value === "III" || accuracyClass?.value === "IIII";
  if (!d && step && coarse && labelled.has("d")) inferred.d = calculated(step.value);
  return inferred;
}
