import type { Control } from "../core/form/sight.js";
import { holds } from "./dom/tree.js";
import { look, lookForClickables } from "./model.js";
import { Groups, searchAreas } from "./sight/groups.js";
import { controlOf } from "./sight/sight.js";

const SWALLOWED = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick"];

/** The control at an element: the one whose outline holds it, else the one its label belongs to. */
function controlAt(element: Element): Control | null {
  const model = look();
  const target = element.closest("label")?.control ?? element;
  const known = model.controls.find(
    ({ widget }) =>
      widget.shown &&
      (holds(widget.root, target) ||
        widget.originals.includes(target) ||
        widget.choices.some(({ face }) => holds(face, target))),
  );
  if (!known) return null;
  const areas = searchAreas(lookForClickables(model), model.labels);
  return controlOf(known, model.page.looks, new Groups(model.labels), areas);
}

/**
 * "Point at it": the person's next click is not the page's; the control under it is reported, null when
 * there is none or Escape was pressed.
 * @returns stops waiting without a report
 */
export function startPick(report: (control: Control | null) => void): () => void {
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
    report(target instanceof Element ? controlAt(target) : null);
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
    report(null);
  };
  for (const event of SWALLOWED) window.addEventListener(event, swallow, true);
  window.addEventListener("keydown", giveUp, true);
  return stop;
}
