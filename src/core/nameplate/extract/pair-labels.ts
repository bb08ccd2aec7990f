import type { Relation, RowGeometry } from "../../recognized-text/row-geometry.js";
import { weakest } from "../../recognized-text/text-span.js";
import type { LabelField } from "../layout/lexicon.js";
import type { Segment } from "../layout/line-segments.js";
import type { Candidate, CandidateField, ValuePlacement } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams } from "../parse/mass.js";
import { type FieldValue, isMassField, parseField } from "../parse/parse-field.js";
import { afterAll, BY_ORDER, inOrder, isOutOfTurn } from "./label-order.js";
import { candidatesOf } from "./label-values.js";

/** A value that may belong to a label; the lower the cost the better. */
interface LabelValuePair {
  label: Segment;
  value: Segment;
  placement: ValuePlacement;
  cost: number;
  candidates: [CandidateField, Candidate<FieldValue>][];
}

/** Large figures stand over their small words, in heights of which the reach is reckoned. */
const ABOVE_REACH = 4.5;
const BELOW = { cost: 0.45, perRow: 0.2, reach: 3.2, aside: 0.1 };
/** Heights of text that a column may be wide where nothing stands to the right of it. */
const LAST_COLUMN = 10;
/** In heights: what stands no further over another is of its row, not between it and the row above. */
const SAME_ROW = 0.3;
const RIGHT = { perHeight: 0.012, perOffset: 0.5, reach: 45, offset: 0.62 };

/**
 * Gives every label its value: the one printed behind it, else to its right, else under it. Each value goes to
 * one label alone, so an empty label does not take its neighbour's. Where most labels have their value under
 * them (a table with a header row), that is looked for first.
 */
export function pairLabels(
  segments: Segment[],
  geometry: RowGeometry,
): { bound: Map<CandidateField, Candidate<FieldValue>[]>; taken: Set<Segment> } {
  const labels = segments.filter((s) => s.kind === "label");
  const values = segments.filter((s) => s.kind === "value");
  const all = labels.flatMap((label) => pairsOf(label, labels, values, geometry));
  const stacked = stackOf(all);
  const pairs = all.filter(({ placement }) => placement !== "above" || stacked === "above");
  for (const p of pairs) {
    if (p.placement === stacked) p.cost -= BELOW.cost;
    if (p.placement === "right" && stacked) p.cost += BELOW.cost;
  }
  const inRows = areInRows(all, stacked);
  pairs.sort((a, b) => a.cost - b.cost);
  const taken = new Set<Segment>();
  const served = new Set<Segment>();
  const bound = new Map<CandidateField, Candidate<FieldValue>[]>();
  const bind = (candidates: LabelValuePair["candidates"], worth: number) => {
    for (const [field, c] of candidates)
      bound.set(field, [...(bound.get(field) ?? []), { ...c, fit: c.fit * worth }]);
  };
  for (const { label, value, placement, candidates } of pairs) {
    if (served.has(label) || taken.has(value)) continue;
    served.add(label);
    taken.add(value);
    if (placement !== "above")
      addIntervals(candidates, value, nextIn(placement, labels, values, geometry), taken);
    // Under a label of rows stands the value of the next one.
    bind(candidates, inRows && placement === "below" ? BY_ORDER : 1);
  }
  const open = labels.filter((l) => !served.has(l) && !l.inline);
  const ahead = valuesAhead(open, segments, taken, geometry);
  for (const label of open) {
    const value = inOrder(label, labels, values, geometry) ?? ahead.get(label);
    if (!value || taken.has(value)) continue;
    taken.add(value);
    bind(candidatesOf(label, value, "below"), BY_ORDER);
  }
  return { bound, taken };
}

/** So many labels that have their values beside them: then none has its own under it. */
const ROWS = 3;
const areInRows = (pairs: LabelValuePair[], stacked: ReturnType<typeof stackOf>): boolean =>
  stacked === null &&
  new Set(pairs.filter((p) => p.placement === "right" && p.candidates.length > 0).map(({ label }) => label))
    .size >= ROWS;

/** So many labels with a value before them, and none behind, are set so. */
const AHEAD = 3;

/** 30kg 最大秤量: of labels that have no value, those that stand right before them in their rows, where most are set so. */
function valuesAhead(
  open: Segment[],
  segments: Segment[],
  taken: Set<Segment>,
  geometry: RowGeometry,
): Map<Segment, Segment> {
  const found = new Map<Segment, Segment>();
  for (const label of open) {
    const [nearest] = segments
      .filter((s) => s !== label)
      .map((s) => ({ s, r: geometry.relation(s.span.box, label.span.box) }))
      .filter(({ r }) => isRightOf(r))
      .sort((a, b) => a.r.gap - b.r.gap);
    if (nearest?.s.kind === "value" && !taken.has(nearest.s)) found.set(label, nearest.s);
  }
  return found.size >= AHEAD ? found : new Map();
}

/** So many values over or under their labels may be an accident where others stand behind theirs. */
const LONE = 1;

/** Where the values of most labels stand that have none beside or behind them: under or over them, if anywhere. */
function stackOf(pairs: LabelValuePair[]): "below" | "above" | null {
  const served = {
    inline: new Set<Segment>(),
    right: new Set<Segment>(),
    below: new Set<Segment>(),
    above: new Set<Segment>(),
  };
  for (const { label, placement, candidates } of pairs) {
    if (candidates.length > 0 && placement !== "unlabelled") served[placement].add(label);
  }
  const { inline, right } = served;
  const alone = (set: Set<Segment>) => [...set].filter((l) => !right.has(l)).length;
  const [below, above] = [alone(served.below), alone(served.above)];
  // What stands behind its label in one line says nothing of how the others are set, but that a lone one may be an accident.
  const least = Math.max(right.size, Math.min(inline.size, LONE));
  if (Math.max(below, above) <= least) return null;
  return below >= above ? "below" : "above";
}

/** The value that follows another in its column, or in its row, with no label between them. */
function nextIn(placement: ValuePlacement, labels: Segment[], values: Segment[], geometry: RowGeometry) {
  const down = placement === "below";
  const follows = (r: Relation) => (down ? isUnder(r) : isRightOf(r));
  const far = (r: Relation) => (down ? r.down : r.away);
  return (last: Segment, taken: Set<Segment>): Segment | undefined => {
    const nearest = (all: Segment[]) =>
      all
        .map((s) => ({ s, r: geometry.relation(last.span.box, s.span.box) }))
        .filter(({ s, r }) => s !== last && follows(r))
        .sort((a, b) => far(a.r) - far(b.r))[0];
    const next = nearest(values);
    const label = nearest(labels);
    if (!next || taken.has(next.s) || (label && far(label.r) < far(next.r))) return undefined;
    return next.s;
  };
}

/**
 * A table with a row or a column for each weighing range: further, larger masses behind the first are its other
 * intervals.
 */
function addIntervals(
  candidates: LabelValuePair["candidates"],
  first: Segment,
  nextTo: ReturnType<typeof nextIn>,
  taken: Set<Segment>,
): void {
  if (candidates.length === 0 || candidates.some(([field]) => !isMassField(field))) return;
  for (let last = first; ; ) {
    const next = nextTo(last, taken);
    const found = next && parseField("max", next.span.text);
    if (!next || !found || found.fit < 1) return;
    const mass = (found.value as Mass[])[0] as Mass;
    for (const [, candidate] of candidates) {
      const had = candidate.value as Mass[];
      if (grams(mass) <= grams(had.at(-1) as Mass)) return;
      candidate.value = [...had, mass];
      // No other reader is asked about any but the first.
      candidate.fit *= 0.9 * weakest(next.span.glyphs);
    }
    taken.add(next);
    last = next;
  }
}

/** The next rows of the same column. */
const isUnder = ({ across, overlap }: Relation): boolean =>
  across >= 0.62 && across < BELOW.reach && overlap > 0.25;

/** What comes after it in the same row. */
const isRightOf = ({ across, gap }: Relation): boolean =>
  Math.abs(across) < RIGHT.offset && gap > -0.6 && gap < RIGHT.reach;

function pairsOf(
  label: Segment,
  labels: Segment[],
  values: Segment[],
  geometry: RowGeometry,
): LabelValuePair[] {
  const foreign = label.fields.includes("other");
  const found: LabelValuePair[] = [];
  const add = (value: Segment, placement: ValuePlacement, distance: number) => {
    const candidates = foreign ? [] : candidatesOf(label, value, placement);
    if (!foreign && candidates.length === 0) return;
    const fit = foreign ? 0.9 : Math.min(...candidates.map(([, d]) => d.fit));
    const cost = distance + (1 - fit) * 0.5 + (1 - label.certainty) * 0.4;
    found.push({ label, value, placement, cost, candidates });
  };
  if (label.inline) add(label.inline, "inline", 0);
  if (found.length > 0) return found;
  const ordered = foreign ? null : afterAll(label, labels, values, geometry);
  if (ordered) {
    add(ordered, "right", 0);
    for (const [, c] of found.flatMap((pair) => pair.candidates)) c.fit *= BY_ORDER;
    return found;
  }
  for (const value of values.filter((v) => v.line !== label.line)) {
    const place = placeOf(label, value, labels, geometry);
    if (!place) continue;
    if (place.placement === "below" && isOutOfTurn(label, value, labels, values, geometry)) continue;
    add(value, place.placement, place.distance);
  }
  return found;
}

/** How a value stands to a label with no other label between them; null where it cannot be its value. */
function placeOf(
  label: Segment,
  value: Segment,
  labels: Segment[],
  geometry: RowGeometry,
): { placement: ValuePlacement; distance: number } | null {
  const r = geometry.relation(label.span.box, value.span.box);
  const isFree = (isBetween: (s: Relation) => boolean) =>
    !labels.some(
      (l) => l !== label && !sameFields(l, label) && isBetween(geometry.relation(label.span.box, l.span.box)),
    );
  if (isRightOf(r)) {
    const free = isFree((s) => Math.abs(s.across) < RIGHT.offset && s.gap > -0.6 && s.away < r.away);
    const distance = r.gap * RIGHT.perHeight + Math.abs(r.across) * RIGHT.perOffset;
    return free ? { placement: "right", distance } : null;
  }
  if (label.fields.includes("other")) return null;
  const distance = BELOW.cost + Math.abs(r.across) * BELOW.perRow;
  if (isUnder(r)) {
    const free = isFree((s) => s.overlap > 0.25 && s.across > 0.62 && s.across < r.across - SAME_ROW);
    return free ? { placement: "below", distance } : null;
  }
  if (r.across <= -0.62 && r.across > -ABOVE_REACH && r.overlap > 0.25) {
    const free = isFree((s) => s.overlap > 0.25 && s.across < -0.62 && s.across > r.across + SAME_ROW);
    return free ? { placement: "above", distance } : null;
  }
  return isUnderHeader(label, value, labels, geometry)
    ? { placement: "below", distance: distance + BELOW.aside }
    : null;
}

/**
 * In a row of labels, each at the left of its column, a value stands in the middle of the column below: it begins
 * behind its label's end and before the next label's beginning.
 */
function isUnderHeader(label: Segment, value: Segment, labels: Segment[], geometry: RowGeometry): boolean {
  const r = geometry.relation(label.span.box, value.span.box);
  if (r.across < 0.62 || r.across >= BELOW.reach || r.gap < -0.6) return false;
  const others = labels
    .filter((l) => l !== label && !sameFields(l, label))
    .map((l) => ({
      from: geometry.relation(label.span.box, l.span.box),
      to: geometry.relation(l.span.box, value.span.box),
    }));
  const row = others.filter(({ from }) => Math.abs(from.across) < RIGHT.offset);
  const right = row.filter(({ from }) => from.gap > -0.6).map(({ from }) => from.away);
  const begins = row.length > 0 && r.gap < LAST_COLUMN && r.away < Math.min(...right, Infinity);
  const between = others.some(
    ({ to }) => to.overlap > 0.25 && to.across > 0.62 && to.across < r.across + 0.3,
  );
  return begins && !between;
}

const sameFields = (a: Segment, b: Segment): boolean => a.fields.join() === b.fields.join();

/** Labels a field has on the plate, whether or not it got a value. */
export const labelledFields = (segments: Segment[]): Set<CandidateField> =>
  new Set(
    segments
      .flatMap((s): LabelField[] => (s.kind === "label" ? s.fields : []))
      .flatMap((f): CandidateField[] => (f === "other" ? [] : f === "range" ? ["max", "min"] : [f])),
  );
