/** Text as marks compare it: full-width forms folded, no white space, lower case. */
export const compact = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "")
    .toLowerCase();

/** A label, button or header without what portals decorate it with: stars, colons, arrows, brackets. */
export const bare = (text: string): string => compact(text).replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether two labels say the same; texts of punctuation alone never do. */
export const sameLabel = (a: string, b: string): boolean => bare(a) !== "" && bare(a) === bare(b);
