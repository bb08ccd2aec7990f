import { ancestorsOf, parentOf } from "./composed-tree.js";

const VISIBILITY = { opacityProperty: true, visibilityProperty: true } as const;

const union = (element: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
};

const clippedAway = (style: CSSStyleDeclaration): boolean =>
  /^inset\((?:50|100)%/.test(style.clipPath) ||
  /^rect\((?:0px|1px|auto),? (?:0px|1px),? (?:0px|1px),? (?:0px|1px|auto)\)$/.test(style.clip);

const apart = (a: DOMRect, b: DOMRect): boolean =>
  a.right <= b.left + 1 || a.left >= b.right - 1 || a.bottom <= b.top + 1 || a.top >= b.bottom - 1;

/** Styles, boxes and visibility of a page at one moment, each asked for once. */
export class StyleCache {
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #rects = new Map<Element, DOMRect>();
  readonly #shown = new Map<Element, boolean>();
  readonly #clipped = new Map<Element, boolean>();

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) {
      style = getComputedStyle(element);
      this.#styles.set(element, style);
    }
    return style;
  }

  rect(element: Element): DOMRect {
    let rect = this.#rects.get(element);
    if (!rect) {
      rect = this.style(element).display === "contents" ? union(element) : element.getBoundingClientRect();
      this.#rects.set(element, rect);
    }
    return rect;
  }

  /** A person can see it, at once or by scrolling: has a size, is not see-through, clipped away or off the page. */
  shown(element: Element): boolean {
    let shown = this.#shown.get(element);
    if (shown === undefined) {
      shown = this.#look(element);
      this.#shown.set(element, shown);
    }
    return shown;
  }

  #look(element: Element): boolean {
    const contents = this.style(element).display === "contents";
    if (!(contents ? (parentOf(element) ?? element) : element).checkVisibility(VISIBILITY)) return false;
    const rect = this.rect(element);
    if (rect.width < 2 || rect.height < 2 || rect.width * rect.height < 9) return false;
    if (rect.right <= 0 || rect.bottom <= 0) {
      const [x, y] = this.#scrolled(element);
      if (rect.right + x <= 0 || rect.bottom + y <= 0) return false;
    }
    return !clippedAway(this.style(element)) && this.#inSight(element, rect);
  }

  /** How far everything around an element is scrolled: so far a person can bring it back. */
  #scrolled(element: Element): [number, number] {
    let [x, y] = [scrollX, scrollY];
    for (const outer of ancestorsOf(element)) {
      if (outer === document.body || outer === document.documentElement) break;
      x += outer.scrollLeft;
      y += outer.scrollTop;
    }
    return [x, y];
  }

  /** Whether anything from an element outwards cuts off what does not fit. */
  #clips(element: Element | null): boolean {
    if (!element || element === document.body || element === document.documentElement) return false;
    let clips = this.#clipped.get(element);
    if (clips === undefined) {
      const { overflowX, overflowY } = this.style(element);
      clips = overflowX !== "visible" || overflowY !== "visible" || this.#clips(parentOf(element));
      this.#clipped.set(element, clips);
    }
    return clips;
  }

  /** Not cut off by an ancestor that a person cannot scroll. */
  #inSight(element: Element, own: DOMRect): boolean {
    if (!this.#clips(parentOf(element))) return true;
    let rect = own;
    let position = this.style(element).position;
    let container: Element | null = element instanceof HTMLElement ? element.offsetParent : null;
    for (const ancestor of ancestorsOf(element)) {
      if (position === "fixed" || ancestor === document.body || ancestor === document.documentElement) break;
      const escapes = position === "absolute" && container !== null && ancestor !== container;
      if (escapes) continue;
      const style = this.style(ancestor);
      if (style.display !== "contents") {
        const { overflowX, overflowY } = style;
        if (overflowX !== "visible" || overflowY !== "visible") {
          const frame = this.rect(ancestor);
          const scrolls = /auto|scroll/.test(overflowX + overflowY);
          if (!scrolls && apart(rect, frame)) return false;
          rect = frame;
          if (scrolls && (frame.width < 4 || frame.height < 4)) return false;
        }
        position = style.position;
        container = ancestor instanceof HTMLElement ? ancestor.offsetParent : null;
      }
    }
    return true;
  }
}
