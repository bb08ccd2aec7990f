import { ancestorsOf } from "../dom/composed-tree.js";
import { bodyElement, documentElement } from "../dom/unclobbered-dom.js";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const windowBox = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const isEmpty = (box: Box): boolean => box.right - box.left < 2 || box.bottom - box.top < 2;

/** An element's box, the part of the window its scrollers leave for it, and what of the box is in there. */
export function viewOf(element: Element): { box: DOMRect; frame: Box; view: Box } {
  const box = element.getBoundingClientRect();
  let frame = windowBox();
  for (const outer of ancestorsOf(element)) {
    if (outer === bodyElement() || outer === documentElement()) continue;
    const { overflowX, overflowY, position } = getComputedStyle(outer);
    if (overflowX !== "visible" || overflowY !== "visible")
      frame = meet(frame, outer.getBoundingClientRect());
    if (position === "fixed") break;
  }
  return { box, frame, view: meet(box, frame) };
}

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
