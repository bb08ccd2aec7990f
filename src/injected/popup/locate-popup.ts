import type { Widget } from "../controls/types.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { byId, holds, isOurs, parentOf, queryDeep } from "../dom/composed-tree.js";
import { isEmpty, viewOf } from "../dom/part-in-view.js";
import { type Scan, scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { elementsFromPoint, nextElement } from "../dom/unclobbered-dom.js";
import { compareStacking } from "../layers/stacking.js";

const POPUPS = "[role=listbox],[role=tree],[role=menu],[role=grid],[role=dialog]";
/** Further from its control than this, in CSS pixels, a panel is another's. */
const REACH = 24;

/** What floated before a control was opened: whatever floats new belongs to it. */
let before: WeakSet<Element> | null = null;

/** Whether something floats since `markPopups`. */
export const isNew = (panel: Element): boolean => before !== null && !before.has(panel);

/** Drawn where it is, with nothing over the middle of what a dialog's edge leaves of it. */
function inFront(panel: Element): boolean {
  const { box, view } = viewOf(panel);
  // One that hangs out of all scrollers is cut off by none.
  const { left, right, top, bottom } = isEmpty(view) ? box : view;
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const hit = elementsFromPoint(x, y).find((element) => !isOurs(element));
  return hit === undefined || holds(panel, hit) || getComputedStyle(panel).pointerEvents === "none";
}

const floats = ({ floating, styles }: Scan): Element[] =>
  floating.filter((element) => !isOurs(element) && styles.shown(element) && styles.rect(element).height >= 8);

/** What floats now. */
export const floatsNow = (): WeakSet<Element> => new WeakSet(floats(scan()));

/** Remembers what floats now, right before a control is opened. */
export function markPopups(): void {
  before = floatsNow();
}

/** A part laid over the widget's own outline, as the choice or placeholder drawn over an input: a popup hangs from it. */
function isOwnPart(panel: Element, { root }: Widget, styles: StyleCache): boolean {
  if (!holds(root, panel)) return false;
  const [inner, outer] = [styles.rect(panel), styles.rect(root)];
  return inner.top >= outer.top - 2 && inner.bottom <= outer.bottom + 2;
}

/** How far a panel is from the edge it would hang from; 0 when it lies over the box. */
function distance(panel: DOMRect, box: DOMRect): number {
  const across = Math.max(panel.left - box.right, box.left - panel.right, 0);
  const down = Math.max(panel.top - box.bottom, box.top - panel.bottom, 0);
  return across + down;
}

function named({ box, root, originals }: Widget, styles: StyleCache): Element | null {
  for (const element of [box, root, ...queryDeep(root, "[aria-controls],[aria-owns]"), ...originals]) {
    for (const attribute of ["aria-controls", "aria-owns"]) {
      const panel = byId(element, element.getAttribute(attribute) ?? "");
      if (panel && styles.shown(panel)) return panel;
    }
  }
  return null;
}

/** Lists drawn inside the widget or right behind it, without leaving the page's flow. */
function inside({ root, box }: Widget, styles: StyleCache): Element | null {
  const near = [root, nextElement(root), parentOf(root)].filter((element) => element !== null);
  for (const outer of near) {
    const list = queryDeep(outer, `ul,dl,ol,${POPUPS}`).find(
      (one) =>
        one !== box &&
        !one.contains(box) &&
        styles.shown(one) &&
        hasWords(textOf(one, styles, undefined, 20)),
    );
    if (list && anyToken(tokensOf(list), WORDS.popup)) return list;
    if (list?.matches(POPUPS)) return list;
  }
  return null;
}

/** Grows a named list to the panel it is drawn in, where its search box and its columns are. */
const panelOf = (list: Element, panels: readonly Element[], widget: Widget): Element =>
  panels.find((panel) => holds(panel, list) && !holds(panel, widget.box)) ?? list;

/**
 * The open popup of a control: the one it names, else one that floats near it, else one that came up since
 * `markPopups`. Null when nothing open is surely its own.
 * @param fits which panels count; a hint on a button that is pointed at floats too
 */
export function popupOf(
  widget: Widget,
  page: Scan,
  fits: (panel: Element) => boolean = () => true,
): Element | null {
  const { styles } = page;
  const panels = floats(page).filter(
    (panel) =>
      !holds(panel, widget.box) &&
      !isOwnPart(panel, widget, styles) &&
      hasWords(textOf(panel, styles, undefined, 40)) &&
      compareStacking(panel, widget.root, styles) > 0 &&
      inFront(panel) &&
      fits(panel),
  );
  const own = named(widget, styles);
  if (own) return panelOf(own, panels, widget);
  const box = styles.rect(widget.root);
  const fresh = before ? panels.filter((panel) => !before?.has(panel)) : panels;
  const outermost = (list: Element[]): Element[] =>
    list.filter((panel) => !list.some((outer) => outer !== panel && holds(outer, panel)));
  const hanging = outermost(fresh)
    .map((panel) => ({ panel, far: distance(styles.rect(panel), box) }))
    .filter(({ panel, far }) => far <= REACH && overlaps(styles.rect(panel), box))
    .sort((a, b) => a.far - b.far);
  if (hanging[0]) return hanging[0].panel;
  const within = inside(widget, styles);
  if (within) return within;
  // Sheets at the window's edge and pickers in dialogs hang from nothing: only a new one counts.
  const dialogs = before ? outermost(fresh).filter((panel) => !anyToken(tokensOf(panel), WORDS.mask)) : [];
  return dialogs.length === 1 ? (dialogs[0] ?? null) : null;
}

/** A panel that only holds a frame: what can be chosen stands in that. A frame below a list is there for old browsers. */
export function isFrameAround(panel: Element, styles: StyleCache): boolean {
  const area = (element: Element): number => styles.rect(element).width * styles.rect(element).height;
  return queryDeep(panel, "iframe,frame").some(
    (frame) => styles.shown(frame) && area(frame) > area(panel) / 2 && inFront(frame),
  );
}

/** The one layer that came up since `markPopups`, in a frame around the control's own. */
export function newLayer(page: Scan): Element | null {
  const known = before;
  if (!known) return null;
  const { styles } = page;
  const fresh = floats(page).filter(
    (panel) => !known.has(panel) && hasWords(textOf(panel, styles, undefined, 40)) && inFront(panel),
  );
  const outer = fresh.filter((panel) => !fresh.some((one) => one !== panel && holds(one, panel)));
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

const overlaps = (panel: DOMRect, box: DOMRect): boolean =>
  panel.left < box.right && panel.right > box.left && panel.width >= Math.min(60, box.width * 0.4);
