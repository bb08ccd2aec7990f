import { iconsOf } from "../controls/kind.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { findControl } from "./find-element.js";
import { readFrame } from "./frame-model.js";

const empties = (icon: Element, root: Element): boolean =>
  [icon, ...ancestorsOf(icon)].some(
    (one) => one !== root && root.contains(one) && anyToken(tokensOf(one), WORDS.clear),
  );

/** SECURITY: names of a button beside a box that does nothing but bring up what can be put into it. */
const CHOOSES = /^(?:…|\.{2,3}|请?选择|选取|挑选|浏览|查找)(?:…|\.{3})?$/;

/** The button right behind a read-only box that opens what is chosen for it; a button that submits is none. */
function chooserBeside(root: Element, box: Element, styles: StyleCache): Element | null {
  const next = root.nextElementSibling;
  if (!(box instanceof HTMLInputElement && box.readOnly) || !next || !styles.shown(next)) return null;
  const isButton = next.matches("a,input[type=button],button[type=button],[role=button]");
  const name = next instanceof HTMLInputElement ? next.value : (next.textContent ?? "");
  return isButton && CHOOSES.test(name.trim()) ? next : null;
}

/** What opens a control's list or calendar: its arrow or icon, the button beside it, else its box. */
export function openerOf(key: string): Element | null {
  const model = readFrame();
  const known = findControl(key, model);
  if (!known) return null;
  const { styles } = model.page;
  const { root, box } = known.widget;
  // Beside the arrow, or in its place, there may be a cross that empties the field.
  const icons = iconsOf(root, box, styles).filter((icon) => !empties(icon, root));
  return icons[0] ?? chooserBeside(root, box, styles) ?? box;
}
