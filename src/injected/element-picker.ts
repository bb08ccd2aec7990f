import type { Clickable, Control } from "../core/snapshot/types.js";
import { holds } from "./dom/composed-tree.js";
import { unclobbered } from "./dom/unclobbered-dom.js";
import { clickablesIn, type FrameModel, readFrame } from "./model/frame-model.js";
import { Groups, searchAreas } from "./snapshot/form-groups.js";
import { controlOf } from "./snapshot/frame-snapshot.js";
import { Sections } from "./snapshot/sections.js";

/** What lies under the user's click: a control, or something to press; `escaped` when it was no click. */
export interface PickedPoint {
  control: Control | null;
  clickable: Clickable | null;
  escaped: boolean;
}

const SWALLOWED = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick"];

/** The control at an element: the one whose outline holds it, else the one its label belongs to. */
function controlAt(element: Element, model: FrameModel): Control | null {
  const target = element.closest("label")?.control ?? element;
  const known = model.controls.find(
    ({ widget }) =>
      widget.shown &&
      (holds(widget.root, target) ||
        widget.originals.includes(target) ||
        widget.choices.some(({ face }) => holds(face, target))),
  );
  if (!known) return null;
  const { labels, page } = model;
  const clickables = clickablesIn(model);
  const areas = searchAreas(clickables, labels);
  const sections = new Sections(clickables, page.styles);
  return controlOf(known, page.styles, new Groups(labels), areas, (one) => labels.held(one), sections);
}

function clickableAt(element: Element, model: FrameModel): Clickable | null {
  const known = clickablesIn(model).find(({ clickable }) => holds(clickable.element, element));
  if (!known) return null;
  const { element: _, ...clickable } = known.clickable;
  return { key: known.key, ...clickable, layer: known.layer.id };
}

function pointedAt(target: Element | null): PickedPoint {
  if (!target) return { control: null, clickable: null, escaped: false };
  const model = readFrame();
  const control = controlAt(target, model);
  return { control, clickable: control ? null : clickableAt(target, model), escaped: false };
}

/**
 * "Point at it": the user's next click is not the page's; what lies under it is reported, or that Escape
 * was pressed.
 * @returns stops waiting without a report
 */
export function startElementPicker(report: (pointed: PickedPoint) => void): () => void {
  const stop = (): void => {
    for (const event of SWALLOWED) window.removeEventListener(event, swallow, true);
    window.removeEventListener("keydown", giveUp, true);
  };
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== "click") return;
    stop();
    const [target] = event.composedPath();
    report(pointedAt(target instanceof Element ? unclobbered(target) : null));
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    report({ control: null, clickable: null, escaped: true });
  };
  for (const event of SWALLOWED) window.addEventListener(event, swallow, true);
  window.addEventListener("keydown", giveUp, true);
  return stop;
}
