import { ancestorsOf, holds } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { elementFromPoint } from "../dom/unclobbered-dom.js";
import { compareStacking } from "../layers/stacking.js";
import { actingElement } from "./click-target.js";
import type { Widget } from "./types.js";

/** WCAG contrast below which typed text cannot be told from what lies behind it. */
const LEAST_CONTRAST = 1.15;
/** Text smaller than this, in CSS pixels, is a line of dust. */
const LEAST_FONT = 4;
/** A field narrower or lower than this, in CSS pixels, holds no letter. */
const LEAST_SIDE = 8;

type Colour = [red: number, green: number, blue: number, alpha: number];

/** A computed colour; null for notations whose look is not known here. */
function colourOf(text: string): Colour | null {
  const [red, green, blue, alpha = 1] =
    /^rgba?\(([^)]*)\)$/
      .exec(text)?.[1]
      ?.split(/[,/\s]+/)
      .map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue, alpha];
}

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
  if (Number.parseFloat(style.fontSize) < LEAST_FONT || Number.parseFloat(style.textIndent) < -200)
    return false;
  const ink = colourOf(style.webkitTextFillColor) ?? colourOf(style.color);
  if (!ink) return true;
  if (ink[3] < 0.1) return false;
  const backdrop = backdropOf(box, styles);
  return !backdrop || contrast(ink, backdrop) >= LEAST_CONTRAST;
}

/** Points of an element at which a user could press it: its middle and around it. */
const POINTS = [
  [0.5, 0.5],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const;

/** Somewhere on it a press would reach it: not clipped away, not covered. */
function isHit(element: Element, widget: Widget, styles: StyleCache): boolean {
  const { left, top, width, height } = styles.rect(element);
  const scope = element.getRootNode();
  const owns = [widget.root, widget.box, ...widget.originals, ...widget.choices.map(({ face }) => face)];
  const labels = widget.box instanceof HTMLInputElement ? [...(widget.box.labels ?? [])] : [];
  return POINTS.some(([x, y]) => {
    const [px, py] = [left + width * x, top + height * y];
    const hit = scope instanceof ShadowRoot ? scope.elementFromPoint(px, py) : elementFromPoint(px, py);
    return hit !== null && [...owns, ...labels].some((own) => holds(own, hit));
  });
}

const paints = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage !== "none" || (colourOf(style.backgroundColor)?.[3] ?? 0) > 0.5;

/** Something painted over the whole of it that lets presses through: presses reach it, eyes do not. */
function isPaintedOver(element: Element, { drawn, styles }: Scan): boolean {
  const own = styles.rect(element);
  return drawn.some((other) => {
    const style = styles.style(other);
    if (style.pointerEvents !== "none" || !paints(style)) return false;
    const rect = styles.rect(other);
    const covers =
      rect.left <= own.left + own.width * 0.1 &&
      rect.right >= own.right - own.width * 0.1 &&
      rect.top <= own.top + own.height * 0.1 &&
      rect.bottom >= own.bottom - own.height * 0.1;
    if (!covers || holds(other, element) || holds(element, other)) return false;
    return styles.shown(other) && compareStacking(other, element, styles) > 0;
  });
}

const TYPED = new Set(["text", "textarea", "number"]);

/**
 * Whether a user sees a field now and could press it. The field must have been scrolled into view.
 * SECURITY: a page could hide boxes to gather values nobody meant it to have; styles alone do not tell (a clip, a
 * filter, a mask, white on white, a cover), so it is asked what a press there would reach and what is painted there.
 */
export function isPerceptible(widget: Widget, page: Scan): boolean {
  const { styles } = page;
  const target = actingElement(widget, styles);
  const { width, height } = styles.rect(widget.root);
  if (!widget.shown || width < LEAST_SIDE || height < LEAST_SIDE) return false;
  if (!styles.shown(target) || !isHit(target, widget, styles) || isPaintedOver(target, page)) return false;
  return !TYPED.has(widget.kind) || showsText(widget.box, styles);
}
