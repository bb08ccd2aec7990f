import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { parentOf } from "../dom/composed-tree.js";
import { FIELDS } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze } from "../dom/text.js";
import { createTextWalker, nextElement } from "../dom/unclobbered-dom.js";

const MENU =
  /^(?:nav\w*|menu\w*|submenu|sub|side\w*|tree|dropdown|accordion|outlook\w*|panelbar|colla(?:ps\w*)?|child(?:ren)?)$/;
/** What holds more words than a menu is a part of the page. */
const MOST_ENTRIES = 60;
const LONGEST_ENTRY = 40;

/** Nothing but links, whatever it is built of. */
function holdsLinksAlone(part: Element): boolean {
  const links = [...part.querySelectorAll("a")].filter((link) => link.querySelector("a") === null);
  const words = (text: string | null): string => (text ?? "").replace(/\s+/g, "");
  return (
    links.length > 0 &&
    links.map(({ textContent }) => words(textContent)).join("") === words(part.textContent)
  );
}

/** An element's words without signs: a tree draws its `[+]` before a head. */
const lettersOf = ({ textContent }: Element): string => (textContent ?? "").replace(/[^\p{L}\p{N}]/gu, "");

/** The menu folded away right behind its head; what holds fields is a form's part. */
function paneOf(head: Element, styles: StyleCache): Element | null {
  const outer = parentOf(head);
  const isAllOf = outer !== null && lettersOf(outer) === lettersOf(head);
  for (const part of isAllOf ? [head, outer] : [head]) {
    const next = nextElement(part);
    if (!next || styles.display(next) !== "none") continue;
    const isMenu =
      next.matches("ul,ol,dl,[role=menu]") || anyToken(tokensOf(next), MENU) || holdsLinksAlone(next);
    return isMenu && next.querySelector(FIELDS) === null ? next : null;
  }
  return null;
}

/** The entries of a menu that is folded below its head, by their words; none where nothing of the kind is there. */
export function foldedEntries(head: Element, styles: StyleCache): string[] {
  const pane = paneOf(head, styles);
  if (!pane) return [];
  const entries: string[] = [];
  const walker = createTextWalker(pane);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = squeeze(node.nodeValue ?? "");
    if (!hasWords(text)) continue;
    if (entries.length >= MOST_ENTRIES) return [];
    if (text.length <= LONGEST_ENTRY) entries.push(text);
  }
  return entries;
}

/** Whether the menu of a head that says it has one is shown; undefined for what is no such head. */
export function isMenuShown(element: Element): boolean | undefined {
  const head = [element, parentOf(element)].find((one) =>
    one?.matches("[aria-haspopup=true],[aria-haspopup=menu]"),
  );
  const shown = head?.getAttribute("aria-expanded");
  return shown === "true" || shown === "false" ? shown === "true" : undefined;
}
