import type { AccuracyClass, Mass } from "../model/reading.js";
import { grams, massOf } from "../parse/mass.js";

/** What a plate says that must fit together. */
export interface Ratings {
  max?: Mass[];
  min?: Mass[];
  e?: Mass[];
  d?: Mass[];
  accuracyClass?: AccuracyClass;
}
export type RatingField = keyof Ratings;

/** A rule that a set breaks, and the fields of which one at least must be wrong. */
export interface Conflict {
  code:
    | "min-not-below-max"
    | "e-above-min"
    | "scale-interval-form"
    | "class-limits"
    | "d-above-e"
    | "intervals-differ";
  fields: RatingField[];
}

/** OIML R76-1 table 3: bounds of e (g), of n = Max/e, and the least Min in e. */
const CLASSES: Record<AccuracyClass, { e: [number, number]; n: [number, number]; min: number }[]> = {
  I: [{ e: [0.001, Infinity], n: [50_000, Infinity], min: 100 }],
  II: [
    { e: [0.001, 0.05], n: [100, 100_000], min: 20 },
    { e: [0.1, Infinity], n: [5_000, 100_000], min: 50 },
  ],
  III: [
    { e: [0.1, 2], n: [100, 10_000], min: 20 },
    { e: [5, Infinity], n: [500, 10_000], min: 20 },
  ],
  IIII: [{ e: [5, Infinity], n: [100, 1_000], min: 10 }],
};
const ORDER: AccuracyClass[] = ["I", "II", "III", "IIII"];

/** Every rule of R76 that the given values break; none for what is missing. */
export function conflictsOf(r: Ratings): Conflict[] {
  const found: Conflict[] = [];
  const [max, min, e, d] = [r.max, r.min, r.e, r.d].map((list) => list?.map(grams));
  const lowest = min && Math.min(...min);
  if (max && lowest !== undefined && lowest >= Math.min(...max)) {
    found.push({ code: "min-not-below-max", fields: ["min", "max"] });
  }
  if (e && lowest !== undefined && (e[0] as number) > lowest) {
    found.push({ code: "e-above-min", fields: ["e", "min"] });
  }
  for (const field of ["e", "d"] as const) {
    if (r[field]?.some((m) => !isStep(grams(m))))
      found.push({ code: "scale-interval-form", fields: [field] });
  }
  if (e && d?.some((value, i) => value > (e[Math.min(i, e.length - 1)] as number) * 1.0001)) {
    found.push({ code: "d-above-e", fields: ["d", "e"] });
  }
  // Each weighing range has an e of its own (R76 3.2, 3.3): where their numbers differ, one was overlooked.
  // Fine balances keep one e where d alone changes: Max 82/220 g, d 0.01/0.1 mg, e 1 mg.
  const oneForAll = e?.length === 1 && d?.length === max?.length;
  if (max && e && max.length !== e.length && !oneForAll)
    found.push({ code: "intervals-differ", fields: ["max", "e"] });
  for (const [field, list] of Object.entries({ max, e, d }) as ["max" | "e" | "d", number[] | undefined][]) {
    // 6/5 kg: intervals grow; a digit was lost.
    if (list?.some((value, i) => i > 0 && value <= (list[i - 1] as number)))
      found.push({ code: "intervals-differ", fields: [field] });
  }
  if (max && e && !found.some((c) => c.fields.includes("e"))) {
    const options = classesFor(r);
    if (options.length === 0) found.push({ code: "class-limits", fields: ["max", "min", "e"] });
    else if (r.accuracyClass && !options.includes(r.accuracyClass)) {
      found.push({ code: "class-limits", fields: ["accuracyClass", "max", "min", "e"] });
    }
  }
  return found;
}

/** 1, 2 or 5 times a power of ten (R76 3.4.2), in grams. */
export function isStep(g: number): boolean {
  const mantissa = g / 10 ** Math.floor(Math.log10(g) + 1e-9);
  return [1, 2, 5, 10].some((m) => Math.abs(mantissa - m) < 1e-6);
}

/** Classes that R76 allows for Max, Min and e; all four while Max or e is unknown. */
export function classesFor(ratings: Ratings): AccuracyClass[] {
  const { max, e } = ratings;
  if (!max || !e) return ORDER;
  return ORDER.filter((name) => allows(name, { ...ratings, max, e }));
}

/**
 * The interval Min is reckoned in: e, but d on balances of class I and II with an auxiliary indicating device, whose d
 * is finer (R76 3.4.3).
 */
const minIn = (name: AccuracyClass, e: Mass, d: Mass | undefined): number =>
  d && (name === "I" || name === "II") && grams(d) < grams(e) ? grams(d) : grams(e);

/** Whether a class allows every interval, each by the row its own e falls into, and the Min. */
function allows(name: AccuracyClass, { max, min, e, d }: Ratings & { max: Mass[]; e: Mass[] }): boolean {
  const slack = 1.0001;
  const rowOf = (step: number) =>
    CLASSES[name].find((row) => step * slack >= row.e[0] && step <= row.e[1] * slack);
  const first = grams(e[0] as Mass);
  const least = (rowOf(first)?.min ?? Infinity) * minIn(name, e[0] as Mass, d?.[0]);
  if (min && Math.min(...min.map(grams)) * slack < least) return false;
  return max.every((m, i) => {
    const step = grams(e[Math.min(i, e.length - 1)] as Mass);
    const row = rowOf(step);
    const n = grams(m) / step;
    // The lower bound of n holds for the last interval's Max alone.
    return row !== undefined && (i < max.length - 1 || n * slack >= row.n[0]) && n <= row.n[1] * slack;
  });
}

/**
 * The class that Max, Min and e point to: Min is printed as the least allowed, so its ratio to e tells the
 * class; null when they do not decide.
 */
export function classFromRatings(r: Ratings): AccuracyClass | null {
  const options = classesFor(r);
  if (!r.max || !r.e) return null;
  if (r.min) {
    const step = grams(r.e[0] as Mass);
    const least = Math.min(...r.min.map(grams));
    const exact = options.filter((name) =>
      CLASSES[name].some(
        (row) =>
          step >= row.e[0] * 0.999 &&
          step <= row.e[1] * 1.001 &&
          near(least / minIn(name, r.e?.[0] as Mass, r.d?.[0]), row.min),
      ),
    );
    // 20 e is also Min of the fine rows of class II, but only scales for laboratories have those.
    if (exact.length >= 1) return exact.at(-1) ?? null;
  }
  return options.length === 1 ? (options[0] as AccuracyClass) : null;
}

const near = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-3;

/** Numbers of scale intervals that scales are really made with. */
const USUAL_N = [
  500, 600, 750, 1000, 1200, 1250, 1500, 2000, 2500, 3000, 3500, 4000, 5000, 6000, 7500, 10_000, 12_000,
  15_000, 20_000, 30_000, 60_000,
];

/**
 * Whether Max, Min and e bear each other out: Min is exactly the least multiple of e that the class asks
 * for, and Max a usual number of e. A slip in any one of them would break it.
 */
export function bearsOut(r: Ratings): { min: boolean; max: boolean } {
  if (!r.e) return { min: false, max: false };
  const step = grams(r.e[0] as Mass);
  const steps = r.e;
  const least = r.min?.[0];
  const fine = r.d?.[0] ? grams(r.d[0]) : step;
  const multiple = (interval: number) =>
    least !== undefined && [10, 20, 50, 100].some((k) => near(grams(least), k * interval));
  const min = multiple(step) || (fine < step && multiple(fine));
  const max = (r.max ?? []).map((m, i) => grams(m) / grams(steps[Math.min(i, steps.length - 1)] as Mass));
  return { min, max: max.length > 0 && max.every((n) => USUAL_N.some((usual) => near(n, usual))) };
}

/** The least Min for a class and e (R76): proposed when the plate's own cannot be read. */
export function leastMin(name: AccuracyClass, e: Mass): Mass | null {
  const step = grams(e);
  const row = CLASSES[name].find((r) => step >= r.e[0] * 0.999 && step <= r.e[1] * 1.001);
  return row ? massOf(row.min * step) : null;
}

/** e from Min and the class, the same rule backwards. */
export function stepFromMin(name: AccuracyClass, min: Mass): Mass | null {
  const row = CLASSES[name].find((r) => {
    const step = grams(min) / r.min;
    return isStep(step) && step >= r.e[0] * 0.999 && step <= r.e[1] * 1.001;
  });
  return row ? massOf(grams(min) / row.min) : null;
}
