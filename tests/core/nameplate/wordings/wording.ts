import type { PlateFields } from "../../../../src/core/nameplate/model/reading.js";
import type { TextLine } from "../../../../src/core/recognized-text/text-line.js";
import { line } from "../lines.js";

/** Fields as short text (`15kg/30kg`, `2023-05`, `III`); null: nothing may be read there. */
export type Wanted = Partial<Record<keyof PlateFields, string | null>>;

/** A plate's text as it is printed, without a picture: what must come of it, and what must not be called sure. */
export interface Wording {
  name: string;
  text: string;
  wanted: Wanted;
  /** Fields that may be read, but never as sure. */
  doubtful?: (keyof PlateFields)[];
  /** Texts of codes in the photo. */
  codes?: string[];
}

/**
 * A row a line; `|` goes to the next column. `@x,y size=20 column=220 row=40` begins another block of text at that
 * place of the photo; an empty line leaves half a row free.
 */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let block = { x: 100, y: 100, size: 20, column: 220, row: 40 };
  let y = block.y;
  for (const row of text.replace(/^\n|\n\s*$/g, "").split("\n")) {
    const head = /^\s*@(\d+),(\d+)(.*)$/.exec(row);
    if (head) {
      const said = Object.fromEntries(
        [...(head[3] ?? "").matchAll(/(\w+)=(\d+)/g)].map((m) => [m[1], Number(m[2])]),
      );
      block = { ...block, ...said, x: Number(head[1]), y: Number(head[2]) };
      y = block.y;
      continue;
    }
    if (row.trim() === "") {
      y += block.row / 2;
      continue;
    }
    row.split("|").forEach((span, i) => {
      const shown = span.trim();
      if (shown) lines.push(line(shown, block.x + i * block.column, y, { size: block.size }));
    });
    y += block.row;
  }
  return lines;
}

/** The same plate with one line changed in turn: a row a wording. */
export function each(
  name: string,
  around: string,
  rows: [line: string, wanted: Wanted, doubtful?: Wording["doubtful"]][],
): Wording[] {
  return rows.map(([row, wanted, doubtful]) => ({
    name: `${name}: ${row.replace(/\n/g, " ⏎ ")}`,
    text: around.replace("…", row),
    wanted,
    ...(doubtful ? { doubtful } : {}),
  }));
}
