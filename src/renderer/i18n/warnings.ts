import type { ParseKeys, TFunction } from "i18next";
import type { PlateWarning } from "../../core/nameplate/model/reading.js";
import type { Conflict } from "../../core/nameplate/resolve/oiml-r76-rules.js";
import { PLATE_LABELS } from "./field-names.js";

const CONFLICTS: Record<Conflict["code"], ParseKeys> = {
  "min-not-below-max": "plate.warning.min-not-below-max",
  "e-above-min": "plate.warning.e-above-min",
  "scale-interval-form": "plate.warning.scale-interval-form",
  "class-limits": "plate.warning.class-limits",
  "d-above-e": "plate.warning.d-above-e",
  "intervals-differ": "plate.warning.intervals-differ",
};

/** What a better photo would need. */
const ADVICE: Record<string, ParseKeys> = {
  glare: "plate.warning.glare",
  "too-small": "plate.warning.too-small",
  blurred: "plate.warning.blurred",
  dark: "plate.warning.dark",
};

/** Said beside each field already, or above them all. */
const SAID = ["calculated", "missing", "several-plates"];

/** What a reading warns of besides the arithmetic, which is checked anew as the user writes. */
export const otherWarnings = (warnings: readonly PlateWarning[]): PlateWarning[] =>
  warnings.filter(({ code }) => !(code in CONFLICTS) && !SAID.includes(code));

/** Words for a doubt about several fields together. */
export function warningWords(t: TFunction, { code, fields }: PlateWarning): string {
  const labels = PLATE_LABELS as Record<string, ParseKeys | undefined>;
  const names = fields.flatMap((name) => (labels[name] ? [t(labels[name])] : []));
  const words = { ...CONFLICTS, ...ADVICE } as Record<string, ParseKeys>;
  return t(words[code] ?? "plate.warning.other", {
    fields: names.join("、"),
  });
}
