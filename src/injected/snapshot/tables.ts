import type { TableSnapshot } from "../../core/snapshot/types.js";
import { holds } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";

const MAX_ROWS = 200;
const MAX_TABLES = 60;

interface Raw {
  element: Element;
  headers: string[];
  rows: string[][];
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((cell) =>
    cell.matches("td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]"),
  );

const texts = (row: Element, styles: StyleCache): string[] =>
  cellsOf(row).map((cell) =>
    styles.style(cell).display === "none" ? "" : textOf(cell, styles, undefined, 120),
  );

function readTable(element: Element, styles: StyleCache): Raw {
  const all =
    element instanceof HTMLTableElement ? [...element.rows] : [...element.querySelectorAll("[role=row]")];
  const rows = all.filter((row) => styles.shown(row)).slice(0, MAX_ROWS + 1);
  const isHead = (row: Element): boolean =>
    row.closest("thead") !== null || cellsOf(row).every((cell) => cell.matches("th,[role=columnheader]"));
  const heads = rows.filter((row) => isHead(row) && texts(row, styles).some(hasWords));
  return {
    element,
    headers: heads[0] ? texts(heads[0], styles) : [],
    rows: rows.filter((row) => !isHead(row)).map((row) => texts(row, styles)),
  };
}

/** Header and body drawn as two tables are one to a user: same left edge, one right above the other. */
function joins(head: Raw, body: Raw, styles: StyleCache): boolean {
  const [a, b] = [styles.rect(head.element), styles.rect(body.element)];
  return Math.abs(a.left - b.left) <= 4 && b.top >= a.top && b.top - a.bottom <= 12 && b.top - a.bottom >= -4;
}

const widest = (rows: readonly string[][]): number => Math.max(0, ...rows.map((row) => row.length));

/** Tables of data, visible rows only; tables that only lay a form out are left out. */
export function findTables(
  { tables, drawn, styles }: Scan,
  held: (element: Element) => number,
): (Omit<TableSnapshot, "layer"> & { element: Element })[] {
  const grids = drawn.filter(
    (element) =>
      element.matches("[role=grid],[role=treegrid],[role=table]") && !element.querySelector("table"),
  );
  const raws = [...tables, ...grids]
    .filter((table) => styles.shown(table) && !tables.some((inner) => inner !== table && holds(table, inner)))
    .slice(0, MAX_TABLES)
    .map((table) => readTable(table, styles))
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
    // A lone row of words above another table's rows is its header, whatever its cells are called.
    const single = raw.headers.length === 0 && raw.rows.length === 1 ? raw.rows[0] : undefined;
    const head = raw.rows.length === 0 || single ? raw : undefined;
    const body = head
      ? raws.find((other) => !used.has(other) && other.headers.length === 0 && joins(raw, other, styles))
      : undefined;
    const fits =
      body && body.rows.length > 0 && Math.abs(widest(body.rows) - (single ?? raw.headers).length) <= 1;
    if (body && fits) {
      used.add(body);
      found.push({ element: raw.element, headers: single ?? raw.headers, rows: body.rows });
    } else found.push({ element: raw.element, headers: raw.headers, rows: raw.rows });
  }
  return found;
}
