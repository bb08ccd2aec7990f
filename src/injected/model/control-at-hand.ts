import type { Widget } from "../controls/types.js";
import { shownValue } from "../controls/value.js";
import { type Scan, scan } from "../dom/scan.js";
import { StyleCache } from "../dom/style-cache.js";
import { findControl } from "./find-element.js";
import { readFrame } from "./frame-model.js";

interface AtHand {
  key: string;
  /** Where it is pressed. */
  place: Element;
  widget: Widget;
}

/** The control approached last: what opens from it and what it shows then is looked at without reading the whole form. */
let atHand: AtHand | null = null;

export function takeInHand(control: AtHand): void {
  atHand = control;
}

/** The form was read again by its keys: which element each means was worked out anew. */
export function letGo(): void {
  atHand = null;
}

/** The very place that was seen to be writable, as long as it stands in the page; null once the form was read again. */
export const placeAtHand = (key: string): Element | null =>
  atHand?.key === key && atHand.place.isConnected ? atHand.place : null;

function widgetAtHand(key: string): Widget | null {
  if (atHand?.key !== key) return null;
  const { root, box } = atHand.widget;
  return root.isConnected && box.isConnected ? atHand.widget : null;
}

/** What the control at hand shows now; null where the page has replaced it, or its choices are to be looked at anew. */
export function shownAtHand(key: string): string | null {
  const widget = widgetAtHand(key);
  return widget?.choices.length === 0 ? shownValue(widget, new StyleCache()) : null;
}

/** A control's elements, and the page around them as it is now. */
export function lookAround(key: string): { widget: Widget | null; page: Scan } {
  const widget = widgetAtHand(key);
  if (widget) return { widget, page: scan() };
  const model = readFrame();
  return { widget: findControl(key, model)?.widget ?? null, page: model.page };
}
