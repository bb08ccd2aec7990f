import type { ControlKind } from "../../core/snapshot/types.js";
import { drawnTick } from "../dom/drawn-tick.js";

export interface Choice {
  /** What a user clicks. */
  face: Element;
  text: string;
  selected: boolean;
  disabled: boolean;
}

/** What a user calls one field, and the elements it is made of. */
export interface Widget {
  kind: ControlKind;
  /** Its outline: box, icons, hidden originals' neighbours, but no label. */
  root: Element;
  /** What a user clicks or types into. */
  box: Element;
  /** Unseen native fields it stands for: their `for` labels, names and classes are its own. */
  originals: Element[];
  choices: Choice[];
  shown: boolean;
}

export type NativeField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isNative = (element: Element): element is NativeField =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

export const isTickable = (element: Element): boolean =>
  (element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox")) ||
  element.matches("[role=radio],[role=checkbox],[role=switch]") ||
  drawnTick(element) !== null;

export const isRadio = (element: Element): boolean =>
  (element instanceof HTMLInputElement && element.type === "radio") ||
  element.getAttribute("role") === "radio" ||
  drawnTick(element) === "radio";
