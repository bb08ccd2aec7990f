import { chooserBeside } from "../controls/chooser-beside.js";
import { iconsOf } from "../controls/kind.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import { findControl } from "./find-element.js";
import { readFrame } from "./frame-model.js";

const empties = (icon: Element, root: Element): boolean =>
  [icon, ...ancestorsOf(icon)].some(
    (one) => one !== root && root.contains(one) && anyToken(tokensOf(one), WORDS.clear),
  );

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
