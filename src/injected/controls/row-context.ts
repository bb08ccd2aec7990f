import { ancestorsOf, childrenOf, closest, holds, parentOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { childElements, nextElement, previousElement } from "../dom/unclobbered-dom.js";

const ROWS = "tr,[role=row],li,[role=listitem]";
const CELLS = "td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]";
const LONGEST = 120;
const MAX_CELLS = 30;
/** A list's entry may hold a list of what can be done with it. */
const NESTED = 2;
const ENTRIES = "li,[role=listitem]";
const PRESSED = "a,button,input[type=button],[role=button],[role=link],[role=menuitem],[onclick]";

interface Cell {
  /** Words of an entry may stand in it without an element of their own. */
  element: Element | Text;
  text: string;
}

/** The words around things in rows, cards and lists; each row is read once. */
export class Rows {
  readonly #looks: StyleCache;
  readonly #cells = new Map<Element, Cell[]>();
  readonly #beside = new Map<Element, Element[]>();
  readonly #alikeRows = new Map<Element, Element[]>();

  constructor(styles: StyleCache) {
    this.#looks = styles;
  }

  /** An entry of a list within a row that is there to be pressed: it says nothing of the row, nor of its neighbours. */
  #isPressed(entry: Element, row: Element): boolean {
    if (entry === row || !entry.matches(ENTRIES) || queryDeep(entry, PRESSED).length === 0) return false;
    return !hasWords(textOf(entry, this.#looks, (one) => one.matches(PRESSED), LONGEST));
  }

  /** The words of the row, card or list entry an element stands in, cell by cell, without its own. */
  textsAround(element: Element): string[] {
    let row = closest(element, ROWS);
    for (let depth = 0; row && depth < NESTED; depth++) {
      if (row !== element) {
        const texts = [row, ...this.#rowsBeside(row)].flatMap((one) => this.#texts(one, element));
        if (texts.length > 0) return texts;
        // A menu's entries lie in one another too, and say nothing of each other.
        if (row.matches("[role=menuitem],[role=treeitem]")) break;
      }
      const outer = parentOf(row);
      row = outer && closest(outer, "li,[role=listitem]");
    }
    const card = this.#cardOf(element);
    return card ? this.#texts(card, element) : [];
  }

  #cellsOf(row: Element): Cell[] {
    const known = this.#cells.get(row);
    if (known) return known;
    const inner = row instanceof HTMLTableRowElement ? [...row.cells] : queryDeep(row, CELLS);
    const parts = inner.length > 0 ? inner : partsOf(row);
    const skip = (one: Element) => this.#isPressed(one, row);
    const cells = (parts.length > 0 ? parts : [row]).slice(0, MAX_CELLS).map((element) => {
      const text =
        element instanceof Text
          ? squeeze(element.data).slice(0, LONGEST)
          : textOf(element, this.#looks, skip, LONGEST);
      return { element, text: element instanceof Element && skip(element) ? "" : text };
    });
    this.#cells.set(row, cells);
    return cells;
  }

  #texts(row: Element, own: Element): string[] {
    const words = (skip: (one: Element) => boolean, isKept: boolean) =>
      this.#cellsOf(row)
        .map(({ element, text }) => {
          if (element === own || holds(own, element)) return "";
          if (element instanceof Text || (isKept && !holds(element, own))) return text;
          return textOf(element, this.#looks, (one) => one === own || skip(one), LONGEST);
        })
        .filter(hasWords);
    const told = words((one) => this.#isPressed(one, row) && !holds(one, own), true);
    return told.length > 0 || !this.#isRepeated(row, own) ? told : words(() => false, false);
  }

  /** Another row beside it has the same to press: a card of links, where a menu's entries are all different. */
  #isRepeated(row: Element, own: Element): boolean {
    const words = textOf(own, this.#looks, undefined, LONGEST);
    const beside = [previousElement(row), nextElement(row)].filter((one) => one?.matches(ENTRIES) === true);
    return beside.some((other) =>
      queryDeep(other as Element, PRESSED).some(
        (one) => textOf(one, this.#looks, undefined, LONGEST) === words,
      ),
    );
  }

  /** The same row in tables beside this one: grids keep the tick column in a table of its own. */
  #rowsBeside(row: Element): Element[] {
    const table = closest(row, "table");
    if (!(table instanceof HTMLTableElement) || !(row instanceof HTMLTableRowElement)) return [];
    const known = this.#alikeRows.get(row);
    if (known) return known;
    const { top } = this.#looks.rect(row);
    const rows = this.#tablesBeside(table)
      .flatMap((other) => [...(other as HTMLTableElement).rows])
      .filter((other) => {
        const rect = this.#looks.rect(other);
        return rect.height > 0 && Math.abs(rect.top - top) <= 3;
      });
    this.#alikeRows.set(row, rows);
    return rows;
  }

  /** Tables drawn at the same height within the nearest element that holds any. */
  #tablesBeside(table: Element): Element[] {
    const known = this.#beside.get(table);
    if (known) return known;
    const own = this.#looks.rect(table);
    let found: Element[] = [];
    for (const outer of ancestorsOf(table)) {
      if (outer.matches("body,td,form,[role=dialog]")) break;
      const others = queryDeep(outer, "table").filter(
        (other) =>
          other !== table && !holds(other, table) && !holds(table, other) && this.#looks.shown(other),
      );
      found = others.filter((other) => {
        const rect = this.#looks.rect(other);
        return rect.top < own.bottom - 3 && rect.bottom > own.top + 3;
      });
      if (found.length > 0 || others.length > 3) break;
    }
    this.#beside.set(table, found);
    return found;
  }

  /** Cards and list entries without a row's role: the nearest wrapper that has others like it beside it. */
  #cardOf(element: Element): Element | null {
    let depth = 0;
    for (const outer of ancestorsOf(element)) {
      // What stands in the body without a name of its own is the page or a dialog, however many there are.
      if (++depth > 5 || outer.matches("body,body > :not([class]),form,table")) return null;
      if (!hasAlike(outer)) continue;
      const words = textOf(outer, this.#looks, (one) => one === element, 300);
      if (hasWords(words) && words.length <= 200) return outer;
    }
    return null;
  }
}

/** What a card or an entry is made of, within the wrappers that hold all of it. */
function partsOf(row: Element): (Element | Text)[] {
  let whole = row;
  let parts = childElements(whole);
  while (parts.length === 1 && parts[0] && isAllIn(parts[0])) {
    whole = parts[0];
    parts = childElements(whole);
  }
  if (parts.length === 0) return [];
  return [...childrenOf(whole)].filter(
    (part): part is Element | Text =>
      part instanceof Element || (part instanceof Text && hasWords(part.data)),
  );
}

/** It has parts of its own, and no words stand beside it. */
const isAllIn = (inner: Element): boolean =>
  inner.childElementCount > 0 &&
  [...(parentOf(inner)?.childNodes ?? [])].every((one) => !(one instanceof Text) || !hasWords(one.data));

/** Another of the same tag and class right beside it. */
const hasAlike = (element: Element): boolean =>
  [previousElement(element), nextElement(element)].some(
    (one) =>
      one?.localName === element.localName && one.className === element.className && parentOf(one) !== null,
  );
