import type { LabelCandidate, LabelSource } from "../../core/form/sight.js";
import { isNative, type Widget } from "../controls/widget.js";
import type { Looks } from "../dom/looks.js";
import { hasWords, isBlock, squeeze, textOf } from "../dom/text.js";
import { anyToken, tokensOf, WORDS } from "../dom/tokens.js";
import { byId, childrenOf, closest, holds, parentOf } from "../dom/tree.js";
import { Grids } from "./grid.js";

/** Longer text is a hint or a paragraph, not a label. */
const LONGEST = 40;

const isLabel = (text: string): boolean => hasWords(text) && text.length <= LONGEST;
const BUTTONS = "button,[role=button],input[type=button],select,.l-btn";

/** What labels are found by: how many fields each element holds, and tables laid out. */
export class Labels {
  readonly #looks: Looks;
  readonly #held = new Map<Element, number>();
  readonly #roots = new Set<Element>();
  readonly #grids: Grids;

  constructor(widgets: readonly Widget[], looks: Looks) {
    this.#looks = looks;
    this.#grids = new Grids(looks);
    for (const { root, shown } of widgets) {
      if (!shown) continue;
      this.#roots.add(root);
      for (let at: Element | null = root; at; at = parentOf(at)) this.#held.set(at, this.held(at) + 1);
    }
  }

  /** Shown fields in an element. */
  held(element: Element): number {
    return this.#held.get(element) ?? 0;
  }

  #text(node: Node): string {
    return textOf(node, this.#looks, (element) => this.#roots.has(element) || element.matches(BUTTONS), 120);
  }

  /** All label candidates of a widget, the strongest source first. */
  of(widget: Widget): LabelCandidate[] {
    const found: LabelCandidate[] = [];
    const add = (source: LabelSource, text: string): void => {
      const label = squeeze(text);
      if (isLabel(label) && !found.some((one) => one.text === label)) found.push({ text: label, source });
    };
    const fields = [widget.box, ...widget.originals];
    if (widget.kind !== "radio") this.#native(fields, add);
    this.#aria(widget, add);
    if (widget.kind === "checkbox") add("wrap", widget.choices[0]?.text ?? "");
    if (widget.shown) {
      this.#cells(widget.root, add);
      this.#item(widget.root, add);
    }
    for (const field of fields) {
      add("placeholder", field.getAttribute("placeholder") ?? field.getAttribute("data-placeholder") ?? "");
      add("title", field.getAttribute("title") ?? "");
    }
    for (const field of fields) add("name", field.getAttribute("name") ?? field.id);
    return found;
  }

  #native(fields: readonly Element[], add: (source: LabelSource, text: string) => void): void {
    for (const field of fields) {
      const labels = isNative(field) ? [...(field.labels ?? [])] : [];
      for (const label of labels) add(label.htmlFor === "" ? "wrap" : "for", this.#text(label));
    }
    const [box] = fields;
    const wrap = box && closest(box, "label");
    if (wrap) add("wrap", this.#text(wrap));
  }

  #aria({ box, root, originals }: Widget, add: (source: LabelSource, text: string) => void): void {
    for (const element of new Set([box, root, ...originals])) {
      const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/);
      add(
        "aria",
        ids
          .map((id) => byId(element, id))
          .map((one) => (one ? this.#text(one) : ""))
          .join(" "),
      );
      add("aria", element.getAttribute("aria-label") ?? "");
    }
  }

  #cells(root: Element, add: (source: LabelSource, text: string) => void): void {
    const cell = Grids.cellOf(root);
    if (!cell) return;
    const { left, above } = this.#grids.around(cell);
    let named = false;
    for (const one of left) {
      if (this.held(one) > 0) break;
      const text = this.#text(one);
      if (!hasWords(text)) continue;
      add("cell-left", text);
      named = true;
      break;
    }
    for (const one of above) {
      if (this.held(one) > 0) continue;
      const heading = one.matches("th,[role=columnheader]");
      if (named && !heading) break;
      add("cell-above", this.#text(one));
      break;
    }
  }

  /**
   * Words before the control in the smallest element that holds it and no other; in one that holds others
   * too, the words between it and the control before.
   */
  #item(root: Element, add: (source: LabelSource, text: string) => void): void {
    let branch = root;
    for (let outer = parentOf(branch); outer; branch = outer, outer = parentOf(outer)) {
      if (outer.matches("body,html")) return;
      const alone = this.held(outer) <= 1;
      const run = this.#before(outer, branch);
      const [nearest] = run;
      if (nearest) {
        const named =
          nearest.element?.matches("label,dt,th,legend") ||
          (nearest.element && anyToken(tokensOf(nearest.element), /label/));
        add(alone || named ? "item" : "near", nearest.text);
        const merged = run.filter((chunk) => chunk.inline).map(({ text }) => text);
        if (nearest.inline && !named && merged.length > 1)
          add(alone ? "item" : "near", merged.reverse().join(""));
        // A unit of the field before may stand in the same piece of text: "台 器具用途".
        if (!alone && !named) add("near", nearest.text.split(" ").at(-1) ?? "");
        return;
      }
      if (!alone && this.#fieldBefore(outer, branch)) return;
      if (outer.matches("td,th,form,fieldset,[role=dialog],dialog,[role=cell],[role=gridcell]")) {
        const group = outer.matches("fieldset") ? outer.querySelector("legend") : null;
        if (group && alone) add("item", this.#text(group));
        return;
      }
      if (anyToken(tokensOf(outer), WORDS.dialog)) return;
    }
  }

  #fieldBefore(outer: Element, branch: Element): boolean {
    for (const child of childrenOf(outer)) {
      if (child === branch || (child instanceof Element && holds(child, branch))) return false;
      if (child instanceof Element && this.held(child) > 0) return true;
    }
    return false;
  }

  /** Words right before a branch, nearest first, back to the field before it. */
  #before(outer: Element, branch: Element): { text: string; inline: boolean; element: Element | null }[] {
    const before: Node[] = [];
    for (const child of childrenOf(outer)) {
      if (child === branch) break;
      before.push(child);
    }
    const run: { text: string; inline: boolean; element: Element | null }[] = [];
    for (const node of before.reverse()) {
      if (node instanceof Element && this.held(node) > 0) break;
      const element = node instanceof Element ? node : null;
      if (element?.matches(BUTTONS)) continue;
      const text = this.#text(
        node instanceof Element || node instanceof Text ? node : document.createTextNode(""),
      );
      const words = hasWords(text);
      if (!words && element?.localName !== "br") continue;
      if (element?.localName === "br") {
        if (run.length > 0) break;
        continue;
      }
      run.push({ text, inline: !element || !isBlock(this.#looks.style(element).display), element });
      if (!run.at(-1)?.inline) break;
    }
    return run;
  }
}
