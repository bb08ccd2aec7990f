import type { ValueOwner } from "../../core/snapshot/types.js";
import type { StyleCache } from "../dom/style-cache.js";
import type { Widget } from "./types.js";
import { shownValue } from "./value.js";

/** How many elements around what a user pressed are noted as touched: a widget's box may lie some wrappers out. */
const WRAPPERS = 6;

const touched = new WeakSet<EventTarget>();
/** The user's last change of what is in a box: its number among all of them. */
const changes = new WeakMap<EventTarget, number>();
let changesSoFar = 0;
/** What the app wrote, by the box it wrote to. */
const written = new WeakMap<Element, string>();

/** Notes what a user types into, ticks or opens from now on; scripts' own events do not count. */
export function noteUserEdits(): void {
  const note = (event: Event): void => {
    if (!event.isTrusted || (event instanceof KeyboardEvent && event.key === "Tab")) return;
    const path = event.composedPath();
    for (const element of path.slice(0, WRAPPERS)) touched.add(element);
    const [box] = path;
    if (!box || event.type !== "input") return;
    changesSoFar += 1;
    changes.set(box, changesSoFar);
  };
  for (const event of ["input", "change", "pointerdown", "keydown"])
    window.addEventListener(event, note, { capture: true, passive: true });
}

/** Tells what the user made of a box from what was in it before, of this page or of one before it, without reading it. */
export const typingIn = (box: Element): string => `${performance.timeOrigin}:${changes.get(box) ?? 0}`;

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
