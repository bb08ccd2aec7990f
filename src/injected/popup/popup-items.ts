import { codeIn, normaliseOption } from "../../core/autofill/match-option.js";
import { isPager } from "../controls/pager.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, closest, holds, parentOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, isBlock, textOf } from "../dom/text.js";
import { childElements, previousElement } from "../dom/unclobbered-dom.js";
import { textStart } from "./text-start.js";
import { isMark, isOpenMark, isUnfolded, markOfNode } from "./tree-marks.js";

export interface Item {
  element: Element;
  text: string;
  selected: boolean;
  disabled: boolean;
  /** Depth in a tree, column in a cascade; 0 in plain lists. */
  level: number;
  /** There is more below it, opened or not. */
  expandable: boolean;
  expanded: boolean;
  expander: Element | null;
  x: number;
}

export type PopupKind = "list" | "tree" | "cascade" | "calendar" | "empty";

const ROLES = "[role=option],[role=treeitem],[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox]";
const EMPTY =
  /^(?:(?:暂无|没有|无|未找到)(?:匹配|相关)?(?:的)?(?:数据|记录|结果|内容|选项)?|no\s?(?:data|results?|options?|match\w*).*|加载中.*|正在加载.*|loading.*|搜索中.*)[。.…]*$/i;
/** Buttons that are drawn as links, alone or side by side: never something to choose. */
const COMMANDS = /^(?:确[定认]|取消|关闭|清空|清除|返回)+$/;
/** What a pager says beside its numbers: nothing to choose either. */
const PAGING =
  /^(?:(?:首|尾|末|[上下前后]一?)页|页?共\d+[页条项](?:记录|数据)?|第\d*页?|第?\d+[/／]\d+页?|页)$/;
/** What trees that are drawn in letters have before a name. */
const BULLET = /^[·•▪■□◆◇├└─│]+\s*(?=\p{L})/u;
const SIDE = "button,[role=button],input,textarea,a.l-btn,[role=tab],th";

/** Whether a block with words stands in an element, within inline ones or not. */
const hasBlockInside = (element: Element, styles: StyleCache): boolean =>
  childElements(element).some((child) =>
    isBlock(styles.display(child))
      ? hasWords(textOf(child, styles, undefined, 5))
      : hasBlockInside(child, styles),
  );

/** Innermost blocks with words: the rows of lists drawn without roles. */
function plainRows(popup: Element, styles: StyleCache): Element[] {
  const rows = new Set<Element>();
  const parts = queryDeep(popup, "*");
  const pagers = parts.filter(isPager);
  for (const element of parts) {
    if (!styles.shown(element) || closest(element, SIDE)) continue;
    if (pagers.some((pager) => holds(pager, element))) continue;
    const block = isBlock(styles.display(element)) || element.matches("li,dd,td,a");
    if (!block || hasBlockInside(element, styles) || !hasWords(textOf(element, styles, undefined, 5)))
      continue;
    if (within(element, rows)) continue;
    // The whole row is clicked: grow while nothing else is in it.
    let row = element;
    for (let outer = parentOf(row); outer && outer !== popup; outer = parentOf(outer)) {
      // The most expensive question last: a list's words are those of all its rows.
      if (outer.matches("ul,ol,dl,table,tbody")) break;
      if (styles.rect(outer).height > styles.rect(row).height * 1.8 + 12) break;
      if (textOf(outer, styles) !== textOf(row, styles)) break;
      row = outer;
    }
    rows.add(row);
  }
  return [...rows];
}

/** Whether an element is one of those, or lies in one. */
function within(element: Element, outer: ReadonlySet<Element>): boolean {
  if (outer.has(element)) return true;
  for (const ancestor of ancestorsOf(element)) if (outer.has(ancestor)) return true;
  return false;
}

/** Of each element the others that lie in it. */
function innerOf(elements: readonly Element[]): Map<Element, Element[]> {
  const inner = new Map<Element, Element[]>(elements.map((element) => [element, []]));
  for (const element of elements)
    for (const ancestor of ancestorsOf(element)) inner.get(ancestor)?.push(element);
  return inner;
}

/** The own line of a tree node whose children are drawn inside it. */
const ownText = (element: Element, inner: readonly Element[], styles: StyleCache): string =>
  textOf(element, styles, (one) => inner.includes(one) || one.matches("[role=group],ul,ol"), 120);

/** The line a user would click of a node that holds its children too. */
function lineOf(element: Element, inner: readonly Element[], text: string, styles: StyleCache): Element {
  if (inner.length === 0) return element;
  const lines = queryDeep(element, "*").filter(
    (one) => !inner.some((item) => holds(one, item) || holds(item, one)) && styles.shown(one),
  );
  return lines.find((one) => textOf(one, styles, undefined, 120) === text) ?? element;
}

/**
 * What is pressed of a row: the innermost part that bears all its words. In trees drawn without roles what lies beside
 * the words does nothing.
 */
export const wordsIn = ({ element, text }: Item, styles: StyleCache): Element =>
  queryDeep(element, "*").findLast(
    (one) =>
      styles.shown(one) &&
      styles.style(one).pointerEvents !== "none" &&
      textOf(one, styles, undefined, 120) === text,
  ) ?? element;

/** The small mark before or behind a node's words that opens what is below it. */
function expanderOf(element: Element, styles: StyleCache): Element | null {
  const before = previousElement(element);
  const marks = [...queryDeep(element, "*"), ...(before ? [before] : [])].filter((one) => {
    const { width, height } = styles.rect(one);
    return (
      width >= 4 &&
      width <= 40 &&
      height >= 4 &&
      !hasWords(one.textContent ?? "") &&
      isMark(one) &&
      styles.style(one).visibility === "visible"
    );
  });
  return marks[0] ?? markOfNode(element, styles);
}

const isChosen = (element: Element): boolean =>
  element.getAttribute("aria-selected") === "true" ||
  element.getAttribute("aria-checked") === "true" ||
  (!element.hasAttribute("aria-selected") && anyToken(tokensOf(element), WORDS.checked));

/** What a node bears before its name in trees that are written in letters alone: it can be unfolded, or was. */
const SIGN = /^[+＋\-－−]\s*(?=\p{L})/u;
const isFolded = ({ text }: Item): boolean => /^[+＋]/.test(text) && SIGN.test(text);

/**
 * The nodes of a tree that is written so, + 浙江省. Two of them at least, and most lines with a sign: one alone may be
 * what adds something to a list.
 */
function withSigns(items: Item[]): Item[] {
  const signed = items.filter(({ text, expander }) => expander === null && SIGN.test(text));
  if (signed.filter(isFolded).length < 2 || signed.length * 2 < items.length) return items;
  return items.map((item) =>
    signed.includes(item)
      ? {
          ...item,
          text: item.text.replace(SIGN, ""),
          expandable: true,
          expanded: !isFolded(item),
          expander: item.element,
        }
      : item,
  );
}

/** Everything a user could pick in an open popup, in the order drawn. */
export function itemsOf(popup: Element, styles: StyleCache): Item[] {
  const roled = queryDeep(popup, ROLES).filter((one) => styles.shown(one));
  const elements = roled.length > 0 ? roled : plainRows(popup, styles);
  const nested = innerOf(elements);
  const items = elements.map((element): Item => {
    const inner = nested.get(element) ?? [];
    const text = ownText(element, inner, styles);
    const line = lineOf(element, inner, text, styles);
    const expander = expanderOf(line === element ? element : (parentOf(line) ?? line), styles);
    const expanded =
      element.getAttribute("aria-expanded") === "true" ||
      anyToken(tokensOf(expander ?? element), /^(?:expanded|open|opened)$/) ||
      (expander !== null && (isOpenMark(expander) || isUnfolded(line, expander, styles)));
    const sign = expander?.textContent?.trim() ?? "";
    return {
      element: line,
      // Hand-written trees draw their mark as a letter: ＋全国.
      text: (sign !== "" && text.startsWith(sign) ? text.slice(sign.length).trim() : text).replace(
        BULLET,
        "",
      ),
      selected: isChosen(element),
      disabled:
        element.getAttribute("aria-disabled") === "true" || anyToken(tokensOf(element), WORDS.disabled),
      level: Number(element.getAttribute("aria-level") ?? 0),
      expandable:
        element.hasAttribute("aria-expanded") ||
        element.getAttribute("aria-haspopup") === "true" ||
        expander !== null,
      expanded,
      expander,
      x: textStart(line, styles),
    };
  });
  return withSigns(items).filter(({ text }) => {
    const words = text.replace(/\s/g, "");
    return hasWords(words) && !EMPTY.test(text.trim()) && !COMMANDS.test(words) && !PAGING.test(words);
  });
}

/** Columns of lists side by side, as cascades have: their left edges in order. */
function columnsOf(items: readonly Item[], styles: StyleCache): number[] {
  const lists = new Set(items.map(({ element }) => listOf(element, styles)));
  const lefts = [...lists].flatMap((list) => (list ? [Math.round(styles.rect(list).left)] : []));
  return [...new Set(lefts)].sort((a, b) => a - b);
}

const listOf = (element: Element, styles: StyleCache): Element | null => {
  for (const outer of ancestorsOf(element)) {
    if (outer.matches("ul,ol,[role=menu],[role=listbox],[role=group]")) return outer;
    if (styles.rect(outer).height > styles.rect(element).height * 2.2) return outer;
  }
  return null;
};

/**
 * Less what stands before a tree's first node and further left, since what nothing opens has nothing below it, and
 * what stands further left than all its nodes: a line below the tree that tells the choice is none of them.
 */
function withoutOtherLines(items: Item[]): Item[] {
  const first = items.findIndex(({ expander }) => expander !== null);
  if (first < 0) return items;
  const from = items[first]?.x ?? 0;
  const outermost = Math.min(...items.filter(({ expander }) => expander !== null).map(({ x }) => x));
  return items.filter(({ x }, index) => x >= (index < first ? from : outermost) - 1);
}

/** The day of the month that a text is and nothing else, also written as 05; 0 for any other. */
export const dayIn = (text: string): number =>
  /^(?:0?[1-9]|[12]\d|3[01])$/.test(text.trim()) ? Number(text) : 0;

/** Numbers levels: columns of a cascade, indents of a tree, 0 in plain lists. */
export function arrange(items: Item[], styles: StyleCache): { kind: PopupKind; items: Item[] } {
  if (items.length === 0) return { kind: "empty", items };
  const days = items.filter(({ text }) => dayIn(text) > 0);
  if (days.length >= 28 && days.length >= items.length * 0.6) return { kind: "calendar", items };
  const nested = items.some(
    ({ element }) => element.matches("[role=treeitem]") || anyToken(tokensOf(element), /tree/),
  );
  const columns = columnsOf(items, styles);
  if (
    !nested &&
    columns.length > 1 &&
    columns.every((left, i) => i === 0 || left - (columns[i - 1] ?? 0) >= 60)
  ) {
    const level = (item: Item): number =>
      columns.filter((left) => left <= styles.rect(item.element).left + 8).length - 1;
    return { kind: "cascade", items: items.map((item) => ({ ...item, level: level(item) })) };
  }
  // What a page calls tree may be a link beside it.
  const lines = items.some(({ element }) => element.matches("[role=treeitem]"))
    ? items
    : withoutOtherLines(items);
  const starts = [...new Set(lines.map(({ x }) => Math.round(x / 4)))].sort((a, b) => a - b);
  const indents = starts.filter((start, i) => i === 0 || start - (starts[i - 1] ?? 0) >= 2);
  const tree =
    nested || lines.some(({ expander }) => expander !== null) || lines.some(({ level }) => level > 0);
  if (!tree) return { kind: "list", items: items.map((item) => ({ ...item, level: 0 })) };
  const stated = lines.every(({ level }) => level > 0);
  const lowest = Math.min(...lines.map(({ level }) => level));
  return {
    kind: "tree",
    items: lines.map((item) => ({
      ...item,
      level: stated
        ? item.level - lowest
        : Math.max(0, indents.filter((start) => start <= Math.round(item.x / 4)).length - 1),
    })),
  };
}

/** Texts of the nodes above one in a tree, outermost first. */
export function pathTo(items: readonly Item[], index: number): string[] {
  const path: string[] = [];
  let level = items[index]?.level ?? 0;
  for (let i = index - 1; i >= 0 && level > 0; i--) {
    const item = items[i];
    if (item && item.level < level) {
      path.unshift(item.text);
      level = item.level;
    }
  }
  return path;
}

/** Whether an option's text is the one asked for: exactly, or by the code both bear. */
export const isText = (text: string, wanted: string): boolean => {
  if (normaliseOption(text) === normaliseOption(wanted)) return true;
  const code = codeIn(wanted);
  return /^\[?\d{6}\]?$/.test(wanted.trim()) && code !== "" && codeIn(text) === code;
};
