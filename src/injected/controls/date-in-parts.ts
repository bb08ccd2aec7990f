import { type DatePart, datePartOf } from "../../core/text/dates.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import { isNative } from "./types.js";

/** So many wrappers, the box itself among them, lie around a part. */
const WRAPPERS = 5;

const partOf = (part: Element): DatePart | null =>
  isNative(part) || !part.matches("[role=spinbutton]")
    ? null
    : datePartOf(Number(part.getAttribute("aria-valuemax")));

/** Dates of which year, month and day are typed each into a small box of its own: the part, and the box around all. */
export function datesInParts(fields: readonly Element[]): Map<Element, Element> {
  const around = new Map<Element, Element[]>();
  const within = new Map<Element, Element[]>();
  for (const part of fields) {
    if (partOf(part) === null) continue;
    const outer = [...ancestorsOf(part)].slice(0, WRAPPERS);
    around.set(part, outer);
    for (const one of outer) {
      const parts = within.get(one);
      if (parts) parts.push(part);
      else within.set(one, [part]);
    }
  }
  const found = new Map<Element, Element>();
  for (const [part, outer] of around) {
    const box = outer.find((one) => (within.get(one)?.length ?? 0) >= 3);
    const parts = box ? (within.get(box) ?? []) : [];
    if (box && parts.length === 3 && new Set(parts.map(partOf)).size === 3) found.set(part, box);
  }
  return found;
}
