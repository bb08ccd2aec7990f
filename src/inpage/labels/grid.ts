import type { Looks } from "../dom/looks.js";

const CELLS = "td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]";

/** A table's cells by row and column, spans laid out; each table once per moment. */
export class Grids {
  readonly #tables = new Map<
    Element,
    { cells: Element[][]; at: Map<Element, { row: number; column: number }> }
  >();
  readonly looks: Looks;

  constructor(looks: Looks) {
    this.looks = looks;
  }

  #layout(table: Element) {
    const known = this.#tables.get(table);
    if (known) return known;
    const cells: Element[][] = [];
    const at = new Map<Element, { row: number; column: number }>();
    const rows =
      table instanceof HTMLTableElement
        ? [...table.rows]
        : [...table.querySelectorAll("[role=row]")].filter(
            (row) => row.closest("table,[role=table],[role=grid]") === table,
          );
    rows
      .filter((row) => this.looks.style(row).display !== "none")
      .forEach((row, r) => {
        let c = 0;
        for (const cell of row.children) {
          if (!cell.matches(CELLS) || this.looks.style(cell).display === "none") continue;
          while (cells[r]?.[c]) c++;
          const { colSpan = 1, rowSpan = 1 } = cell as HTMLTableCellElement;
          at.set(cell, { row: r, column: c });
          for (let y = r; y < Math.min(r + Math.max(1, rowSpan), rows.length); y++) {
            for (let x = c; x < c + Math.min(colSpan, 100); x++) {
              cells[y] ??= [];
              (cells[y] as Element[])[x] = cell;
            }
          }
          c += colSpan;
        }
      });
    const layout = { cells, at };
    this.#tables.set(table, layout);
    return layout;
  }

  /** Cells to the left of one, nearest first, and those above it. */
  around(cell: Element): { left: Element[]; above: Element[] } {
    const table = cell.closest("table,[role=table],[role=grid],[role=treegrid]");
    if (!table) return { left: [], above: [] };
    const { cells, at } = this.#layout(table);
    const place = at.get(cell);
    if (!place) return { left: [], above: [] };
    const left = (cells[place.row] ?? []).slice(0, place.column).reverse();
    const above = cells
      .slice(0, place.row)
      .reverse()
      .flatMap((row) => row[place.column] ?? []);
    return { left: [...new Set(left)], above: [...new Set(above)].filter((one) => one !== cell) };
  }

  static cellOf(element: Element): Element | null {
    return element.closest(CELLS);
  }
}
