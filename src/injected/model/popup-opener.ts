import { chooserBeside } from "../controls/chooser-button-beside.js";
import { isReached } from "../controls/click-target.js";
import { asksForPress, iconsOf, isArrow } from "../controls/control-kind.js";
import type { Widget } from "../controls/types.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { lookAround } from "./control-at-hand.js";

const empties = (icon: Element, root: Element): boolean =>
  [icon, ...ancestorsOf(icon)].some(
    (one) => one !== root && root.contains(one) && anyToken(tokensOf(one), WORDS.clear),
  );

function openerIn({ root, box }: Widget, styles: StyleCache): Element {
  // Beside the arrow, or in its place, there may be a cross that empties the field.
  const icons = iconsOf(root, box, styles).filter((icon) => !empties(icon, root));
  return icons[0] ?? chooserBeside(root, box, styles) ?? box;
}

/** What opens a control's list or calendar: its arrow or icon, the button beside it, else its box. */
export function openerOf(key: string): Element | null {
  const { widget, page } = lookAround(key);
  return widget && openerIn(widget, page.styles);
}

/** A box whose cursor stands for typing: a press there puts the cursor in, and many lists stay shut. */
const takesLetters = ({ box, kind }: Widget, styles: StyleCache): boolean =>
  (kind === "combobox" || kind === "tree") &&
  styles.style(box).cursor !== "pointer" &&
  !box.matches("[onclick],[onfocus]");

/** Whether what opens a control shows that it is pressed, and its box does not. */
export function opensByButton(widget: Widget, styles: StyleCache): boolean {
  const { box } = widget;
  if (!(box instanceof HTMLInputElement)) return false;
  if (box.readOnly ? asksForPress(box, styles) : !takesLetters(widget, styles)) return false;
  const opener = openerIn(widget, styles);
  if (opener === box || !isReached(opener, styles)) return false;
  // Beside a box that takes typing there are also glasses that search and signs that add.
  if (!box.readOnly && !isArrow(opener)) return false;
  return (
    styles.style(opener).cursor === "pointer" || opener.matches("a,button,input,[role=button],[onclick]")
  );
}
