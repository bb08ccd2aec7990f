import { holds } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { elementFromPoint } from "../dom/unclobbered-dom.js";
import type { Widget } from "./types.js";

/** What lies on top at the middle of an element; null where that is out of view. */
function hitAt(element: Element, styles: StyleCache): Element | null {
  const { left, top, width, height } = styles.rect(element);
  const scope = element.getRootNode();
  const [x, y] = [left + width / 2, top + height / 2];
  return scope instanceof ShadowRoot ? scope.elementFromPoint(x, y) : elementFromPoint(x, y);
}

/** Whether a press on an element's middle reaches it. */
export function isReached(element: Element, styles: StyleCache): boolean {
  const hit = hitAt(element, styles);
  return hit !== null && holds(element, hit);
}

/** Where a user clicks for a field: its box, or its outline when the box is a sliver or lies underneath. */
export function actingElement({ box, root, kind }: Widget, styles: StyleCache): Element {
  const typed = kind === "date" && box instanceof HTMLInputElement && !box.readOnly;
  if (root === box || typed || !["combobox", "tree", "date"].includes(kind)) return box;
  if (styles.style(box).opacity === "0" || styles.rect(box).width < styles.rect(root).width * 0.4)
    return root;
  const hit = hitAt(box, styles);
  return hit && !holds(box, hit) && holds(root, hit) ? root : box;
}
