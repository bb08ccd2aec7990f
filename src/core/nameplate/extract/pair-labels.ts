import type { LabelField } from "../layout/lexicon.js";
import type { Plane, Relation } from "../layout/row-geometry.js";
import type { Segment } from "../layout/segments.js";
import type { Bond, Draft, DraftField } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { type Cell, slice, weakest } from "../model/text-span.js";
import { type FieldValue, isMassField, parseField } from "../parse/field.js";
import { grams } from "../parse/mass.js";

/** A value that may belong to a label; the lower the cost the better. */
interface Pairing {
  label: Segment;
  value: Segment;
  bond: Bond;
  cost: number;
  drafts: [DraftField, Draft<FieldValue>][];
}

/** Large figures stand over their small words, in heights of which the reach is reckoned. */
const ABOVE_REACH = 4.5;
const BELOW = { cost: 0.45, perRow: 0.2, reach: 3.2, aside: 0.1 };
/** Heights of text that a column may be wide where nothing stands to the right of it. */
const LAST_COLUMN = 10;
const RIGHT = { perHeight: 0.012, perOffset: 0.5, reach: 45, offset: 0.62 };

/**
 * Gives every label its value: the one printed behind it, else to its right, else under it. Each value goes to
 * one label alone, so an empty label does not take its neighbour's. Where most labels have their value under
 * them (a table with a header row), that is looked for first.
 */
export function bind(segments: Segment[], plane: Plane): Map<DraftField, Draft<FieldValue>[]> {
  const labels = segments.filter((s) => s.kind === "label");
  const values = segments.filter((s) => s.kind === "value");
  const all = labels.flatMap((label) => pairingsOf(label, labels, values, plane));
  const stacked = stackOf(all);
  const pairings = all.filter(({ bond }) => bond !== "above" || stacked === "above");
  for (const p of pairings) {
    if (p.bond === stacked) p.cost -= BELOW.cost;
    if (p.bond === "right" && stacked) p.cost += BELOW.cost;
  }
  pairings.sort((a, b) => a.cost - b.cost);
  const taken = new Set<Segment>();
  const served = new Set<Segment>();
  const bound = new Map<DraftField, Draft<FieldValue>[]>();
  for (const { label, value, bond, drafts } of pairings) {
    if (served.has(label) || taken.has(value)) continue;
    served.add(label);
    taken.add(value);
    if (bond !== "above") addIntervals(drafts, value, nextIn(bond, labels, values, plane), taken);
    for (const [field, draft] of drafts) bound.set(field, [...(bound.get(field) ?? []), draft]);
  }
  return bound;
}

/** Where the values of most labels stand that have none beside or behind them: under or over them, if anywhere. */
function stackOf(pairings: Pairing[]): "below" | "above" | null {
  const served = { beside: new Set<Segment>(), below: new Set<Segment>(), above: new Set<Segment>() };
  for (const { label, bond, drafts } of pairings) {
    if (drafts.length > 0) served[bond === "below" || bond === "above" ? bond : "beside"].add(label);
  }
  const { beside } = served;
  const alone = (set: Set<Segment>) => [...set].filter((l) => !beside.has(l)).length;
  const [below, above] = [alone(served.below), alone(served.above)];
  if (Math.max(below, above) <= beside.size) return null;
  return below >= above ? "below" : "above";
}

/** The value that follows another in its column, or in its row, with no label between them. */
function nextIn(bond: Bond, labels: Segment[], values: Segment[], plane: Plane) {
  const down = bond === "below";
  const follows = (r: Relation) => (down ? isUnder(r) : isRightOf(r));
  const far = (r: Relation) => (down ? r.down : r.away);
  return (last: Segment, taken: Set<Segment>): Segment | undefined => {
    const nearest = (all: Segment[]) =>
      all
        .map((s) => ({ s, r: plane.relation(last.cell.box, s.cell.box) }))
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
  drafts: Pairing["drafts"],
  first: Segment,
  nextTo: ReturnType<typeof nextIn>,
  taken: Set<Segment>,
): void {
  if (drafts.length === 0 || drafts.some(([field]) => !isMassField(field))) return;
  for (let last = first; ; ) {
    const next = nextTo(last, taken);
    const found = next && parseField("max", next.cell.text);
    if (!next || !found || found.fit < 1) return;
    const mass = (found.value as Mass[])[0] as Mass;
    for (const [, draft] of drafts) {
      const had = draft.value as Mass[];
      if (grams(mass) <= grams(had.at(-1) as Mass)) return;
      draft.value = [...had, mass];
      // No witness is asked about the others than the first.
      draft.fit *= 0.9 * weakest(next.cell.glyphs);
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

function pairingsOf(label: Segment, labels: Segment[], values: Segment[], plane: Plane): Pairing[] {
  const foreign = label.fields.includes("other");
  const found: Pairing[] = [];
  const add = (value: Segment, bond: Bond, distance: number) => {
    const drafts = foreign ? [] : draftsOf(label, value, bond);
    if (!foreign && drafts.length === 0) return;
    const fit = foreign ? 0.9 : Math.min(...drafts.map(([, d]) => d.fit));
    const cost = distance + (1 - fit) * 0.5 + (1 - label.certainty) * 0.4;
    found.push({ label, value, bond, cost, drafts });
  };
  if (label.inline) add(label.inline, "inline", 0);
  if (found.length > 0) return found;
  for (const value of values) {
    if (value.line === label.line) continue;
    const r = plane.relation(label.cell.box, value.cell.box);
    const between = (test: (l: Segment) => boolean) =>
      labels.some((l) => l !== label && !sameFields(l, label) && test(l));
    if (isRightOf(r)) {
      const blocked = between((l) => {
        const s = plane.relation(label.cell.box, l.cell.box);
        return Math.abs(s.across) < RIGHT.offset && s.gap > -0.6 && s.away < r.away;
      });
      if (!blocked) add(value, "right", r.gap * RIGHT.perHeight + Math.abs(r.across) * RIGHT.perOffset);
    } else if (!foreign && isUnder(r)) {
      const blocked = between((l) => {
        const s = plane.relation(label.cell.box, l.cell.box);
        return s.overlap > 0.25 && s.across > 0.62 && s.across < r.across;
      });
      if (!blocked) add(value, "below", BELOW.cost + r.across * BELOW.perRow);
    } else if (!foreign && r.across <= -0.62 && r.across > -ABOVE_REACH && r.overlap > 0.25) {
      const blocked = between((l) => {
        const s = plane.relation(label.cell.box, l.cell.box);
        return s.overlap > 0.25 && s.across < -0.62 && s.across > r.across;
      });
      if (!blocked) add(value, "above", BELOW.cost - r.across * BELOW.perRow);
    } else if (!foreign && isUnderHeader(label, value, labels, plane)) {
      add(value, "below", BELOW.cost + r.across * BELOW.perRow + BELOW.aside);
    }
  }
  return found;
}

/**
 * In a row of labels, each at the left of its column, a value stands in the middle of the column below: it begins
 * behind its label's end and before the next label's beginning.
 */
function isUnderHeader(label: Segment, value: Segment, labels: Segment[], plane: Plane): boolean {
  const r = plane.relation(label.cell.box, value.cell.box);
  if (r.across < 0.62 || r.across >= BELOW.reach || r.gap < -0.6) return false;
  const others = labels
    .filter((l) => l !== label && !sameFields(l, label))
    .map((l) => ({
      from: plane.relation(label.cell.box, l.cell.box),
      to: plane.relation(l.cell.box, value.cell.box),
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

/** What a label's fields read in a value; empty when its grammar does not fit. */
function draftsOf(label: Segment, value: Segment, bond: Bond): [DraftField, Draft<FieldValue>][] {
  const fields = label.fields.filter((f): f is DraftField => f !== "range" && f !== "other");
  if (label.fields.includes("range")) return rangeDrafts(label, value, bond);
  const make = (field: DraftField, found: NonNullable<ReturnType<typeof parseField>>) =>
    [field, draft(label, value, bond, found.value, found.start, found.end, found.fit)] as [
      DraftField,
      Draft<FieldValue>,
    ];
  // e=d= misread beyond being a label: two equals signs say as much.
  if (fields.join() === "e" && /^\S{1,2}\s*=\s*\S{1,2}\s*=/.test(value.cell.text)) fields.push("d");
  const first = fields[0];
  if (first === undefined) return [];
  if (fields.length === 1 || !fields.every(isMassField)) {
    const found = parseField(first, value.cell.text);
    return found ? [make(first, found)] : [];
  }
  // Two labels, one value (e = d = 5 g), or as many values as labels (30kg/100g).
  const found = parseField(first, value.cell.text);
  if (!found) return [];
  const masses = found.value as Mass[];
  const scales = fields.join() === "e,d" || fields.join() === "d,e";
  const each = masses.length === fields.length && (!scales || equal(masses));
  if (!scales && !each) return [];
  return fields.map((field, i) => make(field, each ? { ...found, value: [masses[i] as Mass] } : found));
}

const equal = ([a, b]: Mass[]): boolean => a !== undefined && b !== undefined && grams(a) === grams(b);

/** 称量范围 100g~15kg gives both ends; 0~15kg only the upper. */
function rangeDrafts(label: Segment, value: Segment, bond: Bond): [DraftField, Draft<FieldValue>][] {
  const text = value.cell.text;
  const m = /^[^\d]*(\d[\d.]*\s*(?:mg|kg|g|t)?)\s*(?:[-~至到]|--)\s*/i.exec(text);
  if (!m) return [];
  const upper = parseField("max", text.slice(m[0].length));
  if (!upper) return [];
  const top = (upper.value as Mass[])[0] as Mass;
  const head = m[1] as string;
  const lower = parseField("min", /[a-z]/i.test(head) ? head : `${head}${top.unit}`);
  const from = m[0].length;
  const drafts: [DraftField, Draft<FieldValue>][] = [
    ["max", draft(label, value, bond, upper.value, from + upper.start, from + upper.end, upper.fit * 0.9)],
  ];
  const low = lower && ((lower.value as Mass[])[0] as Mass);
  if (lower && low && grams(low) < grams(top)) {
    drafts.push(["min", draft(label, value, bond, lower.value, 0, from, lower.fit * 0.9)]);
  }
  return drafts;
}

function draft(
  label: Segment,
  value: Segment,
  bond: Bond,
  what: FieldValue,
  start: number,
  end: number,
  fit: number,
): Draft<FieldValue> {
  const cell: Cell = slice(value.cell, start, end);
  const ordinal = /(?:max|min|e|d)([123li|!])$/i.exec(label.cell.text.trim())?.[1];
  const interval = ordinal === undefined ? null : Number(ordinal) || 1;
  return { value: what, cell, whole: value.cell, fit, label: label.certainty, bond, interval, rivals: [] };
}

/** Labels a field has on the plate, whether or not it got a value. */
export const labelledFields = (segments: Segment[]): Set<DraftField> =>
  new Set(
    segments
      .flatMap((s): LabelField[] => (s.kind === "label" ? s.fields : []))
      .flatMap((f): DraftField[] => (f === "other" ? [] : f === "range" ? ["max", "min"] : [f])),
  );
