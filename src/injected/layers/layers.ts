import type { Layer } from "../../core/snapshot/types.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, byId, closest, holds, isOurs, queryDeep } from "../dom/composed-tree.js";
import { FIELDS, type Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { documentElement, elementsFromPoint } from "../dom/unclobbered-dom.js";
import { boxInBackdrop } from "./backdrop-box.js";
import { compareStacking } from "./stacking.js";

export interface FoundLayer extends Layer {
  element: Element;
}

const PRESSABLE = "button,a,[role=button],input[type=button],input[type=submit]";
/** What makes a box more than words. */
const HOLDS = `${FIELDS},${PRESSABLE},iframe`;
const DRAWN_BUTTON = "[onclick],[class*=btn],[class*=button]";
const SEMANTIC = "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]";

const viewportArea = (): number => Math.max(1, innerWidth * innerHeight);

/** Covers next to everything a user sees of the frame. */
const coversAll = (rect: DOMRect): boolean => {
  const width = Math.min(rect.right, innerWidth) - Math.max(rect.left, 0);
  const height = Math.min(rect.bottom, innerHeight) - Math.max(rect.top, 0);
  return width > 0 && height > 0 && width * height >= 0.9 * viewportArea();
};

const seeThrough = (style: CSSStyleDeclaration): boolean =>
  /^(?:transparent|rgba\(\d+, \d+, \d+, 0\))$/.test(style.backgroundColor) &&
  style.backgroundImage === "none";

/** What lies below its middle and is neither around it nor in it. */
function coveredBy(element: Element, rect: DOMRect): Element | undefined {
  const x = Math.min(Math.max(rect.left + rect.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(rect.top + rect.height / 2, 1), innerHeight - 1);
  const stack = elementsFromPoint(x, y).filter((hit) => !isOurs(hit));
  const own = stack.findLastIndex((hit) => holds(element, hit));
  return stack.slice(own + 1).find((below) => !holds(below, element));
}

const coversSomething = (element: Element, rect: DOMRect): boolean => coveredBy(element, rect) !== undefined;

/** So many rows are compared: a table may have thousands. */
const ROWS = 4;

/** Columns that stay in place while a table scrolls, drawn over it: their rows are at the height of its own. */
function isFrozenPart(element: Element, covered: Element, styles: StyleCache): boolean {
  const table = closest(covered, "table,[role=grid]");
  const [own, below] = [element, table].map((part) =>
    (part ? queryDeep(part, "tr,[role=row]") : [])
      .slice(-ROWS)
      .map((row) => styles.rect(row))
      .filter(({ height }) => height > 0)
      .map(({ top }) => Math.round(top)),
  );
  return own !== undefined && own.length > 0 && own.join() === below?.join();
}

/** Whether it shows more than words: what a list's own window is closed with may be drawn. */
function hasContents(element: Element, styles: StyleCache): boolean {
  const holdsAny = (what: string): boolean => queryDeep(element, what).some((inner) => styles.shown(inner));
  return holdsAny(HOLDS) || (holdsAny("table") && holdsAny(DRAWN_BUTTON));
}

function isDialog(element: Element, styles: StyleCache): boolean {
  if (element.matches(SEMANTIC)) return styles.shown(element);
  const rect = styles.rect(element);
  if (
    rect.width < 150 ||
    rect.height < 80 ||
    element.matches("[role=listbox],[role=menu],[role=tree],[role=tooltip]") ||
    !styles.shown(element)
  )
    return false;
  const tokens = tokensOf(element);
  if (anyToken(tokens, WORDS.popup)) return false;
  if (!hasContents(element, styles)) return false;
  if (anyToken(tokens, WORDS.dialog) && !anyToken(tokens, /shadow|mask/)) return true;
  // A box without a telling name: lifted over other things, but no bar along an edge of the window.
  const bar = rect.width >= innerWidth * 0.98 || (rect.left <= 0 && rect.height >= innerHeight * 0.9);
  if (bar || !(Number(styles.style(element).zIndex) >= 1)) return false;
  const covered = coveredBy(element, rect);
  return covered !== undefined && !isFrozenPart(element, covered, styles);
}

function isMask(element: Element, styles: StyleCache): boolean {
  const style = styles.style(element);
  // Whether it is shown is the most expensive question.
  if (style.pointerEvents === "none" || !coversAll(styles.rect(element)) || !styles.shown(element))
    return false;
  const tokens = tokensOf(element);
  if (anyToken(tokens, WORDS.mask) && (!seeThrough(style) || Number(style.zIndex) >= 1)) return true;
  return (
    !seeThrough(style) &&
    Number(style.zIndex) >= 1 &&
    !hasContents(element, styles) &&
    coversSomething(element, styles.rect(element))
  );
}

/** Lies over the whole window and over what stands there, even if see-through, and takes the presses. */
function isBackdrop(element: Element, styles: StyleCache): boolean {
  const { pointerEvents, zIndex } = styles.style(element);
  if (pointerEvents === "none" || !(Number(zIndex) >= 1) || !styles.shown(element)) return false;
  const rect = styles.rect(element);
  return coversAll(rect) && coversSomething(element, rect);
}

function titleOf(element: Element, styles: StyleCache): string {
  for (const one of [element, ...queryDeep(element, SEMANTIC)]) {
    const ids = one.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const named = ids.map((id) => byId(one, id)?.textContent ?? "").join(" ");
    const label = squeeze(named) || squeeze(one.getAttribute("aria-label") ?? "");
    if (label !== "") return label.slice(0, 120);
  }
  const inner = queryDeep(element, "*");
  const heads = inner.filter(
    (one) => /^h[1-6]$|^legend$/.test(one.localName) || anyToken(tokensOf(one), WORDS.title),
  );
  // Of a header and the title in it the title is the shorter; the first of these titles is the dialog's.
  const first = heads.find((one) => styles.shown(one) && hasWords(textOf(one, styles)));
  const titles = heads
    .filter((one) => first && holds(first, one) && styles.shown(one))
    .map((one) => textOf(one, styles, (part) => part.matches(PRESSABLE), 120))
    .filter(hasWords);
  if (titles.length > 0) return titles.sort((x, y) => x.length - y.length)[0] ?? "";
  const text = textOf(element, styles, (one) => one.matches(PRESSABLE), 120);
  return text.length <= 60 ? text : (text.split(" ")[0] ?? "");
}

/** Dialogs and masks over the page, back to front; the page itself comes first. */
export function findLayers({ styles, floating, drawn }: Scan): FoundLayer[] {
  const lifted = new Set([...floating, ...drawn.filter((element) => element.matches(SEMANTIC))]);
  const dialogs: Element[] = [];
  const masks: Element[] = [];
  for (const element of lifted) {
    if (isMask(element, styles)) masks.push(element);
    if (isDialog(element, styles)) dialogs.push(element);
  }
  const isKnown = (backdrop: Element) => dialogs.some((one) => holds(one, backdrop) || holds(backdrop, one));
  for (const element of lifted) {
    if (isKnown(element) || !isBackdrop(element, styles)) continue;
    const box = boxInBackdrop(element, styles, coversAll);
    if (!box || !hasContents(box, styles)) continue;
    dialogs.push(box);
    if (!masks.includes(element)) masks.push(element);
  }
  // A wrapper and the box in it are one dialog, unless the wrapper holds fields beside that box.
  const boxes = dialogs.filter(
    (element) =>
      !dialogs.some((outer) => outer !== element && holds(outer, element) && !hasOwn(outer, element, styles)),
  );
  const found: FoundLayer[] = [];
  const add = (kind: "dialog" | "mask", title: string, element: Element): void => {
    found.push({ id: "", kind, title, element });
  };
  const over = masks.filter((mask) => !boxes.includes(mask) && !isInside(mask, boxes, styles));
  const within = masks.filter((mask) => !over.includes(mask));
  for (const element of boxes) {
    add("dialog", titleOf(element, styles), element);
    // A window-wide wrapper, or a backdrop drawn in the dialog below its fields, shuts off what is behind.
    const shut = within.some((mask) => mask === element || holds(element, mask));
    if (shut || (over.length === 0 && element.matches(":modal,[aria-modal=true]"))) add("mask", "", element);
  }
  for (const element of over) {
    const own = boxes.some((box) => holds(element, box));
    add("mask", own ? "" : textOf(element, styles, undefined, 120), element);
  }
  found.sort(
    (a, b) =>
      (a.element === b.element ? 0 : compareStacking(a.element, b.element, styles)) ||
      Number(a.kind === "dialog") - Number(b.kind === "dialog"),
  );
  found.forEach((layer, index) => {
    layer.id = `${layer.kind}:${index}`;
  });
  return [{ id: "page", kind: "page", title: "", element: documentElement() }, ...found];
}

/** A mask in a dialog that does not lie over it: it holds the dialog's fields, or they are drawn above it. */
function isInside(mask: Element, boxes: readonly Element[], styles: StyleCache): boolean {
  const box = boxes.find((one) => holds(one, mask));
  if (!box) return false;
  const parts = queryDeep(box, HOLDS).filter((part) => styles.shown(part));
  return parts.some((part) => holds(mask, part) || compareStacking(mask, part, styles) < 0);
}

const hasOwn = (outer: Element, inner: Element, styles: StyleCache): boolean =>
  queryDeep(outer, FIELDS).some((field) => !holds(inner, field) && styles.shown(field));

/** The layer an element stands in: the innermost dialog around it. */
export function layerOf(element: Element, layers: readonly FoundLayer[]): FoundLayer {
  const dialogs = new Map(
    layers.filter(({ kind }) => kind === "dialog").map((layer) => [layer.element, layer]),
  );
  const [page] = layers;
  if (dialogs.size > 0) {
    const own = dialogs.get(element);
    if (own) return own;
    for (const ancestor of ancestorsOf(element)) {
      const layer = dialogs.get(ancestor);
      if (layer) return layer;
    }
  }
  return page as FoundLayer;
}
