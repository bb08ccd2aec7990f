import { turnsOn } from "../controls/pager.js";
import { holds } from "../dom/composed-tree.js";
import { clickablesIn, readFrame } from "../model/frame-model.js";

/** What turns a list that pages to its next page; null on its last one, and where nothing surely does. */
export function nextPageIn(popup: Element): Element | null {
  const found = clickablesIn(readFrame())
    .map(({ clickable }) => clickable)
    .filter(
      ({ element, text, visible, disabled }) =>
        visible && !disabled && turnsOn(text) && holds(popup, element),
    );
  return found.length === 1 ? (found[0]?.element ?? null) : null;
}
