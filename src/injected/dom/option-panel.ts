import { anyToken, tokensOf, WORDS } from "./class-tokens.js";
import type { StyleCache } from "./style-cache.js";

const LISTS = "ul,ol,dl,[role=listbox],[role=menu],[role=tree]";

/** A list of options that hangs open over the page: what it says names no field. */
export const isOptionPanel = (element: Element, styles: StyleCache): boolean =>
  /^(?:absolute|fixed)$/.test(styles.style(element).position) &&
  (element.matches(LISTS) || anyToken(tokensOf(element), WORDS.popup)) &&
  !anyToken(tokensOf(element), WORDS.dialog);
