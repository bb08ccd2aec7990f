import type { Looks } from "./looks.js";
import { childrenOf, isSilent } from "./tree.js";

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

export const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, " ").trim();

/** Text that names something: stars, colons and arrows alone do not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const isInline = (display: string): boolean => display.startsWith("inline") || display === "contents";

/**
 * The visible words of a subtree, white space squeezed; blocks apart by a space.
 * @param skip subtrees to leave out
 * @param limit stops after so many characters
 */
export function textOf(root: Node, looks: Looks, skip?: (element: Element) => boolean, limit = 400): string {
  let text = "";
  const visit = (node: Node): void => {
    if (text.length > limit) return;
    if (node instanceof Text) {
      text += node.data;
      return;
    }
    if (node instanceof Element) {
      if (isSilent(node) || VALUES.has(node.localName) || (node !== root && skip?.(node))) return;
      const { display, visibility, opacity } = looks.style(node);
      if (display === "none" || opacity === "0" || visibility !== "visible") {
        if (display === "none" || opacity === "0") return;
        for (const child of childrenOf(node)) if (child instanceof Element) visit(child);
        return;
      }
      const inline = isInline(display);
      if (!inline || node.localName === "br") text += " ";
      for (const child of childrenOf(node)) visit(child);
      if (!inline) text += " ";
      return;
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return squeeze(text).slice(0, limit);
}

export const isBlock = (display: string): boolean => !isInline(display) && display !== "none";
