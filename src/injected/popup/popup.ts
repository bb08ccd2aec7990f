import { normaliseOption } from "../../core/autofill/match-option.js";
import { isPageNumber } from "../controls/pager.js";
import type { Widget } from "../controls/types.js";
import { ancestorsOf, holds, queryDeep } from "../dom/composed-tree.js";
import { indexIn } from "../dom/frame-index.js";
import { type Scan, scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { documentElement } from "../dom/unclobbered-dom.js";
import { lookAround } from "../model/control-at-hand.js";
import { numberOf } from "../model/read-control.js";
import { isFrameAround, isNew, newLayer, popupOf } from "./locate-popup.js";
import { nextPageIn } from "./next-page.js";
import { arrange, type Item, isText, itemsOf, type PopupKind, pathTo, wordsIn } from "./popup-items.js";
import { choiceInRow, closerOf, confirmOf, isChosenRow } from "./row-choice.js";

/** What a layer around the frame that holds the list has of its own. */
export interface LayerButtons {
  confirms: boolean;
  closes: boolean;
}

export type PopupOption = Pick<Item, "text" | "selected" | "disabled" | "level" | "expandable" | "expanded">;

/** What hangs open from a control. */
export interface PopupView {
  open: boolean;
  kind: PopupKind;
  options: PopupOption[];
  search: boolean;
  /** Which element its first option is (`numberOf`); 0 without any. */
  first: number;
  /** There is a next page of it. */
  pages: boolean;
  /** It came up by the last press, and has something of its own that closes it. */
  closes: boolean;
  /** What is chosen by its row's radio, or in a tree, may be taken over by a button of the list's own. */
  confirms: boolean;
  /** The place in the `window.frames` around it of the frame it fills; null where it fills none. */
  index: number | null;
  /** Its only such button stands outside the frame that holds the list, in the layer around that. */
  confirmsAround?: true;
  scrollable: boolean;
  /** Draws only the rows in view: others exist only once scrolled to. */
  virtual: boolean;
  scrollTop: number;
  atEnd: boolean;
}

interface Hanging {
  popup: Element;
  styles: StyleCache;
  /** The control it hangs from; null where it fills a frame or window of its own. */
  widget: Widget | null;
}

interface Open extends Hanging {
  kind: PopupKind;
  items: Item[];
}

/** The key that stands for the whole of a frame or window that a press brought up. */
export const WHOLE_PAGE = "page";
/** The key that stands for a layer that a press brought up in a frame around the control's own. */
export const NEW_LAYER = "layer";

/** What is open for a key, whether a control's or not. */
export function panelFor(
  key: string,
  page: Scan,
  widget: Widget | null,
  fits?: (panel: Element) => boolean,
): Element | null {
  if (key === WHOLE_PAGE) return documentElement();
  return key === NEW_LAYER ? newLayer(page) : widget && popupOf(widget, page, fits);
}

function hangingFrom(key: string): Hanging | null {
  const { widget, page } = lookAround(key);
  const popup = panelFor(key, page, widget);
  return popup && { popup, styles: page.styles, widget };
}

function opened(hanging: Hanging | null): Open | null {
  if (!hanging || isFrameAround(hanging.popup, hanging.styles)) return null;
  const { popup, styles } = hanging;
  return { ...hanging, ...arrange(itemsOf(popup, styles), styles) };
}

const openOf = (key: string): Open | null => opened(hangingFrom(key));

/**
 * The list or tree that hangs open from a field, whoever opened it; what floats near it without lines is none.
 * @param before what floated before it was opened
 */
export function openListOf(key: string, before: WeakSet<Element>): Element | null {
  const { widget, page } = lookAround(key);
  if (!widget || (widget.kind !== "tree" && widget.kind !== "combobox")) return null;
  return popupOf(widget, page, (panel) => !before.has(panel) && itemsOf(panel, page.styles).length > 0);
}

/** Lists that scroll by script cut off what does not fit, without a scroll bar of the browser's. */
const scrolls = (element: Element, styles: StyleCache, ways: RegExp): boolean =>
  element.scrollHeight > element.clientHeight + 4 && ways.test(styles.style(element).overflowY);

/** The scroller that holds the options; with several (a cascade's columns), the last that has any. */
function scrollerOf({ popup, styles, items }: Open): Element | null {
  const parts = [popup, ...queryDeep(popup, "*")];
  const holding = (ways: RegExp): Element | undefined =>
    parts.findLast((part) => scrolls(part, styles, ways) && items.some((item) => holds(part, item.element)));
  return holding(/auto|scroll/) ?? holding(/hidden|clip/) ?? null;
}

/** Where one types to narrow the options: in the popup, else in the control's own box. */
function searchOf({ popup, styles, widget }: Open): Element | null {
  // A page has boxes for more than that: for the number of one of its pages, for another column.
  if (!widget) return null;
  const inputs = queryDeep(popup, "input:not([type=hidden],[type=checkbox],[type=radio]),[role=searchbox]");
  const own = [widget.box, ...widget.originals, ...queryDeep(widget.root, "input")];
  return (
    inputs.find(
      (input) => styles.shown(input) && !(input as HTMLInputElement).readOnly && !isPageNumber(input),
    ) ??
    own.find((one) => one.matches("input[role=combobox]:not([readonly]):enabled")) ??
    null
  );
}

/** Draws fewer rows than its height promises. */
function isVirtual(scroller: Element, items: readonly Item[], styles: StyleCache): boolean {
  const drawn = items.filter(({ element }) => scroller.contains(element));
  const height = drawn.reduce((sum, { element }) => sum + styles.rect(element).height, 0);
  return scroller.scrollHeight > height * 1.5 + 40;
}

/** What closes a layer that is there since the last press; a whole frame is asked only where it came up by that. */
const closerFrom = (key: string, hanging: Hanging | null): Element | null =>
  hanging && (key === WHOLE_PAGE || isNew(hanging.popup)) ? closerOf(hanging.popup, hanging.styles) : null;

/** The options a control shows now that it is open. */
export function readPopup(key: string): PopupView {
  const hanging = hangingFrom(key);
  const closes = closerFrom(key, hanging) !== null;
  const open = opened(hanging);
  const index = key === WHOLE_PAGE && parent !== self ? indexIn(parent, self) : null;
  if (!open)
    return {
      open: false,
      index,
      kind: "empty",
      options: [],
      first: 0,
      search: false,
      pages: false,
      closes,
      confirms: false,
      scrollable: false,
      virtual: false,
      scrollTop: 0,
      atEnd: true,
    };
  const scroller = scrollerOf(open);
  const [first] = open.items;
  return {
    open: true,
    index,
    kind: open.kind,
    options: open.items.map(({ text, selected, disabled, level, expandable, expanded }) => ({
      text,
      selected,
      disabled,
      level,
      expandable,
      expanded,
    })),
    first: first ? numberOf(first.element) : 0,
    search: searchOf(open) !== null,
    pages: nextPageIn(open.popup) !== null,
    closes,
    confirms: confirmOf(open.popup, open.styles, open.kind === "tree") !== null,
    scrollable: scroller !== null,
    virtual: scroller !== null && isVirtual(scroller, open.items, open.styles),
    scrollTop: Math.round(scroller?.scrollTop ?? 0),
    atEnd: !scroller || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2,
  };
}

/**
 * The option of a text; with a path (texts of the nodes above it) or a level, only the one there. Null when
 * none or several fit.
 */
function itemOf(open: Open, text: string, path?: readonly string[], level?: number): Item | null {
  const wanted = path?.map(normaliseOption).join("/");
  const hits = open.items.filter(
    (item, index) =>
      isText(item.text, text) &&
      (level === undefined || item.level === level) &&
      (path === undefined || open.kind !== "cascade" || item.level === path.length) &&
      (wanted === undefined ||
        open.kind !== "tree" ||
        pathTo(open.items, index).map(normaliseOption).join("/") === wanted),
  );
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** What a user presses to choose that option. */
export function popupOption(
  key: string,
  text: string,
  path?: readonly string[],
  level?: number,
): Element | null {
  const open = openOf(key);
  const item = open && itemOf(open, text, path, level);
  return item && (choiceInRow(item.element, open.popup, open.styles) ?? wordsIn(item, open.styles));
}

/** What takes over the option of a text, once its row is the one that is chosen, or no other node of its tree is. */
export function popupConfirm(key: string, text: string, path?: readonly string[]): Element | null {
  const open = openOf(key);
  const item = open && itemOf(open, text, path);
  if (!item) return null;
  const isTree = open.kind === "tree";
  const isChosen = isTree
    ? open.items.every((other) => other === item || !other.selected)
    : isChosenRow(item.element, open.popup, open.styles);
  return isChosen ? confirmOf(open.popup, open.styles, isTree) : null;
}

/** What closes a layer that the last press brought up. */
export const popupClose = (key: string): Element | null => closerFrom(key, hangingFrom(key));

/**
 * A button of the layer around one frame of this page and nothing else: what takes over the choice made in that, or
 * closes it. Known by the frame: when a press made that, what was there before may be forgotten.
 */
export function layerButton(which: "confirm" | "close", index: number): Element | null {
  const { styles, frames, floating } = scan();
  const frame = frames.find((one) => indexIn(self, (one as HTMLIFrameElement).contentWindow) === index);
  const layer = frame && [...ancestorsOf(frame)].find((one) => floating.includes(one));
  const shown = layer ? queryDeep(layer, "iframe,frame").filter((one) => styles.shown(one)) : [];
  if (!layer || shown.length !== 1) return null;
  return which === "confirm" ? confirmOf(layer, styles, true) : closerOf(layer, styles);
}

export const layerButtons = (index: number): LayerButtons => ({
  confirms: layerButton("confirm", index) !== null,
  closes: layerButton("close", index) !== null,
});

/** What a user presses to see what is below that option. */
export function popupExpander(key: string, text: string, path?: readonly string[]): Element | null {
  const open = openOf(key);
  return (open && itemOf(open, text, path)?.expander) ?? null;
}

/** What turns the list's page. */
export function popupNext(key: string): Element | null {
  const open = openOf(key);
  return open && nextPageIn(open.popup);
}

export const popupScroller = (key: string): Element | null => {
  const open = openOf(key);
  return open && scrollerOf(open);
};

export const popupSearch = (key: string): Element | null => {
  const open = openOf(key);
  return open && searchOf(open);
};
