import type { Looks } from "../dom/looks.js";
import { hasWords, textOf } from "../dom/text.js";
import { ancestorsOf, closest, holds, parentOf, queryDeep } from "../dom/tree.js";

const ROWS = "tr,[role=row],li,[role=listitem]";
const CELLS = "td,th,[role=cell],[role=gridcell],[role=rowheader],[role=columnheader]";

const cellTexts = (row: Element, own: Element, looks: Looks): string[] => {
  const cells = queryDeep(row, CELLS).filter((cell) => !queryDeep(cell, CELLS).length);
  const parts = cells.length > 0 ? cells : [...row.children];
  return (parts.length > 0 ? parts : [row])
    .filter((part) => part !== own)
    .map((part) => textOf(part, looks, (element) => element === own, 120))
    .filter(hasWords)
    .slice(0, 30);
};

/** The same row in tables beside this one: grids keep the tick column in a table of its own. */
function rowsBeside(row: Element, looks: Looks): Element[] {
  const table = closest(row, "table");
  if (!table || row.localName !== "tr") return [];
  const top = looks.rect(row).top;
  for (const outer of ancestorsOf(table)) {
    if (outer.matches("body,td,form,[role=dialog]")) return [];
    const others = queryDeep(outer, "table").filter((other) => other !== table && looks.shown(other));
    if (others.length === 0) continue;
    const rows = others
      .filter((other) => !holds(other, table) && !holds(table, other))
      .flatMap((other) => [...(other as HTMLTableElement).rows])
      .filter((other) => Math.abs(looks.rect(other).top - top) <= 3 && looks.rect(other).height > 0);
    if (rows.length > 0) return rows;
    if (others.length > 3) return [];
  }
  return [];
}

/** Cards and list entries without a row's role: the nearest wrapper that has others like it beside it. */
function cardOf(element: Element, looks: Looks): Element | null {
  let depth = 0;
  for (const outer of ancestorsOf(element)) {
    if (++depth > 5 || outer.matches("body,form,table")) return null;
    const siblings = [...(parentOf(outer)?.children ?? [])].filter(
      (one) => one !== outer && one.localName === outer.localName && one.className === outer.className,
    );
    const words = textOf(outer, looks, (one) => one === element, 300);
    if (hasWords(words) && siblings.length > 0 && words.length <= 200) return outer;
  }
  return null;
}

/** The words of the row, card or list entry an element stands in, cell by cell, without its own. */
export function rowTexts(element: Element, looks: Looks): string[] {
  const row = closest(element, ROWS);
  if (row && row !== element) {
    const texts = [row, ...rowsBeside(row, looks)].flatMap((one) => cellTexts(one, element, looks));
    if (texts.length > 0) return texts;
  }
  const card = cardOf(element, looks);
  return card ? cellTexts(card, element, looks) : [];
}
