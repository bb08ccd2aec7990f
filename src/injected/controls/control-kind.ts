import type { ControlKind } from "../../core/snapshot/types.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { parentOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { chooserBeside } from "./chooser-button-beside.js";

/** Class words of a widget, its parts, its unseen originals and the wrapper right around it. */
function wordsAround(root: Element, originals: readonly Element[]): string[] {
  // A wheel that turns while something loads is called spin, too.
  const parts = queryDeep(root, "*")
    .slice(0, 16)
    .filter((part) => !anyToken(tokensOf(part), /^(?:refresh(?:ing)?|loading|loader)$/));
  const outer = parentOf(root);
  // Counting children is slow where there are thousands.
  const few = outer?.children[3] === undefined;
  const close = outer && few ? [outer] : [];
  return [root, ...parts, ...originals, ...close].flatMap(tokensOf);
}

/** Something small at the right end of the box that one can press: an arrow, a calendar. */
export function iconsOf(root: Element, box: Element, styles: StyleCache): Element[] {
  const frame = styles.rect(root);
  const icons = queryDeep(root, "*").filter((element) => {
    if (element === box || element.contains(box) || box.contains(element)) return false;
    // A drawing is pressed as a whole: its lines lie under it, or are too thin to hit.
    if (element instanceof SVGElement && element.ownerSVGElement) return false;
    const rect = styles.rect(element);
    const small = rect.width >= 4 && rect.width <= 48 && rect.height >= 4 && rect.height <= 60;
    return small && rect.left >= frame.left + frame.width * 0.5 && styles.shown(element);
  });
  return icons.filter((icon) => !icons.some((inner) => inner !== icon && icon.contains(inner)));
}

const ASKS_DATE = /日期|时间|年.?月|yyyy|date/i;
const IS_DATE = /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?$/;

function isDateBox(root: Element, box: Element, words: readonly string[]): boolean {
  if (anyToken(words, WORDS.date)) return true;
  if (!(box instanceof HTMLInputElement)) return false;
  const chooser = box.readOnly || root !== box;
  return (
    chooser &&
    (/yyyy|年.?月.?日/i.test(box.placeholder) ||
      (ASKS_DATE.test(box.placeholder) && box.readOnly) ||
      (box.readOnly && IS_DATE.test(box.value)))
  );
}

function popupKind(box: Element, words: readonly string[]): ControlKind {
  const popup = box.getAttribute("aria-haspopup");
  return popup === "tree" || anyToken(words, WORDS.tree) ? "tree" : "combobox";
}

const INPUT_KINDS: Record<string, ControlKind> = {
  password: "password",
  number: "number",
  file: "file",
  date: "date",
  month: "date",
  week: "date",
  "datetime-local": "date",
};

/** Masked by style: some portals draw a password in a text box. */
const isMasked = (box: Element, styles: StyleCache): boolean => {
  const security = styles.style(box).getPropertyValue("-webkit-text-security");
  return security !== "" && security !== "none";
};

export const isArrow = (icon: Element): boolean =>
  anyToken(tokensOf(icon), WORDS.arrow) || /^[▼▾⌄﹀∨˅]$/.test(icon.textContent?.trim() ?? "");

/** A stepper: one button takes off, one adds. */
const hasSteps = (root: Element): boolean => {
  const texts = queryDeep(root, "button,a,span,i,[role=button]").map(
    (part) => part.textContent?.trim() ?? "",
  );
  return texts.some((text) => /^[-−－–]$/.test(text)) && texts.some((text) => /^[+＋]$/.test(text));
};

/** What a native box is whatever is drawn around it. */
function nativeKind(box: Element): ControlKind | undefined {
  if (box instanceof HTMLSelectElement) return "select";
  if (box instanceof HTMLTextAreaElement) return "textarea";
  return box instanceof HTMLInputElement ? INPUT_KINDS[box.type] : undefined;
}

/** A box that shows that a press on it does something. */
export const asksForPress = (box: Element, styles: StyleCache): boolean =>
  styles.style(box).cursor === "pointer" ||
  box.matches("[onclick],[onfocus],[role=combobox],[aria-haspopup]");

/** What kind of field a box is, by what it is, what calls itself, and how it is drawn. */
export function kindOf(
  root: Element,
  box: Element,
  originals: readonly Element[],
  styles: StyleCache,
): ControlKind {
  const secret = [box, ...originals].some(
    (field) => field instanceof HTMLInputElement && field.type === "password",
  );
  if (secret || isMasked(box, styles)) return "password";
  const native = nativeKind(box);
  if (native) return native;
  const words = wordsAround(root, originals);
  const typed = box instanceof HTMLInputElement;
  if (typed && hasSteps(root)) return "number";
  const says = box.matches(
    "[role=combobox],[aria-haspopup=listbox],[aria-haspopup=tree],[aria-haspopup=grid]",
  );
  if (says) return isDateBox(root, box, words) ? "date" : popupKind(box, words);
  if (box.matches("[role=spinbutton]") || (typed && anyToken(words, WORDS.number))) return "number";
  const icons = typed ? iconsOf(root, box, styles) : [];
  const opens = !typed || box.readOnly;
  if (isDateBox(root, box, words) && (opens || icons.length > 0 || root !== box || originals.length > 0))
    return "date";
  if (anyToken(words, WORDS.tree)) return "tree";
  if (anyToken(words, WORDS.select)) return "combobox";
  if (!typed) return box.matches("[role=textbox],[role=searchbox]") ? "text" : "combobox";
  if (icons.some(isArrow)) return "combobox";
  const isPicked =
    icons.length > 0 ||
    originals.length > 0 ||
    asksForPress(box, styles) ||
    chooserBeside(root, box, styles) !== null;
  return box.readOnly && isPicked ? "combobox" : "text";
}
