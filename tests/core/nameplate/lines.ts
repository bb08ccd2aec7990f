import type { TextLine } from "../../../src/core/recognized-text/text-line.js";

/** A line of text as the reader gives it, at (x, y) of its left end's middle, `size` pixels high. */
export function line(text: string, x: number, y: number, { size = 20, score = 0.995 } = {}): TextLine {
  const chars = [...text];
  const width = chars.reduce((sum, c) => sum + size * (/[\u2e80-\uffef]/.test(c) ? 1 : 0.55), 0);
  return {
    box: [
      [x, y - size / 2],
      [x + width, y - size / 2],
      [x + width, y + size / 2],
      [x, y + size / 2],
    ],
    glyphs: chars.map((char, i) => ({ char, score, at: (i + 0.5) / chars.length, others: [] })),
  };
}

/** Lines under each other, one text each. */
export const column = (texts: string[], x = 100): TextLine[] => texts.map((t, i) => line(t, x, 100 + i * 40));
