import { parseDate } from "../../recognized-text/manufacture-date.js";
import type { Match } from "../../recognized-text/text-match.js";
import type { CandidateField } from "../model/candidates.js";
import type { AccuracyClass, Mass } from "../model/reading.js";
import { parseClass } from "./accuracy-class.js";
import { parseMasses } from "./mass.js";
import { parseLabelledMaker, parseModel, parseSerial } from "./names.js";

export type FieldValue = string | AccuracyClass | Mass[];

const GRAMMARS: Record<CandidateField, (text: string) => Match<FieldValue> | null> = {
  model: parseModel,
  serial: parseSerial,
  manufacturer: parseLabelledMaker,
  date: parseDate,
  accuracyClass: parseClass,
  max: parseMasses,
  min: parseMasses,
  e: parseMasses,
  d: parseMasses,
};

/** The value a field's own grammar finds in a text that stands behind its label. */
export const parseField = (field: CandidateField, text: string): Match<FieldValue> | null =>
  GRAMMARS[field](text);

export const isMassField = (field: CandidateField): field is "max" | "min" | "e" | "d" =>
  field === "max" || field === "min" || field === "e" || field === "d";
