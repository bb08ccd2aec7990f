import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { LabelField } from "../layout/lexicon.js";
import type { Segment } from "../layout/line-segments.js";

/** Heights of text: how far across a row its members may stand, and how far down the next row. */
const IN_ROW = 0.62;
const REACH = 3.2;

/** How much a value is worth that its place in a row gives its label. */
export const BY_ORDER = 0.8;

/** The row that a segment stands in, from left to right. */
const rowOf = (of: Segment, all: Segment[], geometry: RowGeometry): Segment[] =>
  all
    .filter((s) => Math.abs(geometry.relation(of.span.box, s.span.box).across) < IN_ROW)
    .sort(
      (a, b) =>
        geometry.relation(of.span.box, a.span.box).away - geometry.relation(of.span.box, b.span.box).away,
    );

const RATINGS = new Set<LabelField>(["max", "min", "e", "d"]);
const isRating = ({ fields }: Segment): boolean => fields.every((field) => RATINGS.has(field));

/**
 * Whether a value under a row of labels, with as many values, is not the one whose turn it is: they were not set under
 * their labels, so that none can be told by its place.
 */
export function isOutOfTurn(
  label: Segment,
  value: Segment,
  labels: Segment[],
  values: Segment[],
  geometry: RowGeometry,
): boolean {
  const row = rowOf(label, labels, geometry);
  const under = rowOf(value, values, geometry);
  return row.length > 1 && row.length === under.length && row.indexOf(label) !== under.indexOf(value);
}

/** Under a row of labels as many values, but not each under its label: they follow in the same order. */
export function inOrder(
  label: Segment,
  labels: Segment[],
  values: Segment[],
  geometry: RowGeometry,
): Segment | undefined {
  const row = rowOf(label, labels, geometry);
  const below = values
    .map((value) => ({ value, across: geometry.relation(label.span.box, value.span.box).across }))
    .filter(({ across }) => across > IN_ROW && across < REACH)
    .sort((a, b) => a.across - b.across)[0]?.value;
  if (!below || row.length < (row.every(isRating) ? 2 : 3) || rowOf(label, values, geometry).length > 0)
    return undefined;
  const under = rowOf(below, values, geometry);
  return under.length === row.length ? under[row.indexOf(label)] : undefined;
}

/**
 * Labels that follow each other in a row, and then as many values: 最大秤量 最小秤量 50kg 200g. The first label's is the
 * first value, which stands right of the last label. Null where a row is not so.
 */
export function afterAll(
  label: Segment,
  labels: Segment[],
  values: Segment[],
  geometry: RowGeometry,
): Segment | null {
  const row = rowOf(label, [...labels, ...values], geometry);
  const at = row.indexOf(label);
  let [from, to] = [at, at];
  while (row[from - 1]?.kind === "label") from--;
  while (row[to + 1]?.kind === "label") to++;
  const count = to - from + 1;
  const behind = row.slice(to + 1, to + 1 + count);
  const next = row[to + 1 + count];
  const even = behind.length === count && behind.every((s) => s.kind === "value") && next?.kind !== "value";
  return count > 1 && even ? (behind[at - from] ?? null) : null;
}
