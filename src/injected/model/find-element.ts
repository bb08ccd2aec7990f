import { chooserBeside } from "../controls/chooser-button-beside.js";
import { actingElement } from "../controls/click-target.js";
import {
  clickablesIn,
  type FrameModel,
  type KnownClickable,
  type KnownControl,
  readFrame,
} from "./frame-model.js";

/** The control of a key as the page is now; null when the page no longer shows exactly that one. */
export function findControl(key: string, model: FrameModel = readFrame()): KnownControl | null {
  return model.controls.find((known) => known.key === key) ?? null;
}

function findClickable(key: string): KnownClickable | null {
  return clickablesIn(readFrame()).find((known) => known.key === key) ?? null;
}

/** What a user would press or click for a key, of a control or a clickable. */
export function findElement(key: string): Element | null {
  if (key.startsWith("c")) {
    const model = readFrame();
    const known = findControl(key, model);
    return known && actingElement(known.widget, model.page.styles);
  }
  return findClickable(key)?.clickable.element ?? null;
}

/** What is pointed at for a key: a field's whole outline, or the button beside a box that does nothing itself. */
export function findOutline(key: string): Element | null {
  if (!key.startsWith("c")) return findElement(key);
  const model = readFrame();
  const widget = findControl(key, model)?.widget;
  return widget ? (chooserBeside(widget.root, widget.box, model.page.styles) ?? widget.root) : null;
}
