import { ancestorsOf } from "../dom/composed-tree.js";
import type { Box } from "../dom/part-in-view.js";

/** Between a target and its ring. */
const GAP = 5;

/** A ring a little larger than its target. */
export const around = (box: Box): Box => ({
  left: box.left - GAP,
  top: box.top - GAP,
  right: box.right + GAP,
  bottom: box.bottom + GAP,
});

/**
 * Scrolls to an element what a user could scroll. What only cuts off what does not fit stays where it is: the page moves
 * it itself, as columns that stay go with those that scroll.
 */
export function scrollTo(element: Element, block: ScrollLogicalPosition): void {
  const held = [...ancestorsOf(element)].filter((outer) => {
    const { overflowX, overflowY } = getComputedStyle(outer);
    return /hidden|clip/.test(overflowX + overflowY) && !/auto|scroll/.test(overflowX + overflowY);
  });
  const places = held.map(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }));
  element.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
  for (const [index, outer] of held.entries()) Object.assign(outer, places[index]);
}
