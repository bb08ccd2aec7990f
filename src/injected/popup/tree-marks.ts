import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";

const OPENS = /展开|expand|plus/i;
const CLOSES = /折叠|收起|collapse|minus/i;

/** What a picture of a mark is called, for who does not see it. */
const pictureOf = (one: Element): string =>
  one.localName === "img" ? `${one.getAttribute("alt") ?? ""} ${one.getAttribute("title") ?? ""}` : "";

/** Whether a small part beside a tree's node opens what is below it, by its class or, of a picture, by its name. */
export const isMark = (one: Element): boolean =>
  (anyToken(tokensOf(one), WORDS.expander) && !anyToken(tokensOf(one), WORDS.leaf)) ||
  OPENS.test(pictureOf(one)) ||
  isOpenMark(one);

/** A picture that says that a press would close what is below. */
export const isOpenMark = (one: Element): boolean => CLOSES.test(pictureOf(one));

/** A node's own words for what is below it: folded away, or shown. */
const FOLDS = /^(?:(?:un)?fold(?:ed)?|collapsed?|expand(?:ed)?)$/;
const UNFOLDED = /^(?:unfold(?:ed)?|expand(?:ed)?)$/;
const INDENT = /^(?:indent|line|space|blank)$/;
/** So far above a node's line stands what is called the node. */
const NODE_DEPTH = 3;

/** The node that says of itself that it is folded or not, where a line is the first of it. */
function nodeAround(element: Element, styles: StyleCache): Element | undefined {
  const words = textOf(element, styles, undefined, 120);
  return [element, ...ancestorsOf(element)]
    .slice(0, NODE_DEPTH)
    .find(
      (one) =>
        anyToken(tokensOf(one), FOLDS) && textOf(one, styles, undefined, words.length).startsWith(words),
    );
}

/** Where the node says so and not its mark, the mark is its first small part without words that is no indent. */
export function markOfNode(element: Element, styles: StyleCache): Element | null {
  if (!nodeAround(element, styles)) return null;
  const parts = queryDeep(element, "*").filter((one) => {
    const { width, height } = styles.rect(one);
    const isSmall = width >= 4 && width <= 40 && height >= 4 && height <= 40;
    return (
      isSmall && !hasWords(one.textContent ?? "") && !anyToken(tokensOf(one), INDENT) && styles.shown(one)
    );
  });
  return parts[0] ?? null;
}

/** Its node says so, where its mark says nothing. */
export const isUnfolded = (line: Element, mark: Element, styles: StyleCache): boolean => {
  const node = isMark(mark) ? undefined : nodeAround(line, styles);
  return node !== undefined && anyToken(tokensOf(node), UNFOLDED);
};
