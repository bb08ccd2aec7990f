import type { ValueOwner } from "../../core/snapshot/types.js";
import type { StyleCache } from "../dom/style-cache.js";
import type { Widget } from "./types.js";
import { shownValue } from "./value.js";

/** How many elements around what a user pressed are noted as touched: a widget's box may lie some wrappers out. */
const WRAPPERS = 6;

const touched = new WeakSet<EventTarget>();
/** What the app wrote, by the box it wrote to. */
const written = new WeakMap<Element, string>();

/** Notes what a user types into, ticks or opens from now on; scripts' own events do not count. */
export function noteUserEdits(): void {
  const note = (event: Event): void => {
    if (!event.isTrusted || (event instanceof KeyboardEvent && event.key === "Tab")) return;
    for (const element of event.composedPath().slice(0, WRAPPERS)) touched.add(element);
  };
  for (const event of ["input", "change", "pointerdown", "keydown"])
    window.addEventListener(event, note, { capture: true, passive: true });
}

const partsOf = ({ root, box, originals }: Widget): Element[] => [root, box, ...originals];

/** The app has written to a widget: what it holds now is the app's, until somebody changes it. */
export function noteWritten(widget: Widget, styles: StyleCache): void {
  written.set(widget.box, shownValue(widget, styles));
  for (const part of partsOf(widget)) touched.delete(part);
}

/** Whose a widget's value is: the app's, the user's, or what the page came with or made of it by script. */
export function ownerOf(widget: Widget, styles: StyleCache): ValueOwner {
  if (written.get(widget.box) === shownValue(widget, styles)) return "app";
  return partsOf(widget).some((part) => touched.has(part)) ? "user" : "page";
}
