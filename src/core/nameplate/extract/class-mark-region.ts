import { distance, type Quad } from "../../geometry/quad.js";
import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { Segment } from "../layout/line-segments.js";
import type { Candidates, ExtractedPlate } from "../model/candidates.js";

/** The class mark's own box, or the room right of its label up to the next text. */
export function classMarkRegion(
  candidates: Candidates,
  segments: Segment[],
  geometry: RowGeometry,
): ExtractedPlate["classMarkRegion"] {
  if (candidates.accuracyClass) return { box: candidates.accuracyClass.whole.box, exact: true };
  const label = segments.find((s) => s.kind === "label" && s.fields.includes("accuracyClass"));
  if (!label) return unlabelledRegion(candidates, segments, geometry);
  if (label.inline) return { box: label.inline.span.box, exact: true };
  const row = segments
    .filter((s) => s !== label)
    .map((s) => ({ s, r: geometry.relation(label.span.box, s.span.box) }))
    .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.3)
    .sort((a, b) => a.r.gap - b.r.gap)[0];
  if (row && row.s.kind === "value") return { box: row.s.span.box, exact: true };
  return { box: roomRightOf(label.span.box, Math.min(row ? row.r.gap : 9, 9)), exact: false };
}

/** What a mark is misread as when it stands alone: strokes, 川, 三, D for half an oval. */
const MARKLIKE = /^[([<{]?[IlL1|!iⅡD三川山皿0OQ]{1,5}[)\]>}]?级?$/;

/** Without a label: a scrap that looks like a mark, else the room at the end of the line with Max in it. */
function unlabelledRegion(
  candidates: Candidates,
  segments: Segment[],
  geometry: RowGeometry,
): ExtractedPlate["classMarkRegion"] {
  const scrap = segments.find((s) => s.kind === "value" && MARKLIKE.test(s.span.text.trim()));
  if (scrap) return { box: scrap.span.box, exact: true };
  const rating = candidates.e ?? candidates.max;
  if (!rating) return null;
  const behind = segments
    .map((s) => ({ s, r: geometry.relation(rating.span.box, s.span.box) }))
    .filter(({ r }) => Math.abs(r.across) < 0.6 && r.gap > -0.3)
    .sort((a, b) => b.r.gap - a.r.gap)[0];
  return { box: roomRightOf(behind?.s.span.box ?? rating.span.box, 10), exact: false };
}

/** The strip of `heights` line heights that continues a box to the right. */
function roomRightOf([p, q, r, s]: Quad, heights: number): Quad {
  const width = distance(q, p);
  const height = distance(s, p);
  const t = (heights * height) / Math.max(1, width);
  const on = (a: readonly number[], b: readonly number[]): [number, number] => [
    (b[0] as number) + ((b[0] as number) - (a[0] as number)) * t,
    (b[1] as number) + ((b[1] as number) - (a[1] as number)) * t,
  ];
  return [q, on(p, q), on(s, r), r];
}
