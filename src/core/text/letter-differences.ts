/** How two letters that stand for each other differ. */
export type LetterKind = "width" | "dash" | "variant";

export interface LetterDifference {
  /** Which letter, from 1. */
  at: number;
  ours: string;
  theirs: string;
  kind: LetterKind;
}

/** More than so many letters apart, two texts are simply two texts. */
const MOST = 3;

/** By code point; a sign that only chooses a variant of the letter before it belongs to that letter. */
const lettersOf = (text: string): string[] => text.match(/.[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]*/gsu) ?? [];

const DASH = /^[-‐‑‒–—―−－﹣一ー─]$/u;

function kindOf(ours: string, theirs: string): LetterKind {
  if (DASH.test(ours) && DASH.test(theirs)) return "dash";
  return ours.normalize("NFKC") === theirs.normalize("NFKC") ? "width" : "variant";
}

/**
 * Where two texts that look alike are not the same: a bracket's width, a dash, another form of a letter.
 * @returns the letters that differ; none where the texts are the same or differ by more than that
 */
export function letterDifferences(ours: string, theirs: string): LetterDifference[] {
  const [mine, other] = [lettersOf(ours.trim()), lettersOf(theirs.trim())];
  if (mine.length !== other.length) return [];
  const found = mine.flatMap((letter, index): LetterDifference[] => {
    const their = other[index] ?? "";
    return letter === their
      ? []
      : [{ at: index + 1, ours: letter, theirs: their, kind: kindOf(letter, their) }];
  });
  return found.length <= MOST && found.length < mine.length ? found : [];
}
