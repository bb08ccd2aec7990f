import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import { slice } from "../../recognized-text/text-span.js";
import type { Segment } from "../layout/line-segments.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, parseMasses, RANGE_FROM } from "../parse/mass.js";
import { sameMasses } from "../resolve/evidence.js";
import { bearsOut } from "../resolve/oiml-r76-rules.js";
import { rangeCandidates } from "./label-values.js";

/** Max, Min and e that no label announces: a span (200g ~ 30kg), Max over e (30kg/10g), or masses that fit together. */
export function unlabelledRatings(candidates: Candidates, free: Segment[]): Candidates {
  const { max, min } = candidates;
  const spans = max || min ? {} : spanIn(free);
  const known = { ...candidates, ...spans };
  const one = loneRating(known, free);
  const found = { ...spans, ...one, ...loneMax(known, free) };
  if (Object.keys(found).length > 0 || max) return found;
  if (min) return capacityOverStep(free, candidates.e?.value, min.value);
  return {
    ...capacityOverStep(free, candidates.e?.value),
    ...threeThatFit(candidates, free),
    ...twoThatFit(candidates, free),
  };
}

/** 200g ~ 30kg, standing alone. */
function spanIn(free: Segment[]): Candidates {
  const found = free.filter(({ span }) => WHOLE_SPAN.test(span.text));
  const [only] = found;
  if (!only || found.length > 1) return {};
  const ends = rangeCandidates({ ...only, certainty: 0.8 }, only, "unlabelled");
  return Object.fromEntries(ends) as Candidates;
}
const WHOLE_SPAN = new RegExp(
  `^\\D{0,3}${RANGE_FROM}\\d[\\d.]*(?:\\s*/\\s*\\d[\\d.]*)*\\s*(?:kg|g|t)\\b`,
  "i",
);

/** 30kg/10g, 30kg x 10g: what a scale weighs up to and in which steps; never sure. */
function capacityOverStep(free: Segment[], said: Mass[] | undefined, min?: Mass[]): Candidates {
  for (const { span } of free) {
    const m = /^\s*(\d[\d.]*\s*(?:kg|g|t))\s*[/x*]\s*(\d[\d.]*\s*(?:mg|kg|g))\s*$/i.exec(span.text);
    const [capacity = "", step = ""] = m?.slice(1) ?? [];
    const [max, e] = [capacity, step].map((text) => parseMasses(text)?.value);
    if (!max || !e || !bearsOut({ max, e }).max || (said && !sameMasses(e, said))) continue;
    if (min && !bears({ max, min, e })) continue;
    const at = span.text.indexOf(step, capacity.length);
    return { max: whole(span, 0, at, max), e: whole(span, at, span.text.length, e) };
  }
  return {};
}

/** Three masses without labels, or as many for each weighing range, of which only one order makes Max, Min and e by R76. */
function threeThatFit(candidates: Candidates, free: Segment[]): Candidates {
  const masses = free.flatMap((segment) => {
    const found = WHOLE_LIST.test(segment.span.text) ? parseMasses(segment.span.text) : null;
    return found?.fit === 1 && grows(found.value) ? [{ segment, found }] : [];
  });
  const sorted = masses.sort((a, b) => grams(b.found.value[0] as Mass) - grams(a.found.value[0] as Mass));
  const [max, min, e, ...rest] = sorted;
  if (!max || !min || !e || rest.length > 0 || candidates.e) return {};
  if (max.found.value.length !== e.found.value.length) return {};
  const set = { max: max.found.value, min: min.found.value, e: e.found.value };
  const twenty = grams(set.min[0] as Mass) === 20 * grams(set.e[0] as Mass);
  if (!twenty || !bears(set)) return {};
  const made = ({ segment, found }: typeof max) => whole(segment.span, found.start, found.end, found.value);
  return { max: made(max), min: made(min), e: made(e) };
}

const grows = (masses: Mass[]): boolean =>
  masses.every((mass, i) => i === 0 || grams(mass) > grams(masses[i - 1] as Mass));

/** 6kg 40g e=2g, 6kg/40g e=2g: Max and Min beside e alone, where R76 takes the two for nothing else. */
function twoThatFit({ e }: Candidates, free: Segment[]): Candidates {
  if (!e) return {};
  const masses = free.flatMap(({ span }) => {
    const found = WHOLE_LIST.test(span.text) ? parseMasses(span.text) : null;
    if (found?.fit !== 1) return [];
    const [top, low] = found.value as [Mass, Mass | undefined];
    // Intervals grow: a smaller mass behind the first is Min.
    const parts = low && grams(low) < grams(top) ? found.value.map((one) => [one]) : [found.value];
    return parts.map((value) => whole(span, found.start, found.end, value));
  });
  const [max, min, ...rest] = masses.sort(
    (a, b) => grams(b.value.at(-1) as Mass) - grams(a.value.at(-1) as Mass),
  );
  if (!max || !min || rest.length > 0 || max.value.length !== e.value.length) return {};
  return bears({ max: max.value, min: min.value, e: e.value }) ? { max, min } : {};
}
const WHOLE_LIST = /^\s*\d[\d.,]*(?:\s*(?:kg|g|t)?\s*\/\s*\d[\d.,]*)*\s*(?:mg|kg|g|t|克|千克|公斤|吨)\s*$/i;
const WHOLE_MASS = /^\s*\d[\d.,]*\s*(?:mg|kg|g|t|克|千克|公斤|吨)\s*$/i;

const whole = (span: Segment["span"], start: number, end: number, value: Mass[]): Candidate<Mass[]> => ({
  ...{ value, span: slice(span, start, end), whole: span, fit: 0.9, label: 0.6 },
  ...{ placement: "unlabelled", interval: null, alternatives: [] },
});

/**
 * A Max, Min or e whose label was lost: taken when exactly one free mass makes the set bear itself out by
 * R76. Tare (T = −30 kg) and the like are not free, for their labels own them.
 */
function loneRating(candidates: Candidates, free: Segment[]): Candidates {
  const known = { max: candidates.max?.value, min: candidates.min?.value, e: candidates.e?.value };
  const missing = (["max", "e", "min"] as const).filter((field) => !known[field]);
  const [field] = missing;
  if (!field || missing.length > 1) return {};
  const fitting = free.flatMap((s) => {
    const found =
      /^\D{0,6}\d/.test(s.span.text) && !s.span.text.includes("-") ? parseMasses(s.span.text) : null;
    return found?.fit === 1 && bears({ ...known, [field]: found.value })
      ? [{ ...whole(s.span, found.start, found.end, found.value), fit: 1 }]
      : [];
  });
  const [only, again, ...more] = fitting;
  if (!only) return {};
  if (!again) return { [field]: only };
  // The same once more: e and d, whose small labels were both lost.
  const twice = field === "e" && !candidates.d && more.length === 0 && sameMasses(only.value, again.value);
  return twice ? { e: only, d: again } : {};
}

/** SCS-2 2000kg e=1kg: beside e or d alone, the one mass that is a usual number of e; never sure. */
function loneMax({ max, min, e, d }: Candidates, free: Segment[]): Candidates {
  const step = e ?? d;
  if (max || min || !step) return {};
  const masses = free.flatMap(({ span }) => {
    const found = WHOLE_MASS.test(span.text) ? parseMasses(span.text) : null;
    return found?.fit === 1 ? [whole(span, found.start, found.end, found.value)] : [];
  });
  const [only] = masses;
  const fits = only && masses.length === 1 && bearsOut({ max: only.value, e: step.value }).max;
  return fits ? { max: only } : {};
}

function bears(set: { max?: Mass[]; min?: Mass[]; e?: Mass[] }): boolean {
  const { min, max } = bearsOut(set);
  return min && max && grams(set.min?.[0] as Mass) < grams(set.max?.[0] as Mass);
}

/** ≤0.1g, ±2×0.1g: how far off it may be, often as much as e. */
const TOLERANCE = /[≤±<]/;

/** The same mass again right under or beside e, its label d lost: it is the smallest print on a plate. */
export function repeatOfE(
  e: Candidate<Mass[]> | undefined,
  free: Segment[],
  geometry: RowGeometry,
): Candidate<Mass[]> | undefined {
  if (!e || e.placement === "unlabelled") return undefined;
  const same = free.flatMap((s) => {
    const found = parseMasses(s.span.text);
    const near = Math.abs(geometry.relation(e.span.box, s.span.box).across) < 2.6;
    return found &&
      found.fit === 1 &&
      near &&
      !TOLERANCE.test(s.span.text) &&
      sameMasses(found.value, e.value)
      ? [{ ...whole(s.span, found.start, found.end, found.value), fit: 1, label: 0.75 }]
      : [];
  });
  return same.length === 1 ? same[0] : undefined;
}
