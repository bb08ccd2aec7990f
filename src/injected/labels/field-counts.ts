import type { Widget } from "../controls/types.js";
import { parentOf } from "../dom/composed-tree.js";
import { isOptionPanel } from "../dom/option-panel.js";
import type { StyleCache } from "../dom/style-cache.js";
import { textOf } from "../dom/text.js";

export const BUTTONS = "button,[role=button],input[type=button],select,a[class*=btn],a[href]";

/** How many fields each element holds, and what words it has besides theirs. */
export class Holding {
  readonly #counts = new Map<Element, number>();
  readonly #roots = new Set<Element>();
  readonly #looks: StyleCache;

  constructor(shown: readonly Widget[], styles: StyleCache) {
    this.#looks = styles;
    for (const { root } of shown) {
      this.#roots.add(root);
      for (let at: Element | null = root; at; at = parentOf(at)) this.#counts.set(at, this.count(at) + 1);
    }
  }

  count(element: Element): number {
    return this.#counts.get(element) ?? 0;
  }

  /** Visible words of a node without those of fields, open lists and buttons in it. */
  text(node: Node): string {
    if (node instanceof Element && isOptionPanel(node, this.#looks)) return "";
    const skip = (element: Element): boolean =>
      this.#roots.has(element) || element.matches(BUTTONS) || isOptionPanel(element, this.#looks);
    return textOf(node, this.#looks, skip, 120);
  }

  isBlock(element: Element): boolean {
    return !/^(?:inline|contents)/.test(this.#looks.display(element));
  }
}
