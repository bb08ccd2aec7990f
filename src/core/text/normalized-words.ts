import { compact, normaliseLabel } from "./normalize.js";

/** Folds each list of a pack once: marks are tried on every look, and their words never change. */
const once = <T>(fold: (texts: readonly string[]) => T) => {
  const known = new WeakMap<readonly string[], T>();
  return (texts: readonly string[]): T => {
    const found = known.get(texts) ?? fold(texts);
    known.set(texts, found);
    return found;
  };
};

/** A pack's words as they are looked for in a page's text. */
export const asWords = once((texts): readonly string[] => texts.map(compact));

/** A pack's words as they are compared with labels, buttons and headers. */
export const asLabels = once((texts): readonly string[] => texts.map(normaliseLabel));

/** The same, to look up whether a text is one of them. */
export const asLabelSet = once(
  (texts): ReadonlySet<string> => new Set(texts.map(normaliseLabel).filter((label) => label !== "")),
);
export const asWordSet = once((texts): ReadonlySet<string> => new Set(texts.map(compact)));
