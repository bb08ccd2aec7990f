import { anyToken, tokensOf, WORDS } from "./class-tokens.js";
import { ancestorsOf, closest, queryDeep } from "./composed-tree.js";

const TICKS = "input[type=radio],input[type=checkbox],[role=radio],[role=checkbox],[role=switch]";
/** So far around a drawn mark the box that it is drawn for stands, where there is one. */
const NEAR = 3;

/**
 * What a small part without words is a picture of, where nothing in the page is the box itself: toolkits draw radio
 * buttons, and the ticks of forms and of rows, and keep what was chosen by script. By what it calls itself.
 */
export function drawnTick(element: Element): "radio" | "checkbox" | null {
  if (element.childElementCount > 0) return null;
  const tokens = tokensOf(element);
  const isRadio = anyToken(tokens, WORDS.radio);
  if (!isRadio && !anyToken(tokens, /checkbox$/)) return null;
  if (element.textContent?.trim() || element.matches("input,select,textarea,label,option")) return null;
  if (closest(element, TICKS)) return null;
  for (const outer of [...ancestorsOf(element)].slice(0, NEAR))
    if (anyToken(tokensOf(outer), WORDS.tree) || queryDeep(outer, TICKS).length > 0) return null;
  return isRadio ? "radio" : "checkbox";
}

/** Whether a drawn mark is ticked: it says so, or what holds it and no other mark does, up to its row. */
export function isDrawnTicked(mark: Element): boolean {
  for (const part of [mark, ...ancestorsOf(mark)]) {
    if (part !== mark && [...queryDeep(part, "[class]")].filter((one) => drawnTick(one) !== null).length > 1)
      return false;
    if (anyToken(tokensOf(part), WORDS.checked) || part.getAttribute("aria-selected") === "true") return true;
    if (part.matches("tr,li,label,[role=row],body")) return false;
  }
  return false;
}
