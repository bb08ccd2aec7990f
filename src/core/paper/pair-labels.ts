import { sides } from "../geometry/quad.js";
import { RowGeometry } from "../recognized-text/row-geometry.js";
import { mergeSpans, slice, type TextSpan } from "../recognized-text/text-span.js";
import { findLabels, type LabelTable } from "./labels.js";

/** A label with the value that belongs to it. */
export interface Labelled<F extends string> {
  field: F;
  weak: boolean;
  value: TextSpan;
  /** The value goes on in the lines below it. */
  rest: TextSpan[];
}

interface Piece<F extends string> {
  kind: "label" | "value";
  span: TextSpan;
  field?: F;
  weak: boolean;
  inline?: Piece<F>;
}

const LEADING = /^[\s:.,;=_|]+/;
const TRAILING = /[\s:,;_|]+$/;

function valueIn<F extends string>(span: TextSpan, start: number, end: number): Piece<F> | null {
  const raw = span.text.slice(start, end);
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const trail = TRAILING.exec(raw.slice(lead))?.[0].length ?? 0;
  if (/^[\s()]*$/.test(raw.slice(lead, raw.length - trail))) return null;
  return { kind: "value", span: slice(span, start + lead, end - trail), weak: false };
}

/** A line in its labels and what stands between them. */
function piecesOf<F extends string>(span: TextSpan, table: LabelTable<F>[]): Piece<F>[] {
  const pieces: Piece<F>[] = [];
  let at = 0;
  const hits = findLabels(span.text, table);
  const before = valueIn<F>(span, 0, hits[0]?.start ?? span.text.length);
  if (before) pieces.push(before);
  hits.forEach((hit, i) => {
    at = hits[i + 1]?.start ?? span.text.length;
    const inline = valueIn<F>(span, hit.end, at);
    pieces.push({
      ...{ kind: "label" as const, span: slice(span, hit.start, hit.end), field: hit.field, weak: hit.weak },
      ...(inline && { inline }),
    });
    if (inline) pieces.push(inline);
  });
  return pieces;
}

/** Parts of a date that a form prints apart: 2026 年 05 月 12 日. */
const DATE_PART =
  /^[\s:]*(?:(?:19|20)\d{2}\s*年?|\d{1,2}\s*月?|\d{1,2}\s*日|[年月日]|[年月]\s*\d{1,2})\s*[年月日]?\s*$/;
const DATE_BEGINS = /(?:19|20)\d{2}\s*年?\s*(?:\d{1,2}\s*月?\s*)?$/;

/** Puts dates together that were found in pieces. */
function mergeDates(spans: TextSpan[], geometry: RowGeometry): TextSpan[] {
  const left = [...spans];
  for (let i = 0; i < left.length; i++) {
    const head = left[i] as TextSpan;
    if (!DATE_BEGINS.test(head.text)) continue;
    const next = left
      .filter((one) => one !== head && DATE_PART.test(one.text))
      .map((one) => ({ one, r: geometry.relation(head.box, one.box) }))
      .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.6 && r.gap < 4)
      .sort((a, b) => a.r.gap - b.r.gap)[0]?.one;
    if (!next || /^(?:19|20)\d{2}/.test(next.text.trim())) continue;
    left[i] = mergeSpans(head, next);
    left.splice(left.indexOf(next), 1);
    i = -1;
  }
  return left;
}

/** Heights of text between the halves of a label that is spread over its column: 名　　　　称. */
const SPREAD = 9;

/** Puts labels together that were found as two: 名 and 称. */
function mergeLabels<F extends string>(
  spans: TextSpan[],
  table: LabelTable<F>[],
  geometry: RowGeometry,
): TextSpan[] {
  const left = [...spans];
  for (const head of spans.filter(({ text }) => /^\p{Script=Han}{1,2}$/u.test(text.trim()))) {
    const next = left
      .filter((one) => one !== head)
      .map((one) => ({ one, r: geometry.relation(head.box, one.box) }))
      .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.5 && r.gap < SPREAD)
      .sort((a, b) => a.r.gap - b.r.gap)[0]?.one;
    if (!next || findLabels(head.text, table).length > 0) continue;
    const joined = mergeSpans(head, next);
    const [hit] = findLabels(joined.text, table);
    if (hit?.start !== 0 || hit.end <= head.text.length) continue;
    left[left.indexOf(head)] = joined;
    left.splice(left.indexOf(next), 1);
  }
  return left;
}

const RIGHT = { reach: 40, offset: 0.65 };
const BELOW = { from: 0.55, to: 2.4, overlap: 0.3, cost: 4 };

/**
 * Gives every label its value: what stands behind it, else to its right, else under it; each value to one label.
 * @param fits whether a text can be a value of the field at all
 */
export function labelledValues<F extends string>(
  lines: TextSpan[],
  table: LabelTable<F>[],
  fits: (field: F, text: string) => boolean,
): Labelled<F>[] {
  const geometry = new RowGeometry(lines.map(({ box }) => box));
  const pieces = mergeDates(mergeLabels(lines, table, geometry), geometry).flatMap((line) =>
    piecesOf(line, table),
  );
  const values = pieces.filter(({ kind }) => kind === "value");
  const pairs = pieces
    .filter(({ kind }) => kind === "label")
    .flatMap((label) => pairsOf(label, values, geometry, fits));
  pairs.sort((a, b) => a.cost - b.cost);
  const served = new Map<Piece<F>, Piece<F>>();
  const taken = new Set<Piece<F>>();
  for (const { label, value } of pairs) {
    if (served.has(label) || taken.has(value)) continue;
    served.set(label, value);
    taken.add(value);
  }
  return [...served].flatMap(([{ field, weak }, value]) =>
    field === undefined
      ? []
      : [{ field, weak, value: value.span, rest: below(value, pieces, geometry, taken) }],
  );
}

/** The values that may be a label's, each with what speaks against it. */
function pairsOf<F extends string>(
  label: Piece<F>,
  values: Piece<F>[],
  geometry: RowGeometry,
  fits: (field: F, text: string) => boolean,
): { label: Piece<F>; value: Piece<F>; cost: number }[] {
  const { field, inline } = label;
  if (field === undefined) return [];
  // Where something else stands behind it, it is not looked for elsewhere.
  if (inline) return fits(field, inline.span.text) ? [{ label, value: inline, cost: 0 }] : [];
  return values.flatMap((value) => {
    if (!fits(field, value.span.text)) return [];
    const { across, gap, overlap } = geometry.relation(label.span.box, value.span.box);
    if (Math.abs(across) < RIGHT.offset && inReach(gap))
      return [{ label, value, cost: 0.1 + Math.max(0, gap) / 10 + Math.abs(across) }];
    const under = across > BELOW.from && across < BELOW.to && overlap > BELOW.overlap;
    return under ? [{ label, value, cost: BELOW.cost + across }] : [];
  });
}

/** The lines that go on under a value: they begin where it does, and no label stands in front of them. */
function below<F extends string>(
  value: Piece<F>,
  pieces: Piece<F>[],
  geometry: RowGeometry,
  taken: Set<Piece<F>>,
): TextSpan[] {
  const rest: TextSpan[] = [];
  let last = value.span;
  for (;;) {
    const next = pieces.find((piece) => {
      if (piece.kind !== "value" || taken.has(piece) || pieces.some(({ inline }) => inline === piece))
        return false;
      const { across, overlap } = geometry.relation(last.box, piece.span.box);
      if (across < 0.6 || across > 1.9 || overlap < 0.3) return false;
      const shift = startsAfter(value.span, piece.span, geometry);
      if (shift < -1.2 || shift > 3) return false;
      return leftOf(piece, pieces, geometry)?.kind !== "label";
    });
    if (!next) return rest;
    taken.add(next);
    rest.push(next.span);
    last = next.span;
  }
}

/** What stands next to it on its left, if anything. */
function leftOf<F extends string>(
  piece: Piece<F>,
  pieces: Piece<F>[],
  geometry: RowGeometry,
): Piece<F> | undefined {
  return pieces
    .map((other) => ({ other, r: geometry.relation(other.span.box, piece.span.box) }))
    .filter(({ other, r }) => other !== piece && Math.abs(r.across) < RIGHT.offset && inReach(r.gap))
    .sort((a, b) => a.r.gap - b.r.gap)[0]?.other;
}

const inReach = (gap: number): boolean => gap > -0.7 && gap < RIGHT.reach;

/** By how many heights of text one line begins right of another. */
function startsAfter(first: TextSpan, second: TextSpan, geometry: RowGeometry): number {
  const [a, b] = [first.box[0], second.box[0]];
  const angle = geometry.angleAt(a[0], a[1]);
  const along = (b[0] - a[0]) * Math.cos(angle) + (b[1] - a[1]) * Math.sin(angle);
  return along / Math.max(1, sides(first.box).height);
}
