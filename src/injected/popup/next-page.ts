import { holds } from "../dom/composed-tree.js";
import { clickablesIn, readFrame } from "../model/frame-model.js";

const NEXT = /^(?:下一?页|后一?页|next(?:\s?page)?|[>›])$/i;

/** What turns a list that pages to its next page; null on its last one, and where nothing surely does. */
export function nextPageIn(popup: Element): Element | null {
  const found = clickablesIn(readFrame())
    .map(({ clickable }) => clickable)
    .filter(
      ({ element, text, visible, disabled }) =>
        visible && !disabled && NEXT.test(text.trim()) && holds(popup, element),
    );
  return found.length === 1 ? (found[0]?.element ?? null) : null;
}
