import { ancestorsOf, holds } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { elementFromPoint } from "../dom/unclobbered-dom.js";
import { actingElement } from "./click-target.js";
import { type Colour, colourOf } from "./colour.js";
import { type Point, pointsOf, unpainted } from "./painted-over.js";
import type { Widget } from "./types.js";

/** WCAG contrast below which typed text cannot be told from what lies behind it. */
const LEAST_CONTRAST = 1.15;
/** Text smaller than this, in CSS pixels, is a line of dust. */
const LEAST_FONT = 4;
/** So much of their size letters may be closed up: beyond, they lie one on the other. */
const MOST_CLOSED_UP = 0.4;
/** A field narrower or lower than this, in CSS pixels, holds no letter. */
export const LEAST_SIDE = 8;

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const contrast = (a: Colour, b: Colour): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** What lies behind an element's text; null where a picture or an unknown notation does. */
function backdropOf(element: Element, styles: StyleCache): Colour | null {
  for (const one of [element, ...ancestorsOf(element)]) {
    const { backgroundColor, backgroundImage, colorScheme } = styles.style(one);
    if (backgroundImage !== "none") return null;
    const colour = colourOf(backgroundColor);
    if (!colour) return null;
    if (colour[3] > 0.5) return colour;
    if (colorScheme.includes("dark")) return null;
  }
  return [255, 255, 255, 1];
}

/** What is typed into a box could be read there. */
function showsText(box: Element, styles: StyleCache): boolean {
  const style = styles.style(box);
  const px = (length: string) => Number.parseFloat(length) || 0;
  const font = px(style.fontSize);
  if (font < LEAST_FONT || px(style.letterSpacing) < -font * MOST_CLOSED_UP) return false;
  // Within a line of text a box has no width of its own: it grows with what is typed, and nothing is indented.
  if (style.display !== "inline") {
    const room = box.clientWidth - px(style.paddingLeft) - px(style.paddingRight);
    if (px(style.textIndent) < -200 || px(style.textIndent) > room || room < LEAST_SIDE) return false;
  }
  const ink = colourOf(style.webkitTextFillColor) ?? colourOf(style.color);
  if (!ink) return true;
  if (ink[3] < 0.1) return false;
  const backdrop = backdropOf(box, styles);
  return !backdrop || contrast(ink, backdrop) >= LEAST_CONTRAST;
}

/** The points at which a press would reach it: not clipped away, not covered. */
function hitPoints(element: Element, widget: Widget, styles: StyleCache): Point[] {
  const scope = element.getRootNode();
  const owns = [widget.root, widget.box, ...widget.originals, ...widget.choices.map(({ face }) => face)];
  const labels = widget.box instanceof HTMLInputElement ? [...(widget.box.labels ?? [])] : [];
  return pointsOf(styles.rect(element)).filter(({ x, y }) => {
    const hit = scope instanceof ShadowRoot ? scope.elementFromPoint(x, y) : elementFromPoint(x, y);
    return hit !== null && [...owns, ...labels].some((own) => holds(own, hit));
  });
}

/** Mixed with what lies behind: what is seen of it cannot be told from its own styles. */
export const isBlended = (element: Element, styles: StyleCache): boolean =>
  [element, ...ancestorsOf(element)].some((one) => styles.style(one).mixBlendMode !== "normal");

const TYPED = new Set(["text", "textarea", "number"]);

/**
 * The points at which a user sees a field now and could press it; none where she does not. The field must have been
 * scrolled into view.
 * SECURITY: a page could hide boxes to gather values nobody meant it to have; styles alone do not tell (a clip, a
 * filter, a mask, white on white, a cover), so it is asked what a press there would reach and what is painted there.
 */
export function pointsInSight(widget: Widget, page: Scan): Point[] {
  const { styles } = page;
  const target = actingElement(widget, styles);
  const { width, height } = styles.rect(widget.root);
  if (!widget.shown || width < LEAST_SIDE || height < LEAST_SIDE) return [];
  if (!styles.shown(target) || isBlended(target, styles)) return [];
  if (TYPED.has(widget.kind) && !showsText(widget.box, styles)) return [];
  return unpainted(target, hitPoints(target, widget, styles), styles.rect(target), page);
}
