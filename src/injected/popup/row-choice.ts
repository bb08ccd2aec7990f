import { isChooser } from "../controls/chooser-button-beside.js";
import { isRadio } from "../controls/types.js";
import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { closest, holds, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";

/** SECURITY: a line's row in what hangs open; a list may hang in a row of the form's own, whose buttons are others'. */
function rowOf(line: Element, popup: Element): Element | null {
  const row = closest(line, "tr,[role=row]");
  return row && holds(popup, row) ? row : null;
}

const radiosIn = (part: Element, styles: StyleCache): HTMLInputElement[] =>
  queryDeep(part, "input").filter((one): one is HTMLInputElement => isRadio(one) && styles.shown(one));

/** What takes a row of a list of things to choose from: its own 选择, or its radio; null where its words are pressed. */
export function choiceInRow(line: Element, popup: Element, styles: StyleCache): Element | null {
  const row = rowOf(line, popup);
  if (!row) return null;
  const choosers = queryDeep(row, "*").filter((one) => isChooser(one) && styles.shown(one));
  const all = choosers.length > 0 ? choosers : radiosIn(row, styles);
  return all.length === 1 ? (all[0] ?? null) : null;
}

const CONFIRMS = /^(?:确[定认]|选定|选择|ok)$/i;
const nameOf = (one: Element): string =>
  (one instanceof HTMLInputElement ? one.value : (one.textContent ?? "")).replace(/\s/g, "");

/**
 * The button that takes over what a list's radio, or the press on a tree's node, chose, where there is such; one that
 * submits is none.
 */
export function confirmOf(popup: Element, styles: StyleCache, isTree: boolean): Element | null {
  if (!isTree && radiosIn(popup, styles).every((radio) => !rowOf(radio, popup))) return null;
  const buttons = queryDeep(popup, "a,button,input[type=button],[role=button]").filter(
    (one) =>
      CONFIRMS.test(nameOf(one)) &&
      !(one instanceof HTMLButtonElement && one.form && one.type === "submit") &&
      !rowOf(one, popup)?.querySelector("input[type=radio]") &&
      styles.shown(one),
  );
  return buttons.length === 1 ? (buttons[0] ?? null) : null;
}

/** SECURITY: whether a list's only chosen radio is that of this line's row. */
export function isChosenRow(line: Element, popup: Element, styles: StyleCache): boolean {
  const chosen = radiosIn(popup, styles).filter(({ checked }) => checked);
  const row = chosen.length === 1 && chosen[0] ? rowOf(chosen[0], popup) : null;
  return row !== null && row === rowOf(line, popup);
}

const CLOSES = /^(?:[×✕✖x]|\[?关闭\]?|取消|close)$/i;

/** What closes a layer that chose nothing: by its words, a button that bears an icon and says so, or a drawn cross. */
export function closerOf(popup: Element, styles: StyleCache): Element | null {
  const parts = queryDeep(popup, "*").filter(
    (one) => (one.childElementCount === 0 || one.matches("a,button,[role=button]")) && styles.shown(one),
  );
  const named = parts.find((one) =>
    [nameOf(one), one.getAttribute("title"), one.getAttribute("aria-label")].some((name) =>
      CLOSES.test(name?.trim() ?? ""),
    ),
  );
  return named ?? parts.find((one) => nameOf(one) === "" && anyToken(tokensOf(one), /^close$/)) ?? null;
}
