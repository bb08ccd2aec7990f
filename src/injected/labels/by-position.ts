import { ancestorsOf, childrenOf, holds } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords } from "../dom/text.js";
import type { Holding } from "./field-counts.js";

/** Furthest a label is drawn from its box, in CSS pixels. */
const LEFT = 240;
const ABOVE = 30;

interface Words {
  element: Element;
  text: string;
  rect: DOMRect;
}

const startsLeft = (words: DOMRect, box: DOMRect): boolean =>
  words.left <= box.left + 40 && words.right <= Math.max(box.right, box.left + 60);

/** Floating labels stand behind their box in the page's source, but are drawn before, above or in it. */
export function labelBehind(root: Element, holding: Holding, styles: StyleCache): string[] {
  for (const outer of ancestorsOf(root)) {
    if (holding.count(outer) > 1 || outer.matches("body,form,td,th")) return [];
    const words = [...childrenOf(outer)].filter(
      (child): child is Element =>
        child instanceof Element && !holds(child, root) && hasWords(holding.text(child)),
    );
    const box = styles.rect(root);
    const label = words.find((one) => {
      const rect = styles.rect(one);
      return styles.shown(one) && startsLeft(rect, box) && rect.top <= box.top + box.height / 2;
    });
    if (label) return [holding.text(label)];
    if (words.length > 0) return [];
  }
  return [];
}

/** Texts by where they are drawn, for pages whose structure does not join label and box. */
export class DrawnTexts {
  readonly #page: Scan;
  readonly #holding: Holding;
  #words: Words[] | null = null;

  constructor(page: Scan, holding: Holding) {
    this.#page = page;
    this.#holding = holding;
  }

  #all(): Words[] {
    if (this.#words) return this.#words;
    const { drawn, styles } = this.#page;
    const leaves = drawn.filter(
      (element) =>
        this.#holding.count(element) === 0 &&
        !element.matches("h1,h2,h3,h4,a,[role=tab]") &&
        [...element.childNodes].some((node) => node instanceof Text && hasWords(node.data)),
    );
    this.#words = leaves
      .slice(0, 5000)
      .filter((element) => styles.shown(element))
      .map((element) => ({ element, text: this.#holding.text(element), rect: styles.rect(element) }))
      .filter(({ text }) => hasWords(text) && text.length <= 40);
    return this.#words;
  }

  /** The text left of a box on its line, else the one right above it; none when two are as near. */
  beside(root: Element): string[] {
    const box = this.#page.styles.rect(root);
    const middle = box.top + Math.min(box.height, 40) / 2;
    const left = this.#all().filter(
      ({ rect }) =>
        rect.right <= box.left + 4 &&
        box.left - rect.right <= LEFT &&
        rect.top <= middle &&
        rect.bottom >= middle,
    );
    const [near] = left.sort((a, b) => b.rect.right - a.rect.right);
    if (near) return [near.text];
    const above = this.#all().filter(
      ({ rect }) =>
        rect.bottom <= box.top + 4 && box.top - rect.bottom <= ABOVE && Math.abs(rect.left - box.left) <= 24,
    );
    const [over] = above.sort((a, b) => b.rect.bottom - a.rect.bottom);
    return over ? [over.text] : [];
  }
}
