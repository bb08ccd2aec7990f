import type { PageSnapshot } from "../../snapshot/types.js";
import type { Draft, Situation } from "./guidance-types.js";
import {
  buttons,
  firstNamed,
  foldedHeads,
  labelOf,
  type Pressable,
  refs,
  rowWords,
} from "./pressable-elements.js";

const openMenu = (head: Pressable): Draft => ({
  substep: "open-menu",
  values: { button: labelOf(head) },
  refs: refs([head]),
});

/** What leads there: menus do so by several names, of which the surest is meant; rows alike are told apart by nothing. */
function entriesOf(page: PageSnapshot, text: readonly string[], row?: readonly string[]): Pressable[] {
  const all = buttons(page, text, row);
  // What is in a menu that is shown is pressed, not its head once more.
  const inside = all.filter(({ item }) => item.menuShown !== true);
  const own = inside.length > 0 ? inside : all;
  if (row) return own;
  const named = firstNamed(own, text);
  // A menu's entry and a card beside it that bear the same words lead to the same place.
  const entries = named.filter(({ item }) => item.role === "menuitem");
  const isSame = named.every((one) => labelOf(one) === labelOf(named[0]));
  return entries.length === 1 && isSame ? entries : named;
}

/** Where its entries hang elsewhere in the page, a menu's name is all that tells of it. */
function menuByName(page: PageSnapshot, words: readonly string[]): Draft | null {
  const [head, ...others] = buttons(page, words).filter(({ item }) => !item.open && !item.current);
  return head && others.length === 0 ? openMenu(head) : null;
}

/** Steps 4 and 6: a row of the service list, an entry of a menu that may be folded, or the way back to them. */
export function openByRow(substep: "open-ledger" | "open-reservation") {
  return ({ page, step, pack }: Situation): Draft | null => {
    const backs = buttons(page, pack.buttons.back).map(({ item }) => item.key);
    const words = substep === "open-ledger" ? pack.buttons.ledgerMenu : pack.buttons.bookingMenu;
    // A menu that is drawn with its head alone says nothing of its entries.
    const menu = buttons(page, words).find(({ item }) => item.menuShown === false);
    for (const { text = [], row } of step.ways.filter(({ what }) => what === "clickable")) {
      const found = entriesOf(page, text, row);
      const [button] = found;
      const [head] = row || button ? [] : foldedHeads(page, text);
      if (head) return openMenu(head);
      if (!button) continue;
      const isBack = row === undefined && backs.includes(button.item.key);
      if (!isBack)
        return {
          substep,
          values: { button: labelOf(button), row: rowWords(button, row) },
          refs: refs(found),
        };
      if (menu) break;
      return { substep: "go-back", values: { button: labelOf(button) }, refs: refs([button]) };
    }
    return menu ? openMenu(menu) : menuByName(page, words);
  };
}
