import { ACCURACY_CLASSES, type Mass } from "../../../core/nameplate/model/reading.js";
import { massText, parseMasses } from "../../../core/nameplate/parse/mass.js";
import { rangeOf } from "../../../core/nameplate/resolve/measuring-range.js";
import {
  type Conflict,
  conflictsOf,
  type RatingField,
} from "../../../core/nameplate/resolve/oiml-r76-rules.js";

/** Masses as a plate writes them, one per interval: 15kg/30kg. */
export const massesText = (masses: readonly Mass[] | undefined): string =>
  (masses ?? []).map(massText).join("/");

const written = (text: string) => parseMasses(text.normalize("NFKC"))?.value;

const asField = (text: string) => {
  const value = written(text);
  return value ? { value, text, confidence: 1, box: null } : null;
};

/** The portal's 测量范围 for what the user wrote as Min and Max; "" when they give none. */
export const rangeText = (min: string, max: string): string =>
  rangeOf(asField(min), asField(max))?.value ?? "";

/** What does not fit together in what stands in the form. */
export const draftConflicts = (draft: Record<RatingField, string>): Conflict[] =>
  conflictsOf({
    max: written(draft.max),
    min: written(draft.min),
    e: written(draft.e),
    d: written(draft.d),
    accuracyClass: ACCURACY_CLASSES.find((name) => name === draft.accuracyClass),
  });
