import { ancestorsOf, HOST_TAG } from "../dom/composed-tree.js";
import { type Box, isEmpty, viewOf } from "../dom/part-in-view.js";
import { createElement, documentElement, queryDocument } from "../dom/unclobbered-dom.js";
import { findOutline } from "../model/find-element.js";
import { calloutPlace } from "./callout-place.js";
import { isCovered } from "./covered.js";
import { follow } from "./follow-targets.js";
import { around, scrollTo } from "./geometry.js";
import { followOpenLists } from "./open-lists.js";
import { STYLE } from "./style.js";
import { userMoves } from "./user-moves.js";
import { PRESSED, whilePressed } from "./while-pressed.js";

export interface HighlightTargets {
  /** The step's id; goes on the host for whoever looks from outside. */
  step: string;
  /** The step's number. */
  number: number;
  /** Keys of controls or clickables of this frame. */
  targets: readonly string[];
  outcome: "found" | "missing" | "ambiguous";
  /** The day that the only target takes (YYYY-MM-DD). */
  day?: string;
  /** Said in the callout beside a target, or at the foot of the page when there is none. */
  message: string;
  /** Said in its place while something else of the page lies over the target. */
  covered?: string;
  /** Another site's page around this frame has something lying over the target. */
  coveredOutside?: boolean;
  /** The user asked for it: scroll there again and pulse. */
  again?: boolean;
}

interface Shown {
  order: string;
  host: HTMLElement;
  pulse: () => void;
}

let shown: Shown | null = null;

/** Sent to a highlight's host to take it away. */
const AWAY = "verify-guide-away";

/** A page that takes the highlight out gets it back no more often than this, in ms: no tug of war. */
const RETURN_EVERY = 400;

const place = (element: HTMLElement, box: Box): void => {
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${Math.max(0, box.right - box.left)}px`;
  element.style.height = `${Math.max(0, box.bottom - box.top)}px`;
};

const part = (className: string, text = ""): HTMLElement => {
  const element = createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
};

class Ring {
  readonly ring = part("ring");
  readonly callout: HTMLElement | null;
  /** Something of the page lies over the target. */
  isCovered = false;
  #target: Element | null = null;
  #last = "";
  #lookedAt = 0;

  /** @param covered said instead of `text` while the target cannot be pressed; "" where that is not asked */
  constructor(
    readonly key: string,
    private readonly text: string,
    private readonly covered: string,
    private readonly coveredOutside: boolean,
    /** The list that the user has open of it, where it is a field. */
    private readonly openList: () => Element | null,
  ) {
    this.callout = text === "" && covered === "" ? null : part("callout", text);
  }

  /** The element now; looked for again, at most twice a second, once the page has made it anew or drawn another for it. */
  target(): Element | null {
    const list = this.openList();
    if (list) return list;
    if (this.#target?.isConnected && this.#target.checkVisibility()) return this.#target;
    const now = performance.now();
    if (now - this.#lookedAt < 500 && this.#lookedAt > 0) return null;
    this.#lookedAt = now;
    this.#target = findOutline(this.key);
    return this.#target;
  }

  /** Puts the ring where its target is; true when that is elsewhere than before. */
  draw(): boolean {
    const target = this.target();
    const seen = target ? viewOf(target) : null;
    const visible = seen && target?.checkVisibility({ visibilityProperty: true }) ? seen : null;
    const view = visible && !isEmpty(visible.view) ? visible.view : null;
    this.isCovered =
      this.covered !== "" &&
      target !== null &&
      view !== null &&
      (this.coveredOutside || isCovered(target, view));
    const state = view
      ? `${view.left},${view.top},${view.right},${view.bottom},${this.isCovered}`
      : visible
        ? `off${visible.box.top}`
        : "gone";
    if (state === this.#last) return false;
    this.#last = state;
    this.ring.hidden = view === null;
    if (view) place(this.ring, around(view));
    if (this.callout) {
      this.callout.textContent = this.isCovered ? this.covered : this.text;
      this.#say(this.callout, target, visible);
    }
    return true;
  }

  /** Puts the callout beside the target; out of view, at the edge of the scroller that its target lies beyond. */
  #say(callout: HTMLElement, target: Element | null, visible: ReturnType<typeof viewOf> | null): void {
    callout.hidden =
      visible === null || target === null || isLarge(visible.box) || callout.textContent === "";
    if (visible === null || target === null || callout.hidden) return;
    const { view, frame, box } = visible;
    if (isEmpty(view)) callout.prepend(`${arrowTo(box, frame)} `);
    const { height, width } = callout.getBoundingClientRect();
    const at = isEmpty(view)
      ? {
          left: Math.min(Math.max(box.left, frame.left), frame.right - width),
          top: box.top < frame.top ? frame.top + 4 : frame.bottom - height - 4,
        }
      : calloutPlace(target, around(view), { width, height });
    callout.style.left = `${at.left}px`;
    callout.style.top = `${at.top}px`;
  }
}

/** Which way a target out of sight lies. */
const arrowTo = (box: Box, frame: Box): string => {
  if (box.bottom <= frame.top + 2) return "↑";
  if (box.top >= frame.bottom - 2) return "↓";
  return box.right <= frame.left + 2 ? "←" : "→";
};

/** A whole form or table is no place to press. */
const isLarge = ({ width, height }: DOMRect): boolean => width * height > innerWidth * innerHeight * 0.15;

/** Things in the top layer now; a dialog opened after the ring would cover it. */
const topLayer = (host: Element): number =>
  [...queryDocument(":modal,:popover-open")].filter((element) => element !== host).length;

function raise(host: HTMLElement): void {
  try {
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
  } catch {
    // Without popovers the highest z-index has to do.
  }
}

/** Places that look alike are numbered; of several that are all meant, the first says so. */
const calloutOf = ({ message, targets, outcome }: HighlightTargets, index: number): string => {
  if (outcome === "ambiguous" && targets.length > 1) return String(index + 1);
  return index === 0 ? message : "";
};

/** Shows a highlight in this frame instead of the one before; the same order again changes nothing. */
export function showHighlight(order: HighlightTargets): void {
  const { again = false, ...wanted } = order;
  const id = JSON.stringify(wanted);
  if (shown?.order === id && shown.host.isConnected) {
    if (again) shown.pulse();
    return;
  }
  clearHighlight();
  const host = createElement(HOST_TAG);
  host.dataset.verifyGuide = order.step;
  host.dataset.target = order.outcome;
  host.setAttribute("popover", "manual");
  host.setAttribute("aria-hidden", "true");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];

  const lists = followOpenLists(order.targets, order.day);
  // Of several, the first speaks for all.
  const rings = order.targets.map(
    (key, index) =>
      new Ring(
        key,
        calloutOf(order, index),
        index === 0 ? (order.covered ?? "") : "",
        order.coveredOutside ?? false,
        () => lists.of(key),
      ),
  );
  for (const { ring, callout } of rings) shadow.append(ring, ...(callout ? [callout] : []));
  if (rings.length === 0 && order.message !== "") shadow.append(part("note", order.message));
  documentElement().append(host);
  raise(host);

  let above = topLayer(host);
  let mayReturn = 0;
  const draw = (): boolean => {
    if (!host.isConnected && performance.now() > mayReturn) {
      documentElement().append(host);
      mayReturn = performance.now() + RETURN_EVERY;
    }
    const now = topLayer(host);
    if (now !== above || !host.matches(":popover-open")) raise(host);
    above = now;
    bringBack();
    const moved = rings.map((ring) => ring.draw()).some(Boolean);
    host.toggleAttribute("data-covered", rings[0]?.isCovered ?? false);
    return moved;
  };
  const scroll = (): void => {
    const target = rings[0]?.target();
    if (!target) return;
    const { high, wide } = cutOff(target);
    if (high || wide) scrollTo(target, high ? "center" : "nearest");
  };
  const pulse = (): void => {
    host.removeAttribute(PRESSED);
    scroll();
    for (const { ring } of rings) {
      ring.classList.remove("pulse");
      ring.getBoundingClientRect();
      ring.classList.add("pulse");
    }
  };
  const moves = userMoves();
  let last = { seen: false, scrolled: 0 };
  /** A page that grows may push the target out of sight; what the user moved away, by whatever means, stays there. */
  function bringBack(): void {
    const target = rings[0]?.target();
    if (!target) return;
    const scrolled = scrolledBy(target);
    const seen = !isEmpty(viewOf(target).view);
    if (!seen && last.seen && scrolled === last.scrolled && !moves.isRecent()) scroll();
    last = { seen, scrolled: scrolledBy(target) };
  }
  scroll();
  draw();
  const stop = whilePressed(host, () => rings.flatMap((ring) => ring.target() ?? []));
  const still = follow(draw);
  shown = { order: id, host, pulse };
  host.addEventListener(AWAY, () => {
    stop();
    still();
    moves.stop();
    lists.stop();
    host.remove();
    if (shown?.host === host) shown = null;
  });
}

/** How far everything around a target is scrolled: another sum is the user's doing, or ours. */
const scrolledBy = (target: Element): number =>
  [...ancestorsOf(target)].reduce((sum, { scrollLeft, scrollTop }) => sum + scrollLeft + scrollTop, 0);

/** Whether less of a target's height, or width, is in sight than could be. */
function cutOff(target: Element): { high: boolean; wide: boolean } {
  const { box, view } = viewOf(target);
  return {
    high: view.bottom - view.top < Math.min(box.height, innerHeight) - 2,
    wide: view.right - view.left < Math.min(box.width, innerWidth) - 2,
  };
}

/**
 * Takes every highlight of this frame away, also one that this script made before it was loaded anew into
 * another isolated world: its host is in the page, its own listener ends it.
 */
export function clearHighlight(): void {
  for (const host of queryDocument(HOST_TAG)) host.dispatchEvent(new Event(AWAY));
}
