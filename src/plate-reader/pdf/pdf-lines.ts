import type { TextLine } from "../../core/recognized-text/text-line.js";

/** A character of a PDF, with its place in pixels of the drawn page. */
export interface PdfChar {
  char: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room between two characters, in heights of text, that parts two columns. */
const GAP = 1.1;
/** Nothing was read by looking: what the file says is what it says. */
const CERTAIN = 1;

/** A PDF's characters as the lines a reader would have found: broken where a row ends or a column does. */
export function linesOf(chars: readonly PdfChar[]): TextLine[] {
  const lines: PdfChar[][] = [];
  let current: PdfChar[] = [];
  const close = () => {
    if (current.some(({ char }) => char.trim() !== "")) lines.push(current);
    current = [];
  };
  for (const one of chars) {
    const last = current.at(-1);
    if (/[\r\n]/.test(one.char)) close();
    else if (last && !inOneLine(last, one)) {
      close();
      current.push(one);
    } else current.push(one);
  }
  close();
  return lines.map(trimmed).map(lineOf);
}

function inOneLine(last: PdfChar, next: PdfChar): boolean {
  // A blank that PDFium puts in has no place of its own.
  if (next.char === " " && next.right <= next.left) return true;
  const height = Math.max(1, last.bottom - last.top, next.bottom - next.top);
  const sameRow = Math.abs((last.top + last.bottom - next.top - next.bottom) / 2) < height / 2;
  return sameRow && next.left - last.right < GAP * height && next.left > last.left - height;
}

function trimmed(line: PdfChar[]): PdfChar[] {
  const first = line.findIndex(({ char }) => char.trim() !== "");
  const last = line.findLastIndex(({ char }) => char.trim() !== "");
  return line.slice(first, last + 1);
}

function lineOf(line: PdfChar[]): TextLine {
  const placed = line.filter(({ left, right }) => right > left);
  const [left, right] = [Math.min(...placed.map((c) => c.left)), Math.max(...placed.map((c) => c.right))];
  const [top, bottom] = [Math.min(...placed.map((c) => c.top)), Math.max(...placed.map((c) => c.bottom))];
  const width = Math.max(1, right - left);
  return {
    box: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
    glyphs: line.map(({ char, ...at }) => ({
      ...{ char, score: CERTAIN, others: [] },
      at: Math.min(1, Math.max(0, ((at.left + at.right) / 2 - left) / width)),
    })),
  };
}
