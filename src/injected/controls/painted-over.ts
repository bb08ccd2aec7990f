import { ancestorsOf, holds } from "../dom/composed-tree.js";
import { isSet, masksAt } from "../dom/css-mask.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { nextElement, previousElement } from "../dom/unclobbered-dom.js";
import { compareStacking } from "../layers/stacking.js";
import { colourOf, isOpaque } from "./colour.js";

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Places of a box, as shares of its width and height: its middle and around it. */
const PLACES = [
  [0.5, 0.5],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const;

/** Points of an element at which a user could press it. */
export const pointsOf = ({ left, top, width, height }: DOMRect): Point[] =>
  PLACES.map(([across, down]) => ({ x: left + width * across, y: top + height * down }));

const px = (length: string): number => Number.parseFloat(length) || 0;

/** How far a point lies within a box; negative outside it. */
const depth = ({ x, y }: Point, { left, top, right, bottom }: DOMRect): number =>
  Math.min(x - left, right - x, y - top, bottom - y);

/** So much of a field must be seen through what lies over it; one ground as dense as this hides nothing by itself. */
const LEAST_SEEN = 0.5;

/** Elements that are drawn whatever their background. */
const PICTURES = new Set(["img", "canvas", "svg", "video", "iframe", "embed", "object"]);

/** A watermark, or what moves behind a page: who could see nothing of a page would see that. */
const isPageWide = ({ width, height }: DOMRect): boolean => width * height >= (innerWidth * innerHeight) / 2;

/** Whether what lies behind an element cannot be read through it. */
function hidesBehind(element: Element, styles: StyleCache): boolean {
  const { backgroundColor, backgroundImage, backdropFilter } = styles.style(element);
  if (isOpaque(backgroundColor) || /blur|opacity|contrast|brightness/.test(backdropFilter)) return true;
  const isPicture = backgroundImage !== "none" || PICTURES.has(element.localName);
  return isPicture && !isPageWide(styles.rect(element));
}

/** Shadows around a box, each with its place and how far it spreads, in CSS pixels; blurs left out. */
function spreadOf(shadows: string): { x: number; y: number; spread: number }[] {
  const found: { x: number; y: number; spread: number }[] = [];
  for (const [, colour = "", lengths = "", inset] of shadows.matchAll(
    /([a-z]+\([^)]*\)) ((?:-?[\d.]+px ?){4})(inset)?/g,
  )) {
    const [x = 0, y = 0, , spread = 0] = lengths.split(" ").map(px);
    if (!inset && isOpaque(colour)) found.push({ x, y, spread });
  }
  return found;
}

/** Whether an element paints a point: by its background, a border, an outline or a shadow. */
function paintsAt(element: Element, point: Point, styles: StyleCache): boolean {
  const rect = styles.rect(element);
  const style = styles.style(element);
  const inside = depth(point, rect);
  if (inside > 0) {
    if (hidesBehind(element, styles)) return true;
    const borders = [
      [point.x - rect.left, style.borderLeftWidth, style.borderLeftColor],
      [rect.right - point.x, style.borderRightWidth, style.borderRightColor],
      [point.y - rect.top, style.borderTopWidth, style.borderTopColor],
      [rect.bottom - point.y, style.borderBottomWidth, style.borderBottomColor],
    ] as const;
    return borders.some(([distance, width, colour]) => distance < px(width) && isOpaque(colour));
  }
  const { outlineStyle, outlineWidth, outlineOffset, outlineColor, boxShadow } = style;
  const outline = outlineStyle === "none" ? 0 : px(outlineWidth) + px(outlineOffset);
  if (-inside < outline && isOpaque(outlineColor)) return true;
  return (
    boxShadow !== "none" &&
    spreadOf(boxShadow).some(({ x, y, spread }) => -depth({ x: point.x - x, y: point.y - y }, rect) < spread)
  );
}

/** How much of what lies behind an element is seen through what it paints at a point, as little as is left of it. */
function seenThrough(element: Element, point: Point, styles: StyleCache): number {
  const isIn = depth(point, styles.rect(element)) > 0;
  const ground = isIn ? (colourOf(styles.style(element).backgroundColor)?.[3] ?? 0) : 0;
  return 1 - (paintsAt(element, point, styles) ? 1 : ground) * styles.opacity(element);
}

/** Stands in the page's flow, with nothing that would lift it out of it up to what holds the other element too. */
function isInFlow(element: Element, other: Element, styles: StyleCache): boolean {
  for (const one of [element, ...ancestorsOf(element)]) {
    if (holds(one, other)) return true;
    const { position, zIndex, transform, opacity } = styles.style(one);
    if (position !== "static" || zIndex !== "auto" || transform !== "none" || opacity !== "1") return false;
  }
  return true;
}

/** Whether an element is painted after another. What is placed is so after what stands in the flow, wherever it is written. */
function isPaintedAfter(over: Element, element: Element, styles: StyleCache): boolean {
  if (compareStacking(over, element, styles) > 0) return true;
  if (styles.style(over).position === "static" || !isInFlow(element, over, styles)) return false;
  return ![over, ...ancestorsOf(over)].some(
    (one) => !holds(one, element) && Number.parseInt(styles.style(one).zIndex, 10) < 0,
  );
}

/** What is drawn of an element that no press reaches, and lies over another one that stands beside it. */
const isCover = (other: Element, element: Element, styles: StyleCache): boolean =>
  styles.style(other).pointerEvents === "none" &&
  !holds(other, element) &&
  !holds(element, other) &&
  styles.isDrawn(other) &&
  isPaintedAfter(other, element, styles);

/** What is drawn before or behind an element's content, placed and let through by presses. */
const isPlacedOver = (style: CSSStyleDeclaration): boolean =>
  style.content !== "none" &&
  style.pointerEvents === "none" &&
  style.position !== "static" &&
  style.visibility === "visible" &&
  Number(style.opacity) >= 0.5 &&
  !(Number.parseInt(style.zIndex, 10) < 0);

/** SECURITY: drawn elsewhere than its offsets say, or itself what the offsets of the placed parts in it count from. */
const isMoved = (style: CSSStyleDeclaration): boolean =>
  [style.transform, style.translate, style.rotate, style.scale, style.offsetPath].some(isSet) ||
  [style.filter, style.backdropFilter, style.perspective, style.contain].some(isSet) ||
  !/^(?:auto)?$/.test(style.willChange) ||
  !/^(?:normal)?$/.test(style.containerType) ||
  !/^1?$/.test(style.zoom);

/** Where a part before or after an element's content stands; null where that is not told. */
function boxOfPseudo(one: Element, style: CSSStyleDeclaration, styles: StyleCache): DOMRect | null {
  const around = [one, ...ancestorsOf(one)].map((outer) => [outer, styles.style(outer)] as const);
  const isTold = /^(?:absolute|fixed)$/.test(style.position) && !isMoved(style);
  if (!isTold || around.some(([, each]) => isMoved(each))) return null;
  let [left, top] = [px(style.left) + px(style.marginLeft), px(style.top) + px(style.marginTop)];
  const holder = around.find(([, { position }]) => position !== "static")?.[0];
  if (style.position === "absolute" && holder) {
    const rect = styles.rect(holder);
    left += rect.left + holder.clientLeft - holder.scrollLeft;
    top += rect.top + holder.clientTop - holder.scrollTop;
  } else if (style.position === "absolute") {
    left -= scrollX;
    top -= scrollY;
  }
  const isOuter = style.boxSizing === "border-box";
  const edges = (...lengths: string[]) => (isOuter ? 0 : lengths.reduce((sum, one) => sum + px(one), 0));
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = style;
  const { borderLeftWidth, borderRightWidth, borderTopWidth, borderBottomWidth } = style;
  const width = px(style.width) + edges(paddingLeft, paddingRight, borderLeftWidth, borderRightWidth);
  const height = px(style.height) + edges(paddingTop, paddingBottom, borderTopWidth, borderBottomWidth);
  return new DOMRect(left, top, width, height);
}

/** Those not under a cover that is no element of its own: of what holds the element, or stands in the flow right beside that. */
function besidePseudos(element: Element, points: Point[], size: Size, styles: StyleCache): Point[] {
  const inFlow = (one: Element | null) =>
    one !== null && styles.style(one).position === "static" ? [one] : [];
  // Others are not asked: it would cost more than the look itself.
  const around = [element, ...ancestorsOf(element)].flatMap((one) => [
    one,
    ...inFlow(previousElement(one)),
    ...inFlow(nextElement(one)),
  ]);
  let left = points;
  for (const one of around)
    for (const part of ["::before", "::after"]) {
      const style = getComputedStyle(one, part);
      if (!isPlacedOver(style) || !isOpaque(style.backgroundColor)) continue;
      if (part === "::before" && !(px(style.zIndex) > 0) && !isInFlow(element, one, styles)) continue;
      const box = boxOfPseudo(one, style, styles);
      if (box) left = left.filter((point) => depth(point, box) <= 0);
      // Where it stands is not told: what is as large as the field is taken for its cover.
      else if (px(style.width) >= size.width * 0.9 && px(style.height) >= size.height * 0.9) return [];
    }
  return left;
}

/**
 * Of the points of an element those over which nothing is painted that lets presses through: presses reach the others,
 * eyes do not.
 * @param size of the field that the points are of, as it is drawn
 */
export function unpainted(
  element: Element,
  points: readonly Point[],
  size: Size,
  { drawn, frames, aside, styles }: Scan,
): Point[] {
  const around = [element, ...ancestorsOf(element)].map(
    (one) => [styles.style(one), styles.rect(one)] as const,
  );
  let left = points.filter((point) => !around.some(([style, rect]) => masksAt(style, rect, point)));
  // Veils that each let it be seen may hide it together.
  const seen = new Map<Point, number>();
  for (const other of [...drawn, ...frames, ...aside]) {
    if (left.length === 0) return [];
    if (!isCover(other, element, styles)) continue;
    left = left.filter((point) => {
      const light = (seen.get(point) ?? 1) * seenThrough(other, point, styles);
      seen.set(point, light);
      return light >= LEAST_SEEN;
    });
  }
  return left.length > 0 ? besidePseudos(element, left, size, styles) : [];
}
