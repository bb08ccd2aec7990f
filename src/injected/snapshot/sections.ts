import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, holds, parentOf, siblingsBefore } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { childElements } from "../dom/unclobbered-dom.js";
import type { KnownClickable } from "../model/frame-model.js";

const isFoldHead = (element: Element): boolean =>
  element.matches("summary,legend,h1,h2,h3,h4,h5,h6,[aria-expanded]") ||
  anyToken(
    tokensOf(element),
    /^(?:colla(?:ps\w*)?|accordion|fold\w*|fieldset|legend|title|head(?:er)?|toggle)$/,
  );

/** Heads of the parts of a form that are out of sight: tabs and folds. */
export class Sections {
  readonly #heads: readonly KnownClickable[];
  readonly #styles: StyleCache;
  readonly #known = new Map<Element, string | undefined>();

  constructor(clickables: readonly KnownClickable[], styles: StyleCache) {
    this.#heads = clickables.filter(({ clickable }) => clickable.visible && clickable.role !== "checkbox");
    this.#styles = styles;
  }

  /** Key of what a user presses to see a control that is not drawn; undefined where nothing of the kind is found. */
  openerOf(control: Element): string | undefined {
    let pane: Element | null = null;
    for (const outer of ancestorsOf(control)) if (this.#styles.display(outer) === "none") pane = outer;
    if (!pane) return undefined;
    if (!this.#known.has(pane)) this.#known.set(pane, this.#headOf(pane)?.key);
    return this.#known.get(pane);
  }

  #headOf(pane: Element): KnownClickable | undefined {
    return this.#namedHead(pane) ?? this.#foldHead(pane) ?? this.#tabOf(pane);
  }

  #namedHead(pane: Element): KnownClickable | undefined {
    const named = (pane.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter((id) => id !== "");
    return this.#heads.find(({ clickable: { element } }) => {
      const controls = (element.getAttribute("aria-controls") ?? "").split(/\s+/);
      if (pane.id !== "" && controls.includes(pane.id)) return true;
      return named.some((id) => element.id === id || element.querySelector(`#${CSS.escape(id)}`) !== null);
    });
  }

  /** What stands right before a folded part, is built as a head and can be pressed in one way alone. */
  #foldHead(pane: Element): KnownClickable | undefined {
    for (const part of [pane, parentOf(pane)]) {
      const before = part && this.#drawnBefore(part)[0];
      const inside = before && isFoldHead(before) ? this.#within(before) : [];
      if (inside.length === 1) return inside[0];
      if (part && this.#drawnSiblings(part) > 0) return undefined;
    }
    return undefined;
  }

  /** The tab at the same place among tabs as the part among parts. */
  #tabOf(pane: Element): KnownClickable | undefined {
    const outer = parentOf(pane);
    const panes = (outer ? childElements(outer) : []).filter(
      (one) => one.localName === pane.localName && one.classList[0] === pane.classList[0],
    );
    const place = panes.indexOf(pane);
    if (panes.length < 2 || place < 0) return undefined;
    let part: Element | null = panes[0] ?? null;
    for (let level = 0; part && level < 4; level++) {
      for (const before of this.#drawnBefore(part)) {
        const tabs = this.#within(before);
        if (tabs.length === panes.length) return tabs[place];
      }
      part = parentOf(part);
    }
    return undefined;
  }

  #drawnBefore(element: Element): Element[] {
    return [...siblingsBefore(element)].filter(
      (one): one is Element => one instanceof Element && this.#styles.display(one) !== "none",
    );
  }

  #drawnSiblings(element: Element): number {
    const outer = parentOf(element);
    return (outer ? childElements(outer) : []).filter(
      (one) => one !== element && this.#styles.display(one) !== "none",
    ).length;
  }

  #within(element: Element): KnownClickable[] {
    return this.#heads.filter(({ clickable }) => holds(element, clickable.element));
  }
}
