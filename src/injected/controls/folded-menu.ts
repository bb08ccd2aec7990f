import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { childrenOf, parentOf } from "../dom/composed-tree.js";
import { FIELDS } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze } from "../dom/text.js";
import { childElements, createTextWalker, nextElement } from "../dom/unclobbered-dom.js";

const MENU =
  /^(?:nav\w*|menu\w*|submenu|sub|side\w*|tree|dropdown|accordion|outlook\w*|panelbar|colla(?:ps\w*)?|child(?:ren)?)$/;
/** What holds more words than a menu is a part of the page. */
const MOST_ENTRIES = 60;
const LONGEST_ENTRY = 40;
/** What a menu's head is built of where it is neither a link nor a button. */
const HEADS = "li,div,span,dt,td,b,strong";

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

/** What holds fields is a form's part. */
const isMenu = (pane: Element): boolean =>
  (pane.matches("ul,ol,dl,[role=menu]") || anyToken(tokensOf(pane), MENU) || holdsLinksAlone(pane)) &&
  pane.querySelector(FIELDS) === null;

/** The menu folded away right behind its head, or hanging in it. */
function paneOf(head: Element, styles: StyleCache): Element | null {
  const outer = parentOf(head);
  for (const part of outer ? [head, outer] : [head]) {
    const next = nextElement(part);
    if (!next || styles.shown(next)) continue;
    if (part === head || lettersOf(part) === lettersOf(head)) return isMenu(next) ? next : null;
  }
  const last = head.matches("li") ? childElements(head).at(-1) : undefined;
  return last && !styles.shown(last) && isMenu(last) ? last : null;
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

/**
 * The words of a head that is nothing to be pressed by itself: as the mouse comes over them the menu opens. "" for what is
 * none such.
 */
export function menuHeadWords(element: Element, styles: StyleCache): string {
  if (!element.matches(HEADS)) return "";
  const own = [...childrenOf(element)].flatMap((part) => (part instanceof Text ? squeeze(part.data) : []));
  const [words, ...others] = own.filter(hasWords);
  return words && others.length === 0 && foldedEntries(element, styles).length > 0 ? words : "";
}

/** Whether the menu of a head that says it has one is shown; undefined for what is no such head. */
export function isMenuShown(element: Element): boolean | undefined {
  const head = [element, parentOf(element)].find((one) =>
    one?.matches("[aria-haspopup=true],[aria-haspopup=menu]"),
  );
  const shown = head?.getAttribute("aria-expanded");
  return shown === "true" || shown === "false" ? shown === "true" : undefined;
}
