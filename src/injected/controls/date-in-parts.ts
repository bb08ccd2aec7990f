import { ancestorsOf, holds } from "../dom/composed-tree.js";
import { isNative } from "./types.js";

/** So many wrappers lie between a part and the box it is drawn in. */
const WRAPPERS = 4;

/** By the most that it takes: a month has 12, a day 31, and a year more. */
const partOf = (part: Element): "year" | "month" | "day" | null => {
  const most = Number(part.getAttribute("aria-valuemax") ?? "");
  if (isNative(part) || !part.matches("[role=spinbutton]") || !(most >= 12)) return null;
  return most === 12 ? "month" : most <= 31 ? "day" : most >= 1000 ? "year" : null;
};

/** Dates of which year, month and day are typed each into a small box of its own: the part, and the box around all. */
export function datesInParts(fields: readonly Element[]): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const parts = fields.filter((field) => partOf(field) !== null);
  for (const part of parts) {
    let depth = 0;
    for (const outer of ancestorsOf(part)) {
      const within = parts.filter((other) => holds(outer, other));
      if (within.length >= 3) {
        if (within.length === 3 && new Set(within.map(partOf)).size === 3) found.set(part, outer);
        break;
      }
      if (++depth > WRAPPERS) break;
    }
  }
  return found;
}
