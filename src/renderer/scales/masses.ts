import type { Mass } from "../../core/plate/reading.js";

/** Masses as a plate writes them, one per interval: 15kg/30kg. */
export const massesText = (masses: readonly Mass[] | undefined): string =>
  (masses ?? []).map(({ value, unit }) => `${value}${unit}`).join("/");

/** The portal's 测量范围 for what the person wrote as Min and Max: the smallest to the largest. */
export const rangeText = (min: string, max: string): string => {
  const smallest = min.split("/")[0]?.trim();
  const largest = max.split("/").at(-1)?.trim();
  return smallest && largest ? `${smallest}-${largest}` : "";
};
