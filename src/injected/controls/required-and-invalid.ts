import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, closest } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { squeeze, textOf } from "../dom/text.js";
import { elementsIn, previousElement } from "../dom/unclobbered-dom.js";
import { isNative, type Widget } from "./types.js";

/** A star, or the words: 使用科室（必填）. */
const STAR = /[*＊]|(?<![非不无]|不是)必[填选录]/;
/** Containers that libraries mark, no further away than this. */
const ITEM_DEPTH = 4;
const INVALID = /^(?:invalid|error|danger)$/;
const NO_ERROR = /^(?:no|non|without)$/;
const LONGEST = 120;

const parts = ({ box, root, originals }: Widget): Element[] => [...new Set([box, root, ...originals])];

/** Containers around a field that hold no other: what they say is said of it alone. */
function itemsOf(widget: Widget, held: (element: Element) => number): Element[] {
  const items: Element[] = [];
  for (const outer of ancestorsOf(widget.root)) {
    if (items.length >= ITEM_DEPTH || held(outer) > 1 || outer.matches("body,form,table,tbody")) break;
    items.push(outer);
  }
  return items;
}

/** Whether a star or its words stand beside the field: as text, in an element of its own, or drawn before its label. */
function isStarred(items: readonly Element[], styles: StyleCache): boolean {
  const item = items.at(-1);
  if (!item) return false;
  // In a table the label's cell stands before the field's own.
  const cell = closest(item, "td,th");
  const beside = (cell && previousElement(cell)) ?? previousElement(item);
  const label = beside?.querySelector("input,select,textarea") ? null : beside;
  const around = [item, ...(label ? [label] : [])];
  if (around.some((one) => STAR.test(textOf(one, styles, undefined, LONGEST)))) return true;
  const labels = around.flatMap((one) => [one, ...one.querySelectorAll("label,span,em,i,b")]).slice(0, 12);
  return labels.some((one) =>
    ["::before", "::after"].some((side) => STAR.test(getComputedStyle(one, side).content)),
  );
}

/** Whether the page asks for a field: by attribute, by its library's class, by a star or in words. */
export function isRequired(widget: Widget, held: (element: Element) => number, styles: StyleCache): boolean {
  const own = parts(widget);
  if (own.some((one) => one.matches(":required,[aria-required=true],[lay-verify*=required]"))) return true;
  // EasyUI keeps its options in an attribute.
  if (own.some((one) => /required\s*:\s*true/.test(one.getAttribute("data-options") ?? ""))) return true;
  if (own.some((one) => STAR.test(one.getAttribute("placeholder") ?? ""))) return true;
  const items = itemsOf(widget, held);
  if ([...own, ...items].some((one) => anyToken(tokensOf(one), /^required$/))) return true;
  return widget.shown && isStarred(items, styles);
}

const marksInvalid = (element: Element): boolean => {
  const tokens = tokensOf(element);
  return anyToken(tokens, INVALID) && !anyToken(tokens, NO_ERROR);
};

/**
 * What the page says is wrong with a field: its words, "" when it marks the field without any, null when it does
 * not. An empty box that was never touched is marked by some pages from the start: that is no verdict.
 */
export function verdictOf(
  widget: Widget,
  held: (element: Element) => number,
  styles: StyleCache,
): string | null {
  const own = parts(widget);
  const items = itemsOf(widget, held);
  const marked =
    own.some((one) => one.matches("[aria-invalid=true]") || marksInvalid(one)) || items.some(marksInvalid);
  if (!marked) return null;
  const item = items.at(-1);
  const message = (item ? elementsIn(item, "*") : []).find(
    (one) =>
      anyToken(tokensOf(one), /^(?:error|invalid|feedback|explain|tip|msg|message|help)$/) &&
      !one.querySelector("input,select,textarea") &&
      !isNative(one) &&
      styles.shown(one) &&
      squeeze(one.textContent ?? "") !== "",
  );
  return message ? textOf(message, styles, undefined, LONGEST) : "";
}
