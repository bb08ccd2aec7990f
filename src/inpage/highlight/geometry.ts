import { ancestorsOf } from "../dom/tree.js";

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

/** What of an element is in view: its box less what the window and its scrollers cut off. */
export function viewOf(element: Element): { box: DOMRect; view: Box } {
  const box = element.getBoundingClientRect();
  let view = meet(box, windowBox());
  for (const outer of ancestorsOf(element)) {
    if (outer === document.body || outer === document.documentElement) continue;
    const { overflowX, overflowY, position } = getComputedStyle(outer);
    if (overflowX !== "visible" || overflowY !== "visible") view = meet(view, outer.getBoundingClientRect());
    if (position === "fixed") break;
  }
  return { box, view };
}

/** A ring a little larger than its target. */
export const around = (box: Box, gap: number): Box => ({
  left: box.left - gap,
  top: box.top - gap,
  right: box.right + gap,
  bottom: box.bottom + gap,
});
