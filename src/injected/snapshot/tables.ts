import type { TableSnapshot } from "../../core/snapshot/types.js";
import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, closest, holds, parentOf } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { childElements, elementsIn } from "../dom/unclobbered-dom.js";

const MAX_ROWS = 200;
const MAX_TABLES = 60;

interface Raw {
  element: Element;
  /** Where it is drawn as several tables side by side, these from left to right. */
  parts?: readonly Element[];
  headers: string[];
  rows: string[][];
  /** The elements of the rows. */
  lines: readonly Element[];
}

const cellsOf = (row: Element): Element[] =>
  childElements(row).filter((cell) =>
    cell.matches("td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]"),
  );

const texts = (row: Element, styles: StyleCache): string[] =>
  cellsOf(row).map((cell) => (styles.display(cell) === "none" ? "" : textOf(cell, styles, undefined, 120)));

const rowsOf = (element: Element): Element[] =>
  element instanceof HTMLTableElement ? [...element.rows] : elementsIn(element, "[role=row]");

function readTable(element: Element, styles: StyleCache): Raw {
  const holdsPager = (row: Element) => elementsIn(row, "table").length > 0;
  const rows = rowsOf(element)
    .filter((row) => styles.shown(row) && !holdsPager(row))
    .slice(0, MAX_ROWS + 1);
  const isHead = (row: Element): boolean =>
    row.closest("thead") !== null || cellsOf(row).every((cell) => cell.matches("th,[role=columnheader]"));
  const heads = rows.filter((row) => isHead(row) && texts(row, styles).some(hasWords));
  return {
    element,
    headers: heads[0] ? texts(heads[0], styles) : [],
    rows: rows.filter((row) => !isHead(row)).map((row) => texts(row, styles)),
    lines: rows.filter((row) => !isHead(row)),
  };
}

/** Where a table begins to be in sight: within what scrolls it, it may begin further up. */
function seenTop(element: Element, styles: StyleCache): number {
  let { top } = styles.rect(element);
  for (const outer of [...ancestorsOf(element)].slice(0, 3))
    if (!outer.matches("html,body") && styles.style(outer).overflowY !== "visible")
      top = Math.max(top, styles.rect(outer).top);
  return top;
}

/** Header and body drawn as two tables are one to a user: same left edge, one right above the other. */
function joins(head: Raw, body: Raw, styles: StyleCache): boolean {
  const [a, b] = [styles.rect(head.element), styles.rect(body.element)];
  const top = seenTop(body.element, styles);
  return Math.abs(a.left - b.left) <= 4 && top >= a.top && top - a.bottom <= 12 && top - a.bottom >= -4;
}

/** Numbers of pages and the words beside them. */
const PAGING = /^[\d\s.…<>«»‹›/|首尾末上下前后一页第共条转到]+$/;

/** A table that lies in a row of its own and holds numbers of pages alone: it is the pager of the grid around it. */
const isPagerRow = (inner: Element, styles: StyleCache): boolean => {
  const row = closest(parentOf(inner) ?? inner, "tr");
  return row !== null && cellsOf(row).length === 1 && PAGING.test(textOf(row, styles, undefined, 200));
};

/** A grid's pager is often drawn as a table of one row, and holds no data. */
const isPager = ({ element, headers, rows }: Raw): boolean =>
  headers.length === 0 &&
  rows.length <= 1 &&
  [element, ...[...ancestorsOf(element)].slice(0, 8)].some((one) =>
    anyToken(tokensOf(one), /^(?:pg|pager|paging|pagination|laypage)$/),
  );

/** Heads drawn as blocks above tables: cells that call themselves a column's header, and stand in no table. */
function drawnHeads(drawn: readonly Element[], grids: readonly Element[], styles: StyleCache): Raw[] {
  const heads = new Map<Element, string[]>();
  for (const cell of drawn) {
    if (!cell.matches("[role=columnheader]") || closest(cell, "table")) continue;
    const row = parentOf(cell);
    if (!row || grids.some((grid) => holds(grid, cell))) continue;
    heads.set(row, [...(heads.get(row) ?? []), textOf(cell, styles, undefined, 120)]);
  }
  return [...heads].map(([element, headers]) => ({ element, headers, rows: [], lines: [] }));
}

const firstClass = (element: Element | null): string | undefined => element?.classList[0];

/** Whether two tables are rows of one grid that draws each row as a table: of the same build, right below each other. */
function isNextRow(above: Element, below: Element, styles: StyleCache): boolean {
  const [a, b] = [styles.rect(above), styles.rect(below)];
  if (Math.abs(a.left - b.left) > 4 || Math.abs(b.top - a.bottom) > 4) return false;
  const [outer, other] = [parentOf(above), parentOf(below)];
  if (!outer || !other) return false;
  if (outer === other) return firstClass(above) === firstClass(below);
  const alike = firstClass(outer) !== undefined && firstClass(outer) === firstClass(other);
  return alike && parentOf(outer) === parentOf(other);
}

/** Some grids draw a table a row: to a user they are one. */
function withRowsJoined(raws: readonly Raw[], styles: StyleCache): Raw[] {
  const joined: Raw[] = [];
  let last: Element | null = null;
  for (const raw of raws) {
    const before = joined.at(-1);
    const isRow = raw.headers.length === 0 && raw.rows.length === 1;
    const sameWidth = before?.rows.at(-1)?.length === raw.rows[0]?.length;
    if (
      isRow &&
      before &&
      last &&
      before.headers.length === 0 &&
      sameWidth &&
      isNextRow(last, raw.element, styles)
    )
      joined[joined.length - 1] = {
        ...before,
        rows: [...before.rows, ...raw.rows],
        lines: [...before.lines, ...raw.lines],
      };
    else joined.push(raw);
    last = isRow ? raw.element : null;
  }
  return joined;
}

/** How far to the left and right a table is in sight, within what scrolls it. */
function seenAcross(element: Element, styles: StyleCache): { left: number; right: number } {
  let { left, right } = styles.rect(element);
  for (const outer of [...ancestorsOf(element)].slice(0, 3)) {
    if (styles.style(outer).overflowX === "visible") continue;
    const rect = styles.rect(outer);
    left = Math.max(left, rect.left);
    right = Math.min(right, rect.right);
  }
  return { left, right };
}

/** Whether a table goes on in the one right beside it: as high as that. */
function goesOnIn(one: Raw, other: Raw, styles: StyleCache): boolean {
  if (one.headers.length > 0 !== other.headers.length > 0) return false;
  const [a, b] = [styles.rect(one.element), styles.rect(other.element)];
  if (Math.abs(a.top - b.top) > 2 || Math.abs(a.bottom - b.bottom) > 4) return false;
  return (
    Math.abs(
      seenAcross(other.element, styles).left - seenAcross(one.parts?.at(-1) ?? one.element, styles).right,
    ) <= 4
  );
}

/** Rows at the same height are one; the part that stays is cut off by its place, and moves as the other is scrolled. */
function sideBySide(left: Raw, right: Raw, styles: StyleCache): Pick<Raw, "rows" | "lines"> {
  const { lines } = left.lines.length >= right.lines.length ? left : right;
  const cellsAt = (part: Raw, line: Element): string[] => {
    const { top } = styles.rect(line);
    const isLevel = (one: Element): boolean => Math.abs(styles.rect(one).top - top) <= 3;
    const seen = part.rows[part.lines.findIndex(isLevel)];
    if (seen) return seen;
    const width = widest(part.rows);
    const out = rowsOf(part.element).find((one) => isLevel(one) && styles.rect(one).height > 0);
    const cells = out ? texts(out, styles) : [];
    return cells.length === width ? cells : Array.from({ length: width }, () => "");
  };
  return { lines, rows: lines.map((line) => [...cellsAt(left, line), ...cellsAt(right, line)]) };
}

/** Grids keep columns that do not scroll in a table of their own: to a user the two are one. */
function withSidesJoined(raws: readonly Raw[], styles: StyleCache): Raw[] {
  const joined: Raw[] = [];
  for (const raw of raws) {
    const at = joined.findIndex((one) => goesOnIn(one, raw, styles));
    const left = joined[at];
    if (left)
      joined[at] = {
        ...left,
        parts: [...(left.parts ?? [left.element]), raw.element],
        headers: [...left.headers, ...raw.headers],
        ...sideBySide(left, raw, styles),
      };
    else joined.push(raw);
  }
  return joined;
}

const widest = (rows: readonly string[][]): number => Math.max(0, ...rows.map((row) => row.length));

/** How far below what is in sight a list's end may lie, in CSS pixels: lists load more before they are at their end. */
const BEYOND = 8;

/** Whether a list goes on below what is in sight of it: of parts side by side those that stay do not scroll. */
const goesOn = ({ element, parts = [element] }: Raw, styles: StyleCache): { goesOn?: true } =>
  parts.some((part) => endsBelow(part, styles)) ? { goesOn: true } : {};

/** Whether a list's end lies further down in what scrolls it than is in sight. */
function endsBelow(element: Element, styles: StyleCache): boolean {
  const { bottom } = styles.rect(element);
  for (const outer of ancestorsOf(element)) {
    const scrolls = /auto|scroll|overlay/.test(styles.style(outer).overflowY);
    if (!scrolls || outer.scrollHeight <= outer.clientHeight + BEYOND) continue;
    if (outer.matches("html,body")) break;
    return bottom > styles.rect(outer).bottom + BEYOND;
  }
  return bottom > innerHeight + BEYOND;
}

/** Tables of data, visible rows only; tables that only lay a form out are left out. */
export function findTables(
  { tables, drawn, styles }: Scan,
  held: (element: Element) => number,
): (Omit<TableSnapshot, "layer"> & { element: Element })[] {
  const grids = drawn.filter(
    (element) =>
      element.matches("[role=grid],[role=treegrid],[role=table]") && !element.querySelector("table"),
  );
  // A table a row is many tables; what is joined of them is one.
  const pagers = new Set(tables.filter((table) => isPagerRow(table, styles)));
  const whole = [...tables, ...grids].filter((table) => !pagers.has(table));
  const read = whole
    .filter((table) => styles.shown(table) && !whole.some((inner) => inner !== table && holds(table, inner)))
    .slice(0, MAX_TABLES + MAX_ROWS)
    .map((table) => readTable(table, styles))
    .filter((table) => !isPager(table));
  const raws = [...drawnHeads(drawn, grids, styles), ...withSidesJoined(withRowsJoined(read, styles), styles)]
    .slice(0, MAX_TABLES)
    .filter(({ element, headers, rows }) => {
      // A checkbox a row, the header's own for all of them included; more than that is a form.
      const lines = rows.length + (headers.length > 0 ? 1 : 0);
      return lines > 0 && (headers.some(hasWords) || rows.flat().some(hasWords)) && held(element) <= lines;
    });
  const found: (Omit<TableSnapshot, "layer"> & { element: Element })[] = [];
  const used = new Set<Raw>();
  for (const raw of raws) {
    if (used.has(raw)) continue;
    used.add(raw);
    // A lone row of words above another table's rows is its header, whatever its cells are called; one of boxes is none,
    // but for the box that ticks all rows.
    const ticks = raw.element.querySelectorAll("input[type=checkbox],[role=checkbox]").length;
    const isLone =
      raw.headers.length === 0 && raw.rows.length === 1 && held(raw.element) <= Math.min(ticks, 1);
    const single = isLone ? raw.rows[0] : undefined;
    const head = raw.rows.length === 0 || single ? raw : undefined;
    const body = head
      ? raws.find((other) => !used.has(other) && other.headers.length === 0 && joins(raw, other, styles))
      : undefined;
    const fits =
      body && body.rows.length > 0 && Math.abs(widest(body.rows) - (single ?? raw.headers).length) <= 1;
    if (body && fits) {
      used.add(body);
      found.push({
        element: raw.element,
        headers: single ?? raw.headers,
        rows: body.rows,
        ...goesOn(body, styles),
      });
    } else found.push({ element: raw.element, headers: raw.headers, rows: raw.rows, ...goesOn(raw, styles) });
  }
  return found;
}
