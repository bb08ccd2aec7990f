import { foldSerial } from "../../text/fold-serial.js";

/** A row of a list of scales: its number, and the words of its cells. */
export interface ScaleRow {
  serial: string;
  cells: readonly string[];
}

/** A cell that holds the serial number and nothing else, or a line that names it whole. */
export const names = (row: readonly string[], serial: string): boolean =>
  row.some((cell) => {
    const text = foldSerial(cell);
    return text === serial || text.split(/[:：,，;；/|]/).includes(serial);
  });

/**
 * Whether something stands in the row of a serial number: other rows may hold the same as their place in the list, or as
 * a number of the system's own. The row with most of its words is meant; of two with as many none is.
 * @param row words of the row it stands in
 * @param serial folded, and so are those of the list
 */
export function isInRowOf(row: readonly string[], serial: string, list: readonly ScaleRow[]): boolean {
  if (!names(row, serial)) return false;
  const words = new Set(row.map(foldSerial));
  const alternatives = list.filter((one) => one.serial !== serial && words.has(one.serial));
  if (alternatives.length === 0) return true;
  const shared = ({ cells }: ScaleRow) =>
    cells.filter((cell) => cell !== "" && words.has(foldSerial(cell))).length;
  const own = Math.max(0, ...list.filter((one) => one.serial === serial).map(shared));
  return alternatives.every((one) => shared(one) < own);
}
