import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, childrenOf, parentOf, queryDeep } from "../dom/composed-tree.js";
import { isOptionPanel } from "../dom/option-panel.js";
import type { Scan } from "../dom/scan.js";
import { FIELDS } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { unclobbered } from "../dom/unclobbered-dom.js";
import { faceOf, isChooser, outlineOf } from "./bounds.js";
import { kindOf } from "./control-kind.js";
import { datesInParts } from "./date-in-parts.js";
import { drawnChoices } from "./drawn-choices.js";
import { tickWidgets } from "./radio-groups.js";
import { isNative, isTickable, type Widget } from "./types.js";

/** More controls than a form can have: beyond it a page is only counted as truncated. */
const MAX_CONTROLS = 3000;

/** Panels that hang from a control: what is in them is its options, not the form's fields. */
class Popups {
  readonly #styles: StyleCache;
  /** Of each element asked about so far, and all around it. */
  readonly #within = new Map<Element, boolean>();

  constructor(styles: StyleCache) {
    this.#styles = styles;
  }

  /** Whether an element stands in one, or says itself that it is one. */
  around(element: Element): boolean {
    if (element.matches("[role=listbox],[role=menu],[role=tree],[role=tooltip]")) return true;
    const outer = parentOf(element);
    return outer !== null && this.#holds(outer);
  }

  #holds(outer: Element): boolean {
    let holds = this.#within.get(outer);
    if (holds === undefined) {
      holds = this.#isPanel(outer) || this.around(outer);
      this.#within.set(outer, holds);
    }
    return holds;
  }

  #isPanel(element: Element): boolean {
    const tokens = tokensOf(element);
    return (
      element instanceof HTMLElement &&
      anyToken(tokens, WORDS.popup) &&
      !anyToken(tokens, WORDS.dialog) &&
      /^(?:absolute|fixed)$/.test(this.#styles.style(element).position)
    );
  }
}

/** One line of a form is no higher. */
const LINE = 64;

/**
 * A part laid into its own box, one line high: a box that proposes what was typed before is drawn so. A panel hangs
 * from its box, or stands in the body.
 */
function isInset(field: Element, styles: StyleCache): boolean {
  const part = [...ancestorsOf(field)].find((outer) =>
    /^(?:absolute|fixed)$/.test(styles.style(outer).position),
  );
  const box = part instanceof HTMLElement ? unclobbered(part.offsetParent) : null;
  if (!part || !box || box.matches("body,td,th")) return false;
  const [inner, outer] = [styles.rect(part), styles.rect(box)];
  return (
    outer.height <= LINE &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

const NO_CHOOSER =
  "a,button,summary,li,td,th,tr,label,option,[role=columnheader],i,svg,img,table,nav,header,h1,h2,h3,h4,[role=option],[role=menuitem],[role=button],[role=tab],[role=link]";

/** An arrow at the right end of a box: a small part without words, or a triangle drawn as a letter. */
const hasArrow = (element: Element, styles: StyleCache): boolean => {
  const frame = styles.rect(element);
  return queryDeep(element, "*").some((icon) => {
    const rect = styles.rect(icon);
    if (rect.width > 32 || rect.width < 4 || rect.left < frame.left + frame.width * 0.6) return false;
    const text = icon.textContent?.trim() ?? "";
    const drawn =
      icon.localName === "svg" || icon.localName === "img" || anyToken(tokensOf(icon), WORDS.arrow);
    return (text === "" && drawn) || /^[▼▾▿⌄﹀∨˅]$/.test(text);
  });
};

const hasFrame = (style: CSSStyleDeclaration): boolean =>
  Number.parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== "none";

/** A box drawn as a select: by what it calls itself, or framed like a field and pressed like a button. */
export function isPlainChooser(element: Element, styles: StyleCache): boolean {
  if (!(element instanceof HTMLElement)) return false;
  const style = styles.style(element);
  const named = anyToken(tokensOf(element), WORDS.select);
  const isPressed = () => style.cursor === "pointer" || element.tabIndex >= 0;
  if (!named && !(isPressed() && hasFrame(style))) return false;
  if (element.matches(NO_CHOOSER)) return false;
  const { width, height } = styles.rect(element);
  if (width < (named ? 60 : 110) || height < 18 || height > 64) return false;
  return styles.shown(element) && isChooser(element, styles) && hasArrow(element, styles);
}

/** Boxes drawn as selects without any native field or role in them. */
function plainChoosers(
  { drawn, styles }: Scan,
  popups: Popups,
  taken: (element: Element) => boolean,
): Element[] {
  const found = new Set<Element>();
  for (const element of drawn) {
    if (!isPlainChooser(element, styles) || taken(element) || popups.around(element)) continue;
    if (![...ancestorsOf(element)].some((outer) => found.has(outer))) found.add(element);
  }
  return [...found];
}

/** Which widgets an element holds: none, the one, or several. */
class Owners {
  readonly #roots = new Map<Element, Widget>();
  readonly #within = new Map<Element, Widget | null>();

  add(widget: Widget): void {
    this.#roots.set(widget.root, widget);
    for (const outer of [widget.root, ...ancestorsOf(widget.root)])
      this.#within.set(outer, this.#within.has(outer) ? null : widget);
  }

  isRoot(element: Element): boolean {
    return this.#roots.has(element);
  }

  /** The widget whose outline an element lies in. */
  around(element: Element): Widget | undefined {
    for (const outer of [element, ...ancestorsOf(element)]) {
      const widget = this.#roots.get(outer);
      if (widget) return widget;
    }
    return undefined;
  }

  /** The only widget an element is or holds. */
  only(element: Element): Widget | undefined {
    return this.#within.get(element) ?? undefined;
  }

  holdsAny(element: Element): boolean {
    return this.#within.has(element);
  }
}

/** Roles on wrappers and the native boxes in them are one control: natives stay, else the outermost role. */
function mergeNested(typed: readonly Element[]): Element[] {
  const all = new Set(typed);
  const dropped = new Set<Element>();
  for (const field of typed) {
    for (const outer of ancestorsOf(field)) {
      if (!all.has(outer)) continue;
      dropped.add(isNative(field) ? outer : field);
    }
  }
  return typed.filter((field) => !dropped.has(field));
}

/** All fields of a frame as a user would count them, in the order drawn. */
export function findWidgets(page: Scan): { widgets: Widget[]; truncated: boolean } {
  const { styles } = page;
  const popups = new Popups(styles);
  const fields = page.fields.filter((field) => !popups.around(field));
  const truncated = fields.length > MAX_CONTROLS;
  const counted = fields.slice(0, MAX_CONTROLS);
  const dates = datesInParts(counted);
  const boxes = [
    ...new Set(counted.filter((field) => !isTickable(field)).map((field) => dates.get(field) ?? field)),
  ];
  const shown = mergeNested(boxes.filter((field) => styles.shown(field)));
  const ticks = tickWidgets(counted, styles);

  const held = new Map<Element, number>();
  for (const box of [...shown, ...ticks.filter((tick) => tick.shown).map((tick) => tick.box)])
    for (const outer of [box, ...ancestorsOf(box)]) held.set(outer, (held.get(outer) ?? 0) + 1);

  const widgets: Widget[] = [];
  const owners = new Owners();
  const make = (box: Element, root: Element, originals: Element[], isShown: boolean): void => {
    const widget: Widget = { kind: "text", root, box, originals, choices: [], shown: isShown };
    widgets.push(widget);
    if (isShown) owners.add(widget);
  };
  for (const box of shown)
    make(
      box,
      outlineOf(box, styles, (outer) => (held.get(outer) ?? 0) > 1),
      [],
      true,
    );
  const seen = new Set(shown);
  for (const field of boxes) {
    if (seen.has(field)) continue;
    const widget = owners.around(field) ?? besideOf(field, owners, styles);
    if (widget) {
      widget.originals.push(field);
      continue;
    }
    const face = faceOf(field, styles, (element) => owners.holdsAny(element) || held.has(element));
    make(face ?? field, face ?? field, face ? [field] : [], face !== null);
  }
  for (const box of plainChoosers(
    page,
    popups,
    (element) => owners.holdsAny(element) || owners.around(element) !== undefined || held.has(element),
  ))
    make(box, box, [], true);
  for (const box of page.fields.filter((field) => !isTickable(field) && styles.shown(field)))
    if (popups.around(box) && isInset(box, styles) && !owners.around(box))
      make(
        box,
        outlineOf(box, styles, (outer) => owners.holdsAny(outer)),
        [],
        true,
      );
  const parted = new Set(dates.values());
  for (const widget of widgets)
    widget.kind = parted.has(widget.box) ? "date" : kindOf(widget.root, widget.box, widget.originals, styles);
  const isFree = ({ root }: Widget): boolean =>
    !owners.holdsAny(root) && !owners.around(root) && !popups.around(root);
  const choices = drawnChoices(page).filter(isFree);
  return { widgets: [...widgets, ...ticks, ...choices].sort((a, b) => order(a.box, b.box)), truncated };
}

const siblingsOf = (field: Element): Element[] =>
  [...childrenOf(parentOf(field) ?? field)].filter((node) => node instanceof Element);

const isHiddenField = (element: Element, styles: StyleCache): boolean =>
  element.matches(FIELDS) && styles.display(element) === "none";

/**
 * EasyUI and its kin put the visible box right behind the native field they hide, others right before it:
 * which of the two a page does is told by what comes first among its siblings.
 */
function besideOf(field: Element, owners: Owners, styles: StyleCache): Widget | undefined {
  const siblings = siblingsOf(field).filter(
    (element) => isHiddenField(element, styles) || owners.holdsAny(element),
  );
  const [first] = siblings;
  const step = first && isHiddenField(first, styles) ? 1 : -1;
  let at = siblings.indexOf(field) + step;
  while (siblings[at] && isHiddenField(siblings[at] as Element, styles)) at += step;
  const beside = siblings[at];
  if (!beside) return undefined;
  const wrapper = owners.isRoot(beside) || !beside.matches("td,th,label,tr,li,dd");
  const apart = (one: Element): boolean => owners.isRoot(one) || isOptionPanel(one, styles);
  return wrapper && !hasWords(textOf(beside, styles, apart, 20)) ? owners.only(beside) : undefined;
}

const order = (a: Element, b: Element): number => {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};
