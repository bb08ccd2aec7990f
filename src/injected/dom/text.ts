import { childrenOf, isSilent } from "./composed-tree.js";
import type { StyleCache } from "./style-cache.js";

/** Elements whose words are a control's own value, not the page's text. */
const VALUES = new Set([
  "select",
  "textarea",
  "option",
  "input",
  "datalist",
  "svg",
  "canvas",
  "iframe",
  "object",
]);

const spaced = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, " ");

export const squeeze = (text: string): string => spaced(text).trim();

/** Text that names something: stars, colons and arrows alone do not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const isInline = (display: string): boolean => display.startsWith("inline") || display === "contents";

/** "none" draws nothing of it, "children" only what says of itself that it is visible. */
function drawnPart(element: Element, styles: StyleCache): "all" | "children" | "none" {
  if (isSilent(element) || VALUES.has(element.localName)) return "none";
  if (styles.display(element) === "none") return "none";
  const { isVisible, isTransparent } = styles.drawing(element);
  if (isTransparent) return "none";
  return isVisible ? "all" : "children";
}

/**
 * The visible words of a subtree, white space squeezed; blocks apart by a space.
 * @param skip subtrees to leave out
 * @param limit stops after so many characters; those between blocks, however many stand in one another, are one
 */
export function textOf(
  root: Node,
  styles: StyleCache,
  skip?: (element: Element) => boolean,
  limit = 400,
): string {
  let text = "";
  const add = (words: string): void => {
    text += text === "" || text.endsWith(" ") ? words.trimStart() : words;
  };
  const visitAll = (node: Node, words: boolean): void => {
    for (const child of childrenOf(node)) {
      if (text.length > limit) return;
      if (child instanceof Element) visit(child);
      else if (words && child instanceof Text) add(spaced(child.data));
    }
  };
  const visit = (element: Element): void => {
    if (element !== root && skip?.(element)) return;
    const part = drawnPart(element, styles);
    if (part === "none") return;
    const gap = element.localName === "br" || isBlock(styles.display(element)) ? " " : "";
    add(gap);
    visitAll(element, part === "all");
    add(gap);
  };
  if (root instanceof Element) visit(root);
  else if (root instanceof Text) text = root.data;
  else visitAll(root, true);
  return squeeze(text).slice(0, limit);
}

export const isBlock = (display: string): boolean => !isInline(display) && display !== "none";
