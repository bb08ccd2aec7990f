import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import type { Widget } from "./types.js";

const ASKS = /^(?:请|点击|未选|[-—\s]*(?:请?选择|全部)|please|select\b|choose\b|-+$)/i;

/** What a date in parts shows where nothing was typed: YYYY-MM-DD, 年/月/日. */
const PATTERN = /^(?:y{2,4}|年)\W*(?:m{1,2}|月)\W*(?:d{1,2}|日)\W*$/iu;

/** Boxes of the browser's own that show what they hold and nothing beside it. */
const OWN = /^(?:date|month|week|time|datetime-local|number)$/;

/** Arrows and crosses drawn as letters. */
const ARROWS = /^[▾▼▿⌄﹀∨˅✕×\s]+|[▾▼▿⌄﹀∨˅✕×\s]+$/g;

/** Text a select drawn without an input shows, less its placeholder. */
function shownText(root: Element, styles: StyleCache): string {
  const isPlaceholder = (element: Element): boolean => {
    const tokens = tokensOf(element);
    return anyToken(tokens, WORDS.placeholder) && !anyToken(tokens, /selected/);
  };
  const text = textOf(root, styles, isPlaceholder, 200).replace(ARROWS, "");
  return ASKS.test(text) || PATTERN.test(text) || !hasWords(text) ? "" : text;
}

/** What the page shows as a widget's value now; password boxes are never read. */
export function shownValue({ kind, box, root, choices }: Widget, styles: StyleCache): string {
  // SECURITY: what a user types as a password never leaves the page.
  if (kind === "password") return "";
  if (kind === "radio") {
    const chosen = choices.filter(({ selected }) => selected);
    const text = chosen.map((one) => one.text).join("、");
    return ASKS.test(text) ? "" : text;
  }
  if (kind === "checkbox") return choices[0]?.selected ? "true" : "";
  if (box instanceof HTMLSelectElement) {
    const chosen = box.selectedOptions[0];
    const text = squeeze(chosen?.textContent ?? "");
    return chosen?.value === "" || ASKS.test(text) ? "" : text;
  }
  if (box instanceof HTMLTextAreaElement) return box.value;
  if (box instanceof HTMLInputElement) {
    const plain = kind === "text" || kind === "number" || OWN.test(box.type);
    if (box.value !== "" || plain) return box.value;
  } else {
    // A see-through input inside may hold the text instead.
    const inner = queryDeep(root, "input:not([type=hidden])").find(
      (one): one is HTMLInputElement =>
        one instanceof HTMLInputElement && one.value !== "" && styles.shown(one),
    );
    if (inner) return inner.value;
  }
  return shownText(root, styles);
}
