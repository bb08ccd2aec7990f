import { bareDrafts } from "./bare.js";
import { bind, labelledFields } from "./bind.js";
import { toCell, weakest } from "./cell.js";
import type { Draft, DraftField, Drafts, PlateDraft } from "./draft.js";
import type { FieldValue } from "./grammar/grammar.js";
import { joinLabels } from "./join.js";
import type { TextLine } from "./line.js";
import { Plane } from "./plane.js";
import type { Mass, Quad } from "./reading.js";
import { type Segment, segmentsOf } from "./segment.js";

/** Lines of text → what each field seems to be. Never throws, whatever the lines hold. */
export function takeApart(lines: TextLine[]): PlateDraft {
  const apart = lines.map(toCell);
  const plane = new Plane(apart.map((c) => c.box));
  const cells = joinLabels(apart, plane);
  const segments = cells.flatMap((cell, i) => segmentsOf(cell, i));
  const bound = bind(segments, plane);
  const drafts: Drafts = {};
  for (const [field, list] of bound) {
    const chosen = choose(list);
    if (chosen) (drafts as Record<DraftField, Draft<FieldValue>>)[field] = chosen;
  }
  Object.assign(drafts, bareDrafts(drafts, segments, plane));
  return {
    drafts,
    labelled: labelledFields(segments),
    classPlace: classPlace(drafts, segments, plane),
    texts: cells.map((c) => c.text),
  };
}

/** The best of several values for one field; the others stay as rivals when they say something else. */
function choose(list: Draft<FieldValue>[]): Draft<FieldValue> | undefined {
  const merit = (d: Draft<FieldValue>) => d.fit * d.label * Math.sqrt(weakest(d.cell.glyphs));
  const [best, ...rest] = [...list].sort((a, b) => merit(b) - merit(a));
  if (!best) return undefined;
  const intervals = joinIntervals(list);
  if (intervals) return { ...best, value: intervals };
  const said = JSON.stringify(best.value);
  const rivals = rest.filter((d) => JSON.stringify(d.value) !== said).map((d) => d.cell.text);
  return { ...best, rivals };
}

/** Max1 = 15 kg, Max2 = 30 kg printed apart: every value bears a numbered label of its own. */
function joinIntervals(list: Draft<FieldValue>[]): FieldValue | null {
  const numbered = list.filter((d) => d.interval !== null && Array.isArray(d.value) && d.value.length === 1);
  const ordered = numbered.sort((a, b) => (a.interval as number) - (b.interval as number));
  if (ordered.length < 2 || ordered.some((d, i) => d.interval !== i + 1)) return null;
  return ordered.flatMap((d) => d.value as Mass[]);
}

/** The class mark's own box, or the room right of its label up to the next text. */
function classPlace(drafts: Drafts, segments: Segment[], plane: Plane): PlateDraft["classPlace"] {
  if (drafts.accuracyClass) return { box: drafts.accuracyClass.whole.box, exact: true };
  const label = segments.find((s) => s.kind === "label" && s.fields.includes("accuracyClass"));
  if (!label) return null;
  if (label.inline) return { box: label.inline.cell.box, exact: true };
  const row = segments
    .filter((s) => s !== label)
    .map((s) => ({ s, r: plane.relation(label.cell.box, s.cell.box) }))
    .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.3)
    .sort((a, b) => a.r.gap - b.r.gap)[0];
  if (row && row.s.kind === "value") return { box: row.s.cell.box, exact: true };
  return { box: roomRightOf(label.cell.box, Math.min(row ? row.r.gap : 9, 9)), exact: false };
}

/** The strip of `heights` line heights that continues a box to the right. */
function roomRightOf([p, q, r, s]: Quad, heights: number): Quad {
  const width = Math.hypot(q[0] - p[0], q[1] - p[1]);
  const height = Math.hypot(s[0] - p[0], s[1] - p[1]);
  const t = (heights * height) / Math.max(1, width);
  const on = (a: readonly number[], b: readonly number[]): [number, number] => [
    (b[0] as number) + ((b[0] as number) - (a[0] as number)) * t,
    (b[1] as number) + ((b[1] as number) - (a[1] as number)) * t,
  ];
  return [q, on(p, q), on(s, r), r];
}
