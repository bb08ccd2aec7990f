import type { Quad } from "../geometry/quad.js";

/** A recognised character: its probability, its middle along the line (0–1) and what else it may be. */
export interface Glyph {
  char: string;
  score: number;
  at: number;
  others: string[];
}

/** One line of text as the reader found it; `box` in the photo's pixels after EXIF, text from left to right. */
export interface TextLine {
  box: Quad;
  glyphs: Glyph[];
  /** Runs across the plate's rows: on its side, or upright with a character under the other; its box is named along it. */
  turned?: "side" | "column";
}
