import { ancestorsOf, parentOf } from "./composed-tree.js";
import { leftByFilter, opacityByFilter } from "./css-filter.js";
import { FADED, isSet, masksAll } from "./css-mask.js";
import { bodyElement, createRange, documentElement } from "./unclobbered-dom.js";

const isRoot = (element: Element): boolean => element === bodyElement() || element === documentElement();

const VISIBILITY = { opacityProperty: true, visibilityProperty: true } as const;

const union = (element: Element): DOMRect => {
  const range = createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
};

const clippedAway = (style: CSSStyleDeclaration): boolean =>
  /^inset\((?:50|100)%/.test(style.clipPath) ||
  /^rect\((?:0px|1px|auto),? (?:0px|1px),? (?:0px|1px),? (?:0px|1px|auto)\)$/.test(style.clip);

const apart = (a: DOMRect, b: DOMRect): boolean =>
  a.right <= b.left + 1 || a.left >= b.right - 1 || a.bottom <= b.top + 1 || a.top >= b.bottom - 1;

/** Beyond what is seen of the page, whose right edge is its scroll bar. */
const outsideWindow = ({ left, right, top, bottom }: DOMRect): boolean =>
  right <= 0 ||
  bottom <= 0 ||
  top >= innerHeight ||
  left >= Math.min(innerWidth, documentElement().clientWidth);

/** How an element stands among others, and what it does with what does not fit into it. */
interface Placement {
  position: string;
  isContents: boolean;
  clips: boolean;
  scrolls: boolean;
}

/** What decides whether an element's words are drawn, and apart from others. */
interface Drawing {
  isVisible: boolean;
  isTransparent: boolean;
}

/** Whether it stands still while the page is scrolled, and then whether that is beyond the window's edge. */
type Held = "free" | "fixed" | "parked";

/** Styles, boxes and visibility of a page at one moment, each asked for once. */
export class StyleCache {
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #displays = new Map<Element, string>();
  readonly #rects = new Map<Element, DOMRect>();
  readonly #shown = new Map<Element, boolean>();
  readonly #placements = new Map<Element, Placement>();
  readonly #drawings = new Map<Element, Drawing>();
  readonly #clipped = new Map<Element, boolean>();
  readonly #opacity = new Map<Element, number>();
  readonly #leftOf = new Map<Element, number>();
  readonly #held = new Map<Element, Held>();

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) {
      style = getComputedStyle(element);
      this.#styles.set(element, style);
    }
    return style;
  }

  /** Kept by itself, since it is asked for most: the browser works out each word of a style anew. */
  display(element: Element): string {
    let display = this.#displays.get(element);
    if (display === undefined) {
      display = this.style(element).display;
      this.#displays.set(element, display);
    }
    return display;
  }

  rect(element: Element): DOMRect {
    let rect = this.#rects.get(element);
    if (!rect) {
      rect = this.display(element) === "contents" ? union(element) : element.getBoundingClientRect();
      this.#rects.set(element, rect);
    }
    return rect;
  }

  /** A user can see it, at once or by scrolling: has a size, is not see-through, clipped away or off the page. */
  shown(element: Element): boolean {
    let shown = this.#shown.get(element);
    if (shown === undefined) {
      shown = this.#look(element);
      this.#shown.set(element, shown);
    }
    return shown;
  }

  #look(element: Element): boolean {
    const contents = this.display(element) === "contents";
    if (!(contents ? (parentOf(element) ?? element) : element).checkVisibility(VISIBILITY)) return false;
    const rect = this.rect(element);
    if (rect.width < 2 || rect.height < 2 || rect.width * rect.height < 9) return false;
    if (rect.right <= 0 || rect.bottom <= 0) {
      const [x, y] = this.#scrolled(element);
      if (rect.right + x <= 0 || rect.bottom + y <= 0) return false;
    }
    if (outsideWindow(rect) && this.#holding(element) === "parked") return false;
    if (this.#left(element) < FADED || clippedAway(this.style(element))) return false;
    return this.#inSight(element, rect);
  }

  /** Something of it is drawn, however small it is: a shadow may reach far. */
  isDrawn(element: Element): boolean {
    return this.opacity(element) >= FADED && element.checkVisibility(VISIBILITY);
  }

  /** How much of what lies behind an opaque part of it is kept from sight: one turned black or blurred hides all the same. */
  opacity(element: Element): number {
    let opacity = this.#opacity.get(element);
    if (opacity === undefined) {
      const style = this.style(element);
      const parent = parentOf(element);
      opacity = masksAll(style) ? 0 : Number(style.opacity) * (parent ? this.opacity(parent) : 1);
      if (isSet(style.filter)) opacity *= opacityByFilter(style.filter);
      this.#opacity.set(element, opacity);
    }
    return opacity;
  }

  /** How much of it the styles around it leave to be seen: opacities, filters and masks together. */
  #left(element: Element): number {
    let left = this.#leftOf.get(element);
    if (left === undefined) {
      const style = this.style(element);
      const parent = parentOf(element);
      left = Number(style.opacity) * (parent ? this.#left(parent) : 1);
      if (isSet(style.filter)) left *= leftByFilter(style.filter, element);
      if (masksAll(style)) left = 0;
      this.#leftOf.set(element, left);
    }
    return left;
  }

  /** How far everything around an element is scrolled: so far a user can bring it back. */
  #scrolled(element: Element): [number, number] {
    let [x, y] = [scrollX, scrollY];
    for (const outer of ancestorsOf(element)) {
      if (isRoot(outer)) break;
      x += outer.scrollLeft;
      y += outer.scrollTop;
    }
    return [x, y];
  }

  /** Kept, since every element within asks for it. */
  #placement(element: Element): Placement {
    let placement = this.#placements.get(element);
    if (!placement) {
      const { position, overflowX, overflowY } = this.style(element);
      placement = {
        position,
        isContents: this.display(element) === "contents",
        clips: overflowX !== "visible" || overflowY !== "visible",
        scrolls: /auto|scroll/.test(overflowX + overflowY),
      };
      this.#placements.set(element, placement);
    }
    return placement;
  }

  /** Drawers that are closed wait beyond the window's edge, in what no scrolling moves. */
  #holding(element: Element): Held {
    let held = this.#held.get(element);
    if (held === undefined) {
      const { position, scrolls } = this.#placement(element);
      const parent = parentOf(element);
      held = parent ? this.#holding(parent) : "free";
      // What is fixed within something that is moved goes with the page.
      if (position === "fixed")
        held = element instanceof HTMLElement && element.offsetParent !== null ? "free" : "fixed";
      const isPlaced = position === "fixed" || position === "absolute";
      if (held === "fixed" && isPlaced && this.#isBeyond(element)) held = "parked";
      else if (held === "fixed" && scrolls) held = "free";
      this.#held.set(element, held);
    }
    return held;
  }

  /** One without a size says nothing of where its parts are. */
  #isBeyond(element: Element): boolean {
    const rect = this.rect(element);
    return rect.width > 0 && rect.height > 0 && outsideWindow(rect);
  }

  /** Kept like the placement: every text that holds the element asks for it. */
  drawing(element: Element): Drawing {
    let drawing = this.#drawings.get(element);
    if (!drawing) {
      const { visibility, opacity } = this.style(element);
      drawing = { isVisible: visibility === "visible", isTransparent: opacity === "0" };
      this.#drawings.set(element, drawing);
    }
    return drawing;
  }

  /** Whether anything from an element outwards cuts off what does not fit. */
  #clips(element: Element | null): boolean {
    if (!element || isRoot(element)) return false;
    let clips = this.#clipped.get(element);
    if (clips === undefined) {
      clips = this.#placement(element).clips || this.#clips(parentOf(element));
      this.#clipped.set(element, clips);
    }
    return clips;
  }

  /** Not beyond the edge of a page that does not scroll. */
  #onPage({ left, top }: DOMRect): boolean {
    const [root, body] = [documentElement(), bodyElement()];
    const own = this.style(root);
    const style = own.overflowX === "visible" && own.overflowY === "visible" && body ? this.style(body) : own;
    const held = /hidden|clip/;
    return (
      !(held.test(style.overflowX) && left + scrollX >= innerWidth) &&
      !(held.test(style.overflowY) && top + scrollY >= innerHeight)
    );
  }

  /**
   * Whether an absolutely placed element hangs from something further out. What it hangs from is expensive to ask for, and
   * tells of no other element.
   */
  #escapes(element: Element, ancestor: Element): boolean {
    const container = element instanceof HTMLElement ? element.offsetParent : null;
    return container !== null && ancestor !== container;
  }

  /** Not cut off by an ancestor that a user cannot scroll. */
  #inSight(element: Element, own: DOMRect): boolean {
    if (!this.#clips(parentOf(element))) return this.#onPage(own);
    let rect = own;
    let { position } = this.#placement(element);
    let placed: Element = element;
    for (const ancestor of ancestorsOf(element)) {
      if (position === "fixed" || isRoot(ancestor)) break;
      if (position === "absolute" && this.#escapes(placed, ancestor)) continue;
      const { isContents, clips, scrolls, position: next } = this.#placement(ancestor);
      if (isContents) continue;
      if (clips) {
        const frame = this.rect(ancestor);
        if (!scrolls && apart(rect, frame)) return false;
        rect = frame;
        if (scrolls && (frame.width < 4 || frame.height < 4)) return false;
      }
      position = next;
      placed = ancestor;
    }
    return this.#onPage(rect);
  }
}
