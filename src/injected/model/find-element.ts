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

/** What is drawn for a key: a field's whole outline. */
export function findOutline(key: string): Element | null {
  if (key.startsWith("c")) return findControl(key)?.widget.root ?? null;
  return findElement(key);
}
