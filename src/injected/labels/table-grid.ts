import type { StyleCache } from "../dom/style-cache.js";
import { childElements, elementsIn } from "../dom/unclobbered-dom.js";

const CELLS = "td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]";

/** A table's cells by row and column, spans laid out; each table once per moment. */
export class Grids {
  readonly #tables = new Map<
    Element,
    { cells: Element[][]; at: Map<Element, { row: number; column: number }> }
  >();
  readonly styles: StyleCache;

  constructor(styles: StyleCache) {
    this.styles = styles;
  }

  #layout(table: Element) {
    const known = this.#tables.get(table);
    if (known) return known;
    const cells: Element[][] = [];
    const at = new Map<Element, { row: number; column: number }>();
    const rows =
      table instanceof HTMLTableElement
        ? [...table.rows]
        : elementsIn(table, "[role=row]").filter(
            (row) => row.closest("table,[role=table],[role=grid]") === table,
          );
    rows
      .filter((row) => this.styles.display(row) !== "none")
      .forEach((row, r) => {
        let c = 0;
        for (const cell of childElements(row)) {
          if (!cell.matches(CELLS) || this.styles.display(cell) === "none") continue;
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

  #place(cell: Element) {
    const table = cell.closest("table,[role=table],[role=grid],[role=treegrid]");
    if (!table) return null;
    const { cells, at } = this.#layout(table);
    const place = at.get(cell);
    return place ? { cells, ...place } : null;
  }

  /** Cells to the left of one in its row, nearest first. */
  left(cell: Element): Element[] {
    const place = this.#place(cell);
    return place ? [...new Set((place.cells[place.row] ?? []).slice(0, place.column).reverse())] : [];
  }

  /** Cells above one in its column, nearest first. */
  *above(cell: Element): Generator<Element> {
    const place = this.#place(cell);
    for (let row = (place?.row ?? 0) - 1; place && row >= 0; row--) {
      const one = place.cells[row]?.[place.column];
      if (one && one !== cell) yield one;
    }
  }

  static cellOf(element: Element): Element | null {
    return element.closest(CELLS);
  }
}
