import { pagePosition } from "../../core/text/page-position.js";
import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, childrenOf, closest, isSilent, parentOf } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { childElements, elementsIn, nextNode, previousNode } from "../dom/unclobbered-dom.js";

/** So many parts around a pager's button hold what it says of its pages. */
const AROUND = 6;
/** Longer texts are more than a pager. */
const LONGEST = 300;

const PAGER = /^(?:pag(?:e|er|ing|ination)|laypage|pg|tbar)$/;

/** A pager's arrows as they are typed: elsewhere they may mean anything. */
const ARROW = /^[<>‹›]$/;

/**
 * What a pager's arrows are called that bear no words: by their sign, or, of icons alone, by their class names or those
 * of their list entry.
 */
export function pagerWords(element: Element): string {
  const entry = closest(element, "li");
  const own = [element, ...elementsIn(element, "*"), ...(entry ? [entry] : [])].flatMap(tokensOf);
  const around = [...ancestorsOf(element)].slice(0, AROUND).flatMap(tokensOf);
  if (![...own, ...around].some((token) => PAGER.test(token))) return "";
  const sign = element.textContent?.trim() ?? "";
  if (ARROW.test(sign)) return sign;
  if (own.includes("last") || own.includes("first")) return "";
  if (own.includes("next")) return "下一页";
  return own.some((token) => /^prev(?:ious)?$/.test(token)) ? "上一页" : "";
}

/** What stands right before and after a box, also in cells or parts beside its own. */
function wordsBeside(box: Element): [before: string, behind: string] {
  for (const part of [box, ...[...ancestorsOf(box)].slice(0, 2)]) {
    const [before, behind] = [previousNode(part), nextNode(part)].map(
      (one) => one?.textContent?.trim() ?? "",
    );
    if (before || behind) return [before ?? "", behind ?? ""];
  }
  return ["", ""];
}

/** A box for the number of one of a list's pages: by the pager it stands in, or by its words, 第[3]页. */
export function isPageNumber(box: Element): boolean {
  const value = box instanceof HTMLInputElement ? box.value.trim() : "";
  if (value !== "" && !/^\d{1,5}$/.test(value)) return false;
  const [before, behind] = wordsBeside(box);
  if (/(?:第|到|至|转|page)$/i.test(before) || /^(?:页|\/\s*\d|of\s*\d)/i.test(behind)) return true;
  if (value === "") return false;
  const around = [box, ...[...ancestorsOf(box)].slice(0, AROUND)].flatMap(tokensOf);
  return around.some((token) => PAGER.test(token));
}

/** Whether a part of an open list calls itself its pager. */
export const isPager = (part: Element): boolean =>
  anyToken(tokensOf(part), /^(?:pager|paging|pagination|laypage)$/);

const NEXT = /^(?:[下后]一?页|next(?:\s?page)?|[>›])$/i;

/** Whether a button turns a list to its next page, by its words. */
export const turnsOn = (text: string): boolean => NEXT.test(text.trim());

/** So far within a button what is pressed of it may lie; where nothing around is one, it is pressed itself. */
const WITHIN = 4;
const PRESSED = "a,button,input,[onclick],[role]";

/** Whether what was pressed turns a list to its next page; the innermost part comes first. */
export function isTurn(pressed: readonly EventTarget[]): boolean {
  const inner = pressed.slice(0, WITHIN).filter((part) => part instanceof Element);
  const button = inner.findIndex((part) => part.matches(PRESSED));
  return inner.slice(0, Math.max(0, button) + 1).some((part) => {
    const own = part instanceof HTMLInputElement ? part.value : part.textContent;
    const words = [own, part.getAttribute("aria-label"), part.getAttribute("title"), pagerWords(part)];
    return words.some((text) => turnsOn(text ?? ""));
  });
}

/** Whether there is no page behind the one shown: its button may be pressed all the same, for nothing. */
export const isBehindLast = (element: Element, text: string, styles: StyleCache): boolean =>
  isLastNumber(element) || (turnsOn(text) && saysLast(element, styles));

/** A pager that begins anew behind its last page offers no further one: the last of its numbers is the one shown. */
function isLastNumber(element: Element): boolean {
  const entry = closest(element, "li");
  if (!entry || !anyToken(tokensOf(entry), /^next$/)) return false;
  const list = parentOf(entry);
  const numbers = (list ? childElements(list) : []).filter((one) =>
    /^\d+$/.test(one.textContent?.trim() ?? ""),
  );
  const last = numbers.at(-1);
  return last !== undefined && (anyToken(tokensOf(last), /^active$/) || last.matches("[aria-current=page]"));
}

/** The words around a pager's button say that the page shown is the last. */
function saysLast(element: Element, styles: StyleCache): boolean {
  for (const outer of [...ancestorsOf(element)].slice(0, AROUND)) {
    const text = textWithBoxes(outer, styles);
    if (text.length > LONGEST) return false;
    const found = pagePosition(text);
    if (found) return found.at === found.of;
  }
  return false;
}

/** The words of a part without its spaces, and what its boxes hold where they stand: 第[3]页. */
function textWithBoxes(part: Element, styles: StyleCache): string {
  let text = "";
  for (const child of childrenOf(part)) {
    if (text.length > LONGEST) break;
    if (child instanceof Text) text += child.data.replace(/\s/g, "");
    if (!(child instanceof Element) || isSilent(child) || !styles.shown(child)) continue;
    if (child instanceof HTMLInputElement && /^(?:text|number)$/.test(child.type)) text += child.value.trim();
    else if (child instanceof HTMLSelectElement) text += child.selectedOptions[0]?.text.trim() ?? "";
    else text += textWithBoxes(child, styles);
  }
  return text;
}
