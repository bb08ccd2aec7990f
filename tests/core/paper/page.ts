import type { TextLine } from "../../../src/core/recognized-text/text-line.js";
import { line } from "../nameplate/lines.js";

const COLUMNS = [100, 420, 760, 1080];

/** A page row by row; "‖" begins the next column. What stands before a "‖" alone leaves its column empty. */
export const page = (...rows: string[]): TextLine[] =>
  rows.flatMap((row, i) =>
    row
      .split("‖")
      .flatMap((text, column) =>
        text.trim() === "" ? [] : [line(text.trim(), COLUMNS[column] ?? 100, 100 + i * 36)],
      ),
  );
