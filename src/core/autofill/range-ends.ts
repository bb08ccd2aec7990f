import { compact, normaliseLabel } from "../text/normalize.js";
import type { FieldValue } from "./field-spec.js";

/** How many grams a unit is, by each of its names. */
const GRAMS = { mg: 1e-3, 毫克: 1e-3, g: 1, 克: 1, kg: 1e3, 千克: 1e3, 公斤: 1e3, t: 1e6, 吨: 1e6 };
type Unit = keyof typeof GRAMS;

const UNIT = Object.keys(GRAMS).join("|");
const NUMBER = "(\\d+(?:\\.\\d+)?)";
/** 200g-30kg, (0.2~30)kg; with several weighing intervals its upper end is not one value. */
const RANGE = new RegExp(`^\\(?${NUMBER}(${UNIT})?(?:-|–|—|~|至|到){1,2}${NUMBER}(${UNIT})?\\)?(${UNIT})?$`);
/** Some forms ask for the ends of the measuring range one by one, with the unit in the label or without. */
const LABEL = new RegExp(
  `^(?:max|min)?(?:(最大)|最小)(?:秤量|称量|称重)(?:max|min)?(?:值)?(?:单位|以)?(${UNIT})?(?:计)?$`,
);

/**
 * What of the measuring range a box takes that is named after one of its ends: a number where its label names the unit,
 * else with its unit. Null for any other box, and where the range is not one of two ends.
 */
export function rangeEnd(label: string, values: readonly FieldValue[]): string | null {
  const asked = LABEL.exec(normaliseLabel(label));
  const range = values.find(({ field }) => field === "range")?.value ?? "";
  const [, low, lowUnit, high, highUnit, unit = highUnit] = RANGE.exec(compact(range)) ?? [];
  if (!asked || !low || !high || !unit || (highUnit && unit !== highUnit)) return null;
  const [, isMax, wanted] = asked;
  const [number, own] = isMax ? [high, unit] : [low, lowUnit ?? unit];
  if (!wanted) return `${number}${own}`;
  return String(Number(((Number(number) * GRAMS[own as Unit]) / GRAMS[wanted as Unit]).toPrecision(12)));
}
