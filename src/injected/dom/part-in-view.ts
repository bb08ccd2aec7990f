import { ancestorsOf } from "./composed-tree.js";
import { bodyElement, documentElement } from "./unclobbered-dom.js";

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
