import { slice } from "./cell.js";
import type { Draft, DraftField, Drafts } from "./draft.js";
import { parseClass } from "./grammar/accuracy.js";
import type { Found } from "./grammar/found.js";
import type { FieldValue } from "./grammar/grammar.js";
import { grams, parseMasses } from "./grammar/mass.js";
import { parseMaker, shownModel } from "./grammar/names.js";
import { bearsOut } from "./metrology.js";
import type { Mass } from "./reading.js";
import type { Segment } from "./segment.js";

/** Adds what shows itself without a label: a maker's name, a model such as ACS-30, a class mark, a Max that fits. */
export function addBare(drafts: Drafts, segments: Segment[]): void {
  const free = freeValues(segments, drafts);
  addMaker(drafts, free);
  drafts.model ??= first(free, (text) => shownModel(text), 0.8);
  drafts.accuracyClass ??= first(
    free,
    (text) => (/^[([]?\s*[Il|]{2,4}\s*[)\]]?级?$/.test(text) ? parseClass(text) : null),
    0.8,
  );
  addRatings(drafts, free);
}

/** Values that no label has: neither behind one in its line nor bound to one. */
function freeValues(segments: Segment[], drafts: Drafts): Segment[] {
  const inline = new Set(segments.map((s) => s.inline));
  const bound = new Set(Object.values(drafts).map((d) => d.whole));
  return segments.filter((s) => s.kind === "value" && !inline.has(s) && !bound.has(s.cell));
}

function first<T extends FieldValue>(
  free: Segment[],
  parse: (text: string) => Found<T> | null,
  label: number,
): Draft<T> | undefined {
  for (const segment of free) {
    const found = parse(segment.cell.text);
    if (found) return bare(segment, found, label);
  }
  return undefined;
}

const bare = <T extends FieldValue>(segment: Segment, found: Found<T>, label: number): Draft<T> => ({
  value: found.value,
  cell: slice(segment.cell, found.start, found.end),
  whole: segment.cell,
  fit: found.fit,
  label,
  bond: "bare",
  interval: null,
  rivals: [],
});

function addMaker(drafts: Drafts, free: Segment[]): void {
  const had = drafts.manufacturer;
  if (had && had.fit === 1) return;
  const found = free.flatMap((s) => {
    const maker = parseMaker(s.cell.text);
    return maker && maker.fit > (had?.fit ?? 0) ? [bare(s, maker, 0.95)] : [];
  });
  const [best, ...rest] = found.sort((a, b) => b.fit - a.fit);
  if (best) drafts.manufacturer = { ...best, rivals: rest.map((d) => d.value) };
}

/**
 * A Max, Min or e whose label was lost: taken when exactly one free mass makes the set bear itself out by
 * R76. Tare (T = −30 kg) and the like are not free, for their labels own them.
 */
function addRatings(drafts: Drafts, free: Segment[]): void {
  for (const field of ["max", "e", "min"] as const) {
    if (drafts[field]) continue;
    const known = { max: drafts.max?.value, min: drafts.min?.value, e: drafts.e?.value };
    if (Object.values(known).filter((v) => v).length < 2) continue;
    const fitting = free.flatMap((s) => {
      const found =
        /^\D{0,6}\d/.test(s.cell.text) && !s.cell.text.includes("-") ? parseMasses(s.cell.text) : null;
      if (!found || found.fit < 1) return [];
      return bears({ ...known, [field]: found.value }) ? [bare(s, found, 0.6)] : [];
    });
    const only = fitting[0];
    if (only && fitting.length === 1) (drafts as Record<DraftField, Draft<Mass[]>>)[field] = only;
  }
}

function bears(set: { max?: Mass[]; min?: Mass[]; e?: Mass[] }): boolean {
  const { min, max } = bearsOut(set);
  return min && max && grams(set.min?.[0] as Mass) < grams(set.max?.[0] as Mass);
}
