import { childrenOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { createRange } from "../dom/unclobbered-dom.js";

/** Where a row's own words begin that stand behind empty parts, as indents and marks are; null where it has none. */
function ownTextStart(element: Element): number | null {
  if (element.childElementCount === 0) return null;
  const text = [...childrenOf(element)].find((node) => node instanceof Text && hasWords(node.data));
  if (!text) return null;
  const range = createRange();
  range.selectNodeContents(text);
  const { left, width } = range.getBoundingClientRect();
  return width > 0 ? left : null;
}

/** Where the words of a row begin, from the left: how deep it stands in a tree. */
export const textStart = (element: Element, styles: StyleCache): number => {
  const own = ownTextStart(element);
  if (own !== null) return own;
  const text = queryDeep(element, "*").find(
    (one) => one.childElementCount === 0 && hasWords(textOf(one, styles, undefined, 5)) && styles.shown(one),
  );
  if (text) return styles.rect(text).left;
  const padding = Number.parseFloat(styles.style(element).paddingLeft) || 0;
  return styles.rect(element).left + padding;
};
