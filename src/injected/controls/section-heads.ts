import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { parentOf } from "../dom/composed-tree.js";

const CURRENT = /^(?:active|selected|current|this)$/;
const OPEN = /^(?:active|selected|current|this|on|open|expanded|unfold)$/;

/** Whether an entry of a row of links or of an accordion says that what it leads to is what is shown. */
export function isCurrent(element: Element): boolean {
  if (element.matches("[aria-current]:not([aria-current=false])")) return true;
  const entry = parentOf(element);
  return [element, entry?.localName === "li" ? entry : null].some(
    (one) => one !== null && anyToken(tokensOf(one), CURRENT),
  );
}

/** Whether a tab's or fold's head shows its part now; undefined where nothing tells. */
export function isOpenHead(element: Element): boolean | undefined {
  // What opens a menu or a list is no part's head.
  if (element.hasAttribute("aria-haspopup")) return undefined;
  for (const name of ["aria-selected", "aria-expanded"]) {
    const told = element.getAttribute(name);
    if (told === "true" || told === "false") return told === "true";
  }
  const outer = parentOf(element);
  const strip = [element, outer].find((one) => one && anyToken(tokensOf(one), /^(?:tabs?|tablist)$/));
  if (!strip && element.getAttribute("role") !== "tab") return undefined;
  return [element, outer].some((one) => one !== null && anyToken(tokensOf(one), OPEN));
}
