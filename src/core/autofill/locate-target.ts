import { compareDepth, type PlacedElement, placedElements, refOf, topmost } from "../snapshot/stacking.js";
import type { Clickable, ElementRef, PageSnapshot } from "../snapshot/types.js";
import { compact, normaliseLabel } from "../text/normalize.js";
import { hiddenForm } from "./closed-form-sections.js";
import type { FieldSpec } from "./field-spec.js";
import { candidateOf, chooseFormBlock } from "./form-container.js";

/** One way to find a place; the guide pack's `Way` is such. */
export interface TargetLocator {
  what: "clickable" | "form" | "checkbox";
  text?: readonly string[] | undefined;
  row?: readonly string[] | undefined;
  labels?: readonly string[] | undefined;
}

export interface Target {
  outcome: "found" | "missing" | "ambiguous";
  refs: ElementRef[];
}

const NO_LABELS: readonly string[] = [];
const MISSING: Target = { outcome: "missing", refs: [] };

/** How well a row holds the text: 2 a whole cell, 1 within a cell, 0 not at all. */
function rowRank(row: readonly string[], wanted: readonly string[]): number {
  const cells = row.map(normaliseLabel);
  const texts = wanted.map(normaliseLabel);
  if (texts.some((text) => cells.includes(text))) return 2;
  const whole = row.map(compact);
  return wanted.some((text) => whole.some((cell) => cell.includes(compact(text)))) ? 1 : 0;
}

/** Buttons carry arrows, numbers and icons beside their words: "1 直接办理", "新增 +". */
function textRank(text: string, wanted: readonly string[]): number {
  const seen = normaliseLabel(text);
  const texts = wanted.map(normaliseLabel);
  if (texts.includes(seen)) return 2;
  return texts.includes(seen.replace(/^\d{1,2}|\d{1,3}$/g, "")) ? 1 : 0;
}

const best = <T>(items: readonly T[], rank: (item: T) => number): T[] => {
  const ranks = items.map(rank);
  const top = Math.max(...ranks, 0);
  return top === 0 ? [] : items.filter((_, index) => ranks[index] === top);
};

function pressable(page: PageSnapshot, way: TargetLocator): PlacedElement<Clickable>[] {
  const spots = placedElements(page, "clickables").filter(
    ({ item, reachable }) =>
      reachable && !item.disabled && (way.what !== "checkbox" || item.role === "checkbox"),
  );
  const { text, row } = way;
  const named = text ? best(spots, ({ item }) => textRank(item.text, text)) : spots;
  const standing = row ? best(named, ({ item }) => rowRank(item.row, row)) : named;
  return topmost(standing);
}

/** A way's labels as a form's fields, once: what is known of a form's labels is remembered by its fields. */
const formsBy = new WeakMap<readonly string[], readonly FieldSpec[]>();

function specsOf(labels: readonly string[]): readonly FieldSpec[] {
  const specs =
    formsBy.get(labels) ??
    labels.map((label) => ({
      field: label,
      labels: [label],
      kind: "text" as const,
      optional: true,
      after: [],
    }));
  formsBy.set(labels, specs);
  return specs;
}

/** The forms among the ways, as their fields. */
export const formsOn = (ways: readonly TargetLocator[]): (readonly FieldSpec[])[] =>
  ways.flatMap(({ what, labels }) => (what === "form" && labels ? [specsOf(labels)] : []));

/** The first field of the form in front. */
function formStart(page: PageSnapshot, labels: readonly string[]): ElementRef[] {
  const specs = specsOf(labels);
  const candidates = placedElements(page, "controls").map((spot) => candidateOf(spot, specs, () => true));
  // The labels tell which form it is; its first field may be none of them.
  const first = chooseFormBlock(candidates, 1)?.candidates.find(({ usable }) => usable);
  return first ? [refOf(first.placed)] : [];
}

/**
 * The button that hands in the form in front: it lies in the form's own layer, not behind it nor over it. Of
 * several the one that comes after the form's first box is meant: above it stand the page's menus.
 * @param specs the form's fields
 * @param ways texts of such a button, the usual ones first
 */
export function findSubmit(
  snapshots: readonly PageSnapshot[],
  specs: readonly FieldSpec[],
  ways: readonly (readonly string[])[],
): Target {
  const page = snapshots.at(-1);
  if (!page) return MISSING;
  const candidates = placedElements(page, "controls").map((spot) => candidateOf(spot, specs, () => true));
  const box = chooseFormBlock(candidates, 1)?.candidates.find(({ usable }) => usable)?.placed;
  const start = box ?? hiddenForm(page, specs)?.at;
  if (!start) return MISSING;
  const isAbove = ({ frame, item }: PlacedElement<Clickable>) =>
    box !== undefined && frame.id === box.frame.id && item.rect.y + item.rect.height <= box.item.rect.y;
  const own = ways.map((text) =>
    pressable(page, { what: "clickable", text }).filter(
      ({ depth }) => compareDepth(depth, start.depth) === 0,
    ),
  );
  const after = own.map((spots) => spots.filter((spot) => !isAbove(spot)));
  const refs = [...after, ...own].find((spots) => spots.length > 0)?.map(refOf) ?? [];
  return refs.length > 0 ? { outcome: refs.length === 1 ? "found" : "ambiguous", refs } : MISSING;
}

/**
 * Where the guide should point: ways are tried in order, the first that finds anything answers. What is
 * hidden, disabled or behind a dialog is not found; several that fit alike are all given, as ambiguous.
 * @param snapshots the portal's tabs, the one in front last: only that one is looked at
 */
export function findTarget(snapshots: readonly PageSnapshot[], ways: readonly TargetLocator[]): Target {
  const page = snapshots.at(-1);
  if (!page) return MISSING;
  for (const way of ways) {
    const refs =
      way.what === "form" ? formStart(page, way.labels ?? NO_LABELS) : pressable(page, way).map(refOf);
    if (refs.length > 0) return { outcome: refs.length === 1 ? "found" : "ambiguous", refs };
  }
  return MISSING;
}
