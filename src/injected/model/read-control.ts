import type { ControlKind, ValueOwner } from "../../core/snapshot/types.js";
import { actingElement } from "../controls/click-target.js";
import type { Point } from "../controls/painted-over.js";
import { pointsInSight } from "../controls/perceptible.js";
import { type FieldSight, sightOf } from "../controls/seen-through-frame.js";
import { shownValue } from "../controls/value.js";
import { ownerOf } from "../controls/value-owner.js";
import { ancestorsOf } from "../dom/composed-tree.js";
import { clobberedFormAround } from "../dom/unclobbered-dom.js";
import { letGo, takeInHand } from "./control-at-hand.js";
import { findControl } from "./find-element.js";
import { type FrameModel, readFrame } from "./frame-model.js";
import { opensByButton } from "./popup-opener.js";

/** A control as it is now. */
export interface ControlReading {
  /** What it is now: a page may dress a plain box as a list, and its key stays. */
  kind: ControlKind;
  /** Which element of the page it is (`numberOf`). */
  element: number;
  value: string;
  owner: ValueOwner;
  visible: boolean;
  disabled: boolean;
  options?: { text: string; selected: boolean }[];
}

/** Whether a control may be written to: a user sees it and could press it. */
export type Writability = "yes" | "hidden" | "misleading-names";

/** A control that was brought into view to be written to. */
export interface ApproachedControl extends ControlReading {
  writability: Writability;
  /** Where it is seen, for the pages around its frame to look at. */
  sight: FieldSight;
  /** What can be chosen for it comes up by a button of its own, not by its box. */
  byButton: boolean;
}

const numbers = new WeakMap<Element, number>();
/** Where the count begins: elsewhere in every document. */
let numbered = Math.floor(Math.random() * 2 ** 40);
/** Another number, another element, of this document or any other. */
export function numberOf(element: Element): number {
  const number = numbers.get(element) ?? ++numbered;
  numbers.set(element, number);
  return number;
}

/** What the control of a key holds; null when the page no longer shows exactly that one. */
export function readControl(key: string, model: FrameModel = readFrame()): ControlReading | null {
  letGo();
  const known = findControl(key, model);
  if (!known) return null;
  const { widget } = known;
  return {
    kind: widget.kind,
    element: numberOf(widget.box),
    value: shownValue(widget, model.page.styles),
    owner: ownerOf(widget, model.page.styles),
    visible: widget.shown,
    disabled: widget.box.matches(":disabled") || widget.originals.some((one) => one.matches(":disabled")),
    ...(widget.choices.length > 0
      ? { options: widget.choices.map(({ text, selected }) => ({ text, selected })) }
      : {}),
  };
}

/** Brings an element into view. @returns whether anything had to move for it */
function bringIntoView(element: Element, block: ScrollLogicalPosition): boolean {
  const scrollers = [...ancestorsOf(element)];
  const places = () => scrollers.flatMap(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]).join();
  const before = places();
  element.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
  return places() !== before;
}

/** The frame with a control in view, and whether that may be written to there. */
function look(key: string): { model: FrameModel; writability: Writability; points: Point[] } {
  let model = readFrame();
  // At the edge it may lie under a bar that stays in place; in the middle it hardly does.
  for (const block of ["nearest", "center"] as const) {
    const target = findControl(key, model)?.widget;
    // What was read stands as long as nothing moved.
    if (target && bringIntoView(actingElement(target, model.page.styles), block)) model = readFrame();
    const known = findControl(key, model);
    if (!known) break;
    // What presses and types walks the form as any script does: hidden properties would lead it in circles.
    const points = pointsInSight(known.widget, model.page);
    if (points.length > 0)
      return {
        model,
        writability: clobberedFormAround(known.widget.box) ? "misleading-names" : "yes",
        points,
      };
  }
  return { model, writability: "hidden", points: [] };
}

/** What the control of a key holds once it is in view, and whether it may be written to; null as in `readControl`. */
export function approachControl(key: string): ApproachedControl | null {
  const { model, writability, points } = look(key);
  const reading = readControl(key, model);
  const widget = findControl(key, model)?.widget;
  if (!reading || !widget) return null;
  takeInHand({ key, place: actingElement(widget, model.page.styles), widget });
  const sight = sightOf(points, model.page.styles.rect(widget.root));
  return { ...reading, writability, sight, byButton: opensByButton(widget, model.page.styles) };
}
