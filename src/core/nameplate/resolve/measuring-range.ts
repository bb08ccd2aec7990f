import type { PlateFields } from "../model/reading.js";
import { grams, massText } from "../parse/mass.js";

/**
 * The portal's 测量范围, "smallest–largest" as users type it: `200g-30kg`. Units stay as printed; with
 * several weighing intervals it runs from the least Min to the greatest Max.
 */
export function rangeOf(min: PlateFields["min"], max: PlateFields["max"]): PlateFields["range"] {
  if (!min || !max) return null;
  const low = [...min.value].sort((a, b) => grams(a) - grams(b))[0];
  const high = [...max.value].sort((a, b) => grams(b) - grams(a))[0];
  if (!low || !high || grams(low) >= grams(high)) return null;
  return {
    value: `${massText(low)}-${massText(high)}`,
    text: `${min.text} ${max.text}`.trim(),
    confidence: Math.min(min.confidence, max.confidence),
    box: null,
    ...(min.calculated || max.calculated ? { calculated: true } : {}),
  };
}
