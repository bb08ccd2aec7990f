import type { LabelCandidate, LabelSource } from "../../core/snapshot/types.js";
import type { Widget } from "../controls/types.js";
import { byId, closest, holds } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze } from "../dom/text.js";
import { DrawnTexts, labelBehind } from "./by-position.js";
import { itemLabels, labelOutOfSight, questionLabels } from "./by-structure.js";
import { Holding } from "./field-counts.js";
import { Grids } from "./table-grid.js";

/** Longer text is a hint or a paragraph, not a label. */
const LONGEST = 40;

/** Words that only join two boxes of one field. */
const JOINS = /^(?:至|到|~|-|—)$/;

const isLabel = (text: string): boolean => hasWords(text) && text.length <= LONGEST;

/** Labels of all fields of a frame. */
export class Labels {
  readonly #looks: StyleCache;
  readonly #holding: Holding;
  readonly #grids: Grids;
  readonly #drawn: DrawnTexts;
  readonly #order = new Map<Widget, Widget>();
  /** Labels by the id they name: a field's own `labels` walks the whole page each time. */
  readonly #named = new Map<string, Element[]>();

  constructor(widgets: readonly Widget[], page: Scan) {
    this.#looks = page.styles;
    this.#grids = new Grids(page.styles);
    for (const label of page.drawn) {
      const id = label.localName === "label" ? (label.getAttribute("for") ?? "") : "";
      if (id !== "") this.#named.set(id, [...(this.#named.get(id) ?? []), label]);
    }
    const shown = widgets.filter((widget) => widget.shown);
    this.#holding = new Holding(shown, page.styles);
    this.#drawn = new DrawnTexts(page, this.#holding);
    shown.forEach((widget, index) => {
      const before = shown[index - 1];
      if (before) this.#order.set(widget, before);
    });
  }

  /** Shown fields in an element. */
  held(element: Element): number {
    return this.#holding.count(element);
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
      const [first] = widget.kind === "radio" ? widget.choices : [];
      const asked = first ? questionLabels(widget.root, first.face, this.#holding) : [];
      for (const { source, text } of asked.length > 0 ? asked : itemLabels(widget.root, this.#holding))
        add(source, text);
      if (!found.some(({ text }) => !JOINS.test(text))) this.#around(widget, add);
    }
    for (const field of fields) {
      add("placeholder", field.getAttribute("placeholder") ?? field.getAttribute("data-placeholder") ?? "");
      add("title", field.getAttribute("title") ?? "");
    }
    for (const field of fields) add("name", field.getAttribute("name") ?? field.id);
    return found;
  }

  /** What stands around a field that nothing in the page's structure names. */
  #around(widget: Widget, add: (source: LabelSource, text: string) => void): void {
    const before = this.#order.get(widget);
    // The second box of 测量范围 [ ] — [ ] is as much 测量范围 as the first: neither is it alone.
    if (before && this.#continues(before, widget)) {
      const [label] = this.of(before);
      if (label) add(label.source, label.text);
      return;
    }
    for (const text of labelBehind(widget.root, this.#holding, this.#looks)) add("item", text);
    for (const text of this.#drawn.beside(widget.root)) add("near", text);
  }

  #continues(before: Widget, widget: Widget): boolean {
    const [a, b] = [this.#looks.rect(before.root), this.#looks.rect(widget.root)];
    const line = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    return line && b.left >= a.right - 2 && b.left - a.right <= 80;
  }

  #native(fields: readonly Element[], add: (source: LabelSource, text: string) => void): void {
    for (const field of fields) {
      for (const label of this.#named.get(field.id) ?? [])
        if (label.getRootNode() === field.getRootNode()) add("for", this.#holding.text(label));
    }
    const [box] = fields;
    const wrap = box && closest(box, "label");
    if (wrap) add("wrap", this.#holding.text(wrap));
  }

  #aria({ box, root, originals }: Widget, add: (source: LabelSource, text: string) => void): void {
    for (const element of new Set([box, root, ...originals])) {
      const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/);
      add(
        "aria",
        ids
          .map((id) => byId(element, id))
          // Some name themselves by what they hold: that is no label.
          .map((one) => (one && holds(root, one) && one !== root && !one.matches("label") ? null : one))
          .map((one) => (one && closest(one, "[role=option],[role=listbox]") ? null : one))
          .map((one) => (one ? this.#holding.text(one) : ""))
          .join(" "),
      );
      add("aria", element.getAttribute("aria-label") ?? "");
    }
  }

  #cells(root: Element, add: (source: LabelSource, text: string) => void): void {
    const cell = Grids.cellOf(root);
    if (!cell) return;
    let named = false;
    for (const one of this.#grids.left(cell)) {
      if (this.#holding.count(one) > 0) break;
      const text = this.#holding.text(one);
      if (!hasWords(text)) continue;
      add("cell-left", text);
      named = true;
      break;
    }
    for (const one of this.#grids.above(cell)) {
      if (this.#holding.count(one) > 0) continue;
      const heading = one.matches("th,[role=columnheader]");
      if (named && !heading) break;
      add("cell-above", this.#holding.text(one));
      break;
    }
  }
}

/** What only the field's own build says of it comes before what it says of itself in passing. */
const OF_ITSELF: readonly LabelSource[] = ["placeholder", "title", "name"];

/** The labels of a field that its tab or fold hides: with the one that stands before it in the page's build. */
export function withLabelOutOfSight(labels: readonly LabelCandidate[], root: Element): LabelCandidate[] {
  const text = squeeze(labelOutOfSight(root));
  if (!isLabel(text) || labels.some((one) => one.text === text)) return [...labels];
  const known = labels.filter(({ source }) => !OF_ITSELF.includes(source));
  const own = labels.filter(({ source }) => OF_ITSELF.includes(source));
  return [...known, { text, source: "item" }, ...own];
}
