import type { ParseKeys, TFunction } from "i18next";
import type { PlateFieldName, PlateWarning } from "../../core/plate/reading.js";
import { PLATE_LABELS } from "./words.js";

const WORDS = {} as const satisfies Record<string, ParseKeys>;

/** Words for a doubt about the whole plate, with the fields it is about. */
export function warningWords(t: TFunction, warning: PlateWarning): string {
  const labels = PLATE_LABELS as Record<string, ParseKeys>;
  const fields = warning.fields.map((name) => t(labels[name as PlateFieldName] ?? "plate.warning.field"));
  return t((WORDS as Record<string, ParseKeys>)[warning.code] ?? "plate.warning.other", {
    fields: fields.join("、"),
  });
}
