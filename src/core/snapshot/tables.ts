import { compact, normaliseLabel } from "../text/normalize.js";
import { asLabels, asWords } from "../text/normalized-words.js";
import type { FrameSnapshot } from "./types.js";

/** A table's data with its headers, wherever the portal keeps these. */
export interface Grid {
  headers: string[];
  rows: string[][];
  /** As in `TableSnapshot`. */
  goesOn?: true;
  layer: string;
}

/** Whatever the pack's words for it: a line that fills a row alone and begins by denying, or says how to fill the list. */
const DENIAL =
  /^(?:您)?(?:没有|(?:暂时?|尚|还|目前|当前)(?:没有?|无|未)|查无|查不到|未(?:找|查|检索|选|添加|新增)到?|无(?:相关|匹配|符合|任何|数据|记录)|请(?:您)?(?:先)?(?:点击?|选择|添加|新增))/;

const isEmptyRow = (row: string[], empty: readonly string[]): boolean => {
  const filled = row.map(compact).filter((cell) => cell !== "");
  if (filled.length === 0) return true;
  const text = filled.join("");
  if (filled.length === 1 && DENIAL.test(text)) return true;
  return filled.length <= 2 && asWords(empty).some((words) => text.includes(words));
};

/** Whether a table without headers only says that it is empty: some draw their columns with the first row. */
export const saysEmpty = (frame: FrameSnapshot, empty: readonly string[]): boolean =>
  frame.tables.some(
    ({ headers, rows }) =>
      headers.length === 0 &&
      rows.length > 0 &&
      rows.every((row) => row.length > 0 && isEmptyRow(row, empty)),
  );

/** The column whose header is the first of `headers` there is, else one that ends in it; -1 when none does. */
export function columnOf(grid: Grid, headers: readonly string[]): number {
  const have = grid.headers.map(normaliseLabel);
  const wanted = asLabels(headers);
  const exact = wanted.find((header) => have.includes(header));
  if (exact !== undefined) return have.indexOf(exact);
  return have.findIndex((header) => wanted.some((words) => header.endsWith(words)));
}

/** A row may bear a number or a checkbox in front that has no header: columns are counted from the right. */
export const cellOf = (grid: Grid, row: string[], column: number): string =>
  column < 0 ? "" : (row[column + Math.max(0, row.length - grid.headers.length)] ?? "").trim();

/** Without what only names the list: a line of one cell over its columns, as old pages write their titles. */
function withoutTitle(rows: string[][]): string[][] {
  const first = rows.findIndex((row) => row.length > 1);
  return first > 0 ? rows.slice(first) : rows;
}

/**
 * A frame's tables. Some portals draw headers and rows as two tables, one above the other: rows without
 * headers take those of the rowless table before them; failing that, the first row is the header.
 */
export function gridsOf(frame: FrameSnapshot, empty: readonly string[]): Grid[] {
  const grids: Grid[] = [];
  let orphan: Grid | null = null;
  for (const { headers, rows, layer, goesOn } of frame.tables) {
    const data = rows.filter((row) => !isEmptyRow(row, empty));
    const more = goesOn ? { goesOn } : {};
    if (headers.length > 0) {
      const grid: Grid = { headers, rows: data, layer, ...more };
      grids.push(grid);
      orphan = data.length === 0 ? grid : null;
    } else if (orphan && orphan.layer === layer) {
      Object.assign(orphan, { rows: data, ...more });
      orphan = null;
    } else if (data.length > 0) {
      const [head = [], ...body] = withoutTitle(data);
      grids.push({ headers: head, rows: body, layer, ...more });
    }
  }
  return grids;
}
