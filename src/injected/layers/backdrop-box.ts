import { childrenOf } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";

/** Wrappers between a backdrop and its box. */
const DEPTH = 4;

/**
 * The one box that stands in a window-wide backdrop without being lifted itself: centred by a layout, as dialogs
 * without a telling name are. Null where the backdrop holds several parts, or what fills it too.
 * @param coversAll whether an area is next to everything a user sees of the frame
 */
export function boxInBackdrop(
  backdrop: Element,
  styles: StyleCache,
  coversAll: (rect: DOMRect) => boolean,
): Element | null {
  let outer = backdrop;
  for (let depth = 0; depth < DEPTH; depth++) {
    const parts = [...childrenOf(outer)].filter(
      (child): child is Element => child instanceof Element && styles.shown(child),
    );
    const boxes = parts.filter((part) => !coversAll(styles.rect(part)));
    const [box] = boxes;
    if (box) return boxes.length === 1 && styles.rect(box).width < innerWidth * 0.98 ? box : null;
    const [wrapper, ...others] = parts;
    if (!wrapper || others.length > 0) return null;
    outer = wrapper;
  }
  return null;
}
