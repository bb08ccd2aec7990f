import { compact, normaliseLabel } from "./normalize.js";

/** Folds each list of a pack once: marks are tried on every look, and their words never change. */
const once = (fold: (text: string) => string) => {
  const known = new WeakMap<readonly string[], readonly string[]>();
  return (texts: readonly string[]): readonly string[] => {
    const found = known.get(texts) ?? texts.map(fold);
    known.set(texts, found);
    return found;
  };
};

/** A pack's words as they are looked for in a page's text. */
export const asWords = once(compact);

/** A pack's words as they are compared with labels, buttons and headers. */
export const asLabels = once(normaliseLabel);
