import { normaliseOption } from "../core/autofill/match-option.js";
import { observeChanges } from "./change-observer.js";
import { type FieldSight, seenThroughFrame } from "./controls/seen-through-frame.js";
import { noteWritten } from "./controls/value-owner.js";
import { isFrameInSight } from "./dom/frame-in-sight.js";
import { scan } from "./dom/scan.js";
import { activeElement, createElement } from "./dom/unclobbered-dom.js";
import { type PickedPoint, startElementPicker } from "./element-picker.js";
import { type Point, uncoveredIn, uncoveredOf } from "./highlight/covered.js";
import { clearHighlight, type HighlightTargets, showHighlight } from "./highlight/highlight.js";
import { placeAtHand, shownAtHand } from "./model/control-at-hand.js";
import { findControl, findElement, findOutline } from "./model/find-element.js";
import { readFrame } from "./model/frame-model.js";
import { openerOf } from "./model/popup-opener.js";
import { approachControl, readControl } from "./model/read-control.js";
import { type CalendarView, calendarStep } from "./popup/calendar.js";
import { markPopups } from "./popup/locate-popup.js";
import {
  layerButton,
  layerButtons,
  popupClose,
  popupConfirm,
  popupExpander,
  popupNext,
  popupOption,
  popupScroller,
  popupSearch,
  readPopup,
} from "./popup/popup.js";
import { frameSnapshot } from "./snapshot/frame-snapshot.js";

/** What the portal driver asks of a frame; answers are elements of the page, or data (marked so). */
export type PageCommand =
  /** Data: `FrameSnapshot`. From the first one on the frame tells of its changes. */
  | { op: "snapshot"; frame: string; parent: string | null }
  /** The frame element at a place in `window.frames`. */
  | { op: "child-frame"; index: number }
  /** Where a user acts for a control: its visible box. */
  | { op: "control"; key: string }
  /** The arrow or icon that opens it, where it has one. */
  | { op: "opener"; key: string }
  /** The option of a radio group that bears a text. */
  | { op: "option"; key: string; text: string }
  | { op: "clickable"; key: string }
  /** Data: `ControlReading`, or null when the control is gone. */
  | { op: "value"; key: string }
  /** Data: the same of several controls, at one look. */
  | { op: "values"; keys: string[] }
  /** Data: `ApproachedControl`, or null; brings the control into view first. */
  | { op: "approach"; key: string }
  /** Data: the value alone, or null; of the control approached last without reading the whole form. */
  | { op: "shown"; key: string }
  /** The place seen by `approach`, as long as it is there and nothing of the form was read since; else as `control`. */
  | { op: "approached"; key: string }
  /** Tells that the app wrote these controls: what they hold is its own. */
  | { op: "written"; keys: string[] }
  /** Takes the focus from whatever has it in this frame. */
  | { op: "leave" }
  /** Call right before opening: what comes up afterwards belongs to the control. */
  | { op: "popup-mark" }
  /** Data: `PopupView`. */
  | { op: "options"; key: string }
  | { op: "popup-option"; key: string; text: string; path?: string[]; level?: number }
  | { op: "popup-expander"; key: string; text: string; path?: string[] }
  /** What takes over the option of a text, where its row is the one chosen. */
  | { op: "popup-confirm"; key: string; text: string; path?: string[] }
  /** What closes a layer that the last press brought up. */
  | { op: "popup-close"; key: string }
  /** Data: `LayerButtons`, of the layer around the frame at a place in `window.frames`. */
  | { op: "layer-buttons"; index: number }
  | { op: "layer-button"; which: "confirm" | "close"; index: number }
  /** What turns the open list to its next page. */
  | { op: "popup-next"; key: string }
  | { op: "popup-scroller"; key: string }
  | { op: "popup-search"; key: string }
  /** Data: `CalendarView`, for a date as YYYY-MM-DD. */
  | { op: "calendar"; key: string; date: string }
  /** The element of that step. */
  | { op: "calendar-step"; key: string; date: string }
  /** Data: whether the frame is drawn in sight, as far as the frames around it are of its origin. */
  | { op: "in-sight" }
  /** Data: `OuterSight`: what this page shows of a field in one of its frames. */
  | { op: "seen-through"; sight: FieldSight }
  /** Data: `Uncovered`, of the element of a key; null when it is gone. */
  | { op: "uncovered"; key: string }
  /** Data: the same of points in the frame at a place in `window.frames`. */
  | { op: "uncovered-in"; index: number; points: Point[] }
  | ({ op: "highlight" } & HighlightTargets)
  | { op: "highlight-clear" }
  /** The next click is reported as `Picked`, bearing the frame's id. */
  | { op: "pick-start"; frame: string }
  | { op: "pick-stop" };

/** What is asked of the list or calendar a control has open; see `WHOLE_PAGE` and `NEW_LAYER` for what hangs from none. */
export type HangingCommand = WithoutKey<
  Extract<PageCommand, { key: string; op: "options" | `popup-${string}` | `calendar${string}` }>
>;
type WithoutKey<T> = T extends unknown ? Omit<T, "key"> : never;

/** What the user pointed at, and in which frame. */
export interface Picked extends PickedPoint {
  frame: string;
}

/** Bindings that the portal driver may set in the isolated world. */
interface Bindings {
  __verifyGuideChanged?: (payload: string) => void;
  __verifyGuidePicked?: (payload: string) => void;
}
const bindings = globalThis as Bindings;

let watching = false;
function watch(): void {
  if (!watching) observeChanges((what) => bindings.__verifyGuideChanged?.(what));
  watching = true;
}

let stopPick: (() => void) | null = null;

/** Data travels as the text of an element that is in no document. */
const data = (value: unknown): Element => {
  const element = createElement("verify-guide-data");
  element.textContent = JSON.stringify(value);
  return element;
};
const DONE = { ok: true };

/** What has the focus in this frame, in whatever shadow root. */
function focused(): HTMLElement | null {
  let at = activeElement();
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : null;
}

function optionOf(key: string, text: string): Element | null {
  const hits = findControl(key)?.widget.choices.filter(
    (choice) => normaliseOption(choice.text) === normaliseOption(text),
  );
  return hits?.length === 1 ? (hits[0]?.face ?? null) : null;
}

const childFrame = (index: number): Element | null =>
  readFrame().page.frames.find(
    (frame) => (frame as HTMLIFrameElement).contentWindow === window.frames[index],
  ) ?? null;

function answer(command: PageCommand): Element | null {
  switch (command.op) {
    case "snapshot":
      watch();
      return data(frameSnapshot(command.frame, command.parent));
    case "child-frame":
      return childFrame(command.index);
    case "control":
    case "clickable":
      return findElement(command.key);
    case "opener":
      return openerOf(command.key);
    case "option":
      return optionOf(command.key, command.text);
    case "value":
      return data(readControl(command.key));
    case "values": {
      const model = readFrame();
      return data(command.keys.map((key) => readControl(key, model)));
    }
    case "approach":
      return data(approachControl(command.key));
    case "approached":
      return placeAtHand(command.key) ?? findElement(command.key);
    case "shown":
      return data(shownAtHand(command.key) ?? readControl(command.key)?.value ?? null);
    case "written": {
      const model = readFrame();
      for (const key of command.keys) {
        const known = findControl(key, model);
        if (known) noteWritten(known.widget, model.page.styles);
      }
      return data(DONE);
    }
    case "leave":
      focused()?.blur();
      return data(DONE);
    case "popup-mark":
      markPopups();
      return data(DONE);
    case "options":
      return data(readPopup(command.key));
    case "popup-option":
      return popupOption(command.key, command.text, command.path, command.level);
    case "popup-confirm":
      return popupConfirm(command.key, command.text, command.path);
    case "popup-close":
      return popupClose(command.key);
    case "layer-buttons":
      return data(layerButtons(command.index));
    case "layer-button":
      return layerButton(command.which, command.index);
    case "popup-expander":
      return popupExpander(command.key, command.text, command.path);
    case "popup-next":
      return popupNext(command.key);
    case "popup-scroller":
      return popupScroller(command.key);
    case "popup-search":
      return popupSearch(command.key);
    case "calendar": {
      const { element: _, ...snapshot } = calendarStep(command.key, command.date);
      return data(snapshot satisfies CalendarView);
    }
    case "calendar-step":
      return calendarStep(command.key, command.date).element;
    case "in-sight":
      return data(isFrameInSight());
    case "seen-through":
      return data(seenThroughFrame(command.sight, scan()));
    case "uncovered": {
      const target = findOutline(command.key);
      return data(target && uncoveredOf(target));
    }
    case "uncovered-in": {
      const frame = childFrame(command.index);
      return data(frame && uncoveredIn(frame, command.points));
    }
    case "highlight": {
      const { op: _, ...order } = command;
      showHighlight(order);
      return data(DONE);
    }
    case "highlight-clear":
      clearHighlight();
      return data(DONE);
    case "pick-start":
      stopPick?.();
      stopPick = startElementPicker((pointed) => {
        const picked: Picked = { frame: command.frame, ...pointed };
        bindings.__verifyGuidePicked?.(JSON.stringify(picked));
      });
      return data(DONE);
    case "pick-stop":
      stopPick?.();
      stopPick = null;
      return data(DONE);
  }
}

/** A command, and where needed the only origin it may act in. */
export type PageCall = PageCommand & { origin?: string };

/** A selector engine: the selector's body is `encodeURIComponent(JSON.stringify(order))`. */
export const selectorEngine = {
  query(_root: Node, body: string): Element | null {
    const { origin = self.origin, ...command } = JSON.parse(decodeURIComponent(body)) as PageCall;
    // SECURITY: the frame may have gone elsewhere since it was asked for; no element is found there.
    return origin === self.origin ? answer(command as PageCommand) : null;
  },
  queryAll(root: Node, body: string): Element[] {
    const element = selectorEngine.query(root, body);
    return element ? [element] : [];
  },
};
