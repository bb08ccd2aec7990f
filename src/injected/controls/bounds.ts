import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { holds, parentOf, queryDeep } from "../dom/composed-tree.js";
import { isOptionPanel } from "../dom/option-panel.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { nextElement, previousElement } from "../dom/unclobbered-dom.js";

const STOP = "td,th,form,fieldset,label,body,html,tr,li,dd,dialog,[role=cell],[role=gridcell],[role=dialog]";

/**
 * The outline of the widget a box belongs to: the largest element around it that is hardly larger than the
 * box and holds no other field and no words of its own.
 * @param others whether an element holds a field besides this one
 */
export function outlineOf(box: Element, styles: StyleCache, others: (outer: Element) => boolean): Element {
  const own = styles.rect(box);
  const drawn = own.width > 0 && own.height > 0;
  let root = frameOf(box, styles, others);
  for (let outer = parentOf(root); outer && !outer.matches(STOP); outer = parentOf(outer)) {
    if (others(outer)) break;
    const rect = styles.rect(outer);
    if (drawn && (rect.width > own.width + 90 || rect.height > Math.max(own.height * 1.7, own.height + 16)))
      break;
    const inner = root;
    const chooser = anyToken(tokensOf(outer), WORDS.select);
    // Units and arrows drawn as letters belong to the widget, and so does a choice laid over it; a label does not.
    const isOwn = (element: Element) =>
      element === inner ||
      (chooser && (isChoiceOver(element, own, styles) || isOptionPanel(element, styles)));
    const words = textOf(outer, styles, isOwn, 20);
    if (hasWords(words)) break;
    root = outer;
  }
  return root;
}

/** The chosen option, drawn over the input that one types into to search. */
function isChoiceOver(element: Element, box: DOMRect, styles: StyleCache): boolean {
  if (styles.style(element).position !== "absolute" || element.localName === "label") return false;
  const { left, right, top, bottom } = styles.rect(element);
  const over =
    left >= box.left - 4 && right <= box.right + 40 && top >= box.top - 12 && bottom <= box.bottom + 12;
  return over && anyToken(tokensOf(element), WORDS.chosen);
}

/** So many wrappers lie between such an input and the frame a user sees. */
const WRAPPERS = 5;

/** The outermost frame drawn around a select's input; the input itself where there is none. */
function frameOf(box: Element, styles: StyleCache, others: (outer: Element) => boolean): Element {
  let frame = box;
  let outer = parentOf(box);
  for (let depth = 0; outer && !outer.matches(STOP) && !others(outer); outer = parentOf(outer)) {
    if (isFrameOf(outer, box, styles)) {
      frame = outer;
      depth = 0;
    } else if (++depth > WRAPPERS) break;
  }
  return frame;
}

/** A select that shows its choice as text around a tiny or see-through input. */
function isFrameOf(outer: Element, box: Element, styles: StyleCache): boolean {
  const chooser = box.matches("[role=combobox],[aria-haspopup],[readonly]");
  if (!chooser || outer.querySelector("label,dt,legend") || styles.rect(outer).height > 64) return false;
  const { cursor, borderBottomWidth, boxShadow } = styles.style(outer);
  const framed = Number.parseFloat(borderBottomWidth) > 0 || boxShadow !== "none";
  return /^(?:pointer|not-allowed)$/.test(cursor) || (framed && anyToken(tokensOf(outer), WORDS.select));
}

/** Evidence that an element is a box one clicks to choose something. */
export const isChooser = (element: Element, styles: StyleCache): boolean => {
  if (element.matches("[role=combobox],[role=button],[aria-haspopup],[tabindex='0']")) return true;
  return anyToken(tokensOf(element), WORDS.select) || styles.style(element).cursor === "pointer";
};

const boxLike = (element: Element, styles: StyleCache): boolean => {
  const { width, height } = styles.rect(element);
  return styles.shown(element) && width >= 40 && height >= 14 && height <= 80;
};

/** What a user sees in place of a native field that is not shown: a box around it or beside it. */
export function faceOf(
  field: Element,
  styles: StyleCache,
  taken: (element: Element) => boolean,
): Element | null {
  let outer = parentOf(field);
  for (let depth = 0; outer && depth < 5 && !outer.matches(STOP); depth++, outer = parentOf(outer)) {
    if (taken(outer)) break;
    if (boxLike(outer, styles) && isChooser(outer, styles)) return outer;
  }
  return faceBeside(field, nextElement, styles, taken) ?? faceBeside(field, previousElement, styles, taken);
}

/** The first box beside a field that is not shown, if one clicks it, or the one in it, to choose something. */
function faceBeside(
  field: Element,
  step: (from: Element) => Element | null,
  styles: StyleCache,
  taken: (element: Element) => boolean,
): Element | null {
  let beside = step(field);
  for (let i = 0; beside && i < 3; i++, beside = step(beside)) {
    if (taken(beside)) return null;
    if (!boxLike(beside, styles)) continue;
    if (isChooser(beside, styles)) return beside;
    const inner = queryDeep(beside, "*").find((one) => boxLike(one, styles) && isChooser(one, styles));
    return inner && !hasWords(textOf(beside, styles, (one) => holds(inner, one), 20)) ? inner : null;
  }
  return null;
}
