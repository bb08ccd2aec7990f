import type { Quad } from "../geometry/quad.js";
import { type TextSpan, weakest } from "../recognized-text/text-span.js";

/** A value a paper may state, before another reader was asked. */
export interface PaperCandidate<V extends string = string> {
  value: V;
  text: string;
  /** Where it stands; null where it follows from several places. */
  box: Quad | null;
  /** The weakest character's probability. */
  score: number;
  /** How well label and grammar speak for it, 0–1. */
  fit: number;
  alternatives?: string[];
}

export const candidate = <V extends string>(
  value: V,
  span: TextSpan,
  fit: number,
  more: Partial<Omit<PaperCandidate, "value">> = {},
): PaperCandidate<V> => ({
  ...{ value, text: span.text.trim(), box: span.box, score: weakest(span.glyphs), fit },
  ...more,
});

/** Sure is what was read clearly, stands behind its label, and nobody read otherwise. */
const MOST = 0.98;
const UNCLEAR = 0.85;
/** What another reader read differently. */
const DISPUTED = 0.7;

/** What two readings of a text are compared by. */
export const lettersAndDigits = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/** The same, or one the other with its surroundings: a value over two lines was read again in the first alone. */
const agree = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));

/**
 * A candidate with its confidence.
 * @param again the same place read by another network, if it was
 */
export function settled<V extends string>(found: PaperCandidate<V> | null, again?: string) {
  if (!found) return null;
  const { value, text, box, score, fit, alternatives = [] } = found;
  const disputed = again !== undefined && !agree(lettersAndDigits(again), lettersAndDigits(text));
  const clear = score >= 0.9 ? MOST : score >= 0.6 ? UNCLEAR : DISPUTED;
  const confidence = Math.min(clear, fit, disputed ? DISPUTED : 1);
  return {
    ...{ value, text: text.slice(0, 500), confidence, box },
    ...(alternatives.length > 0 && { alternatives }),
  };
}
