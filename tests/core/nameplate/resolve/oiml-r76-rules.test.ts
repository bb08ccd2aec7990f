import { describe, expect, it } from "vitest";
import type { AccuracyClass, Mass } from "../../../../src/core/nameplate/model/reading.js";
import { parseMasses } from "../../../../src/core/nameplate/parse/mass.js";
import {
  bearsOut,
  classesFor,
  classFromRatings,
  conflictsOf,
  isStep,
  leastMin,
  type Ratings,
  stepFromMin,
} from "../../../../src/core/nameplate/resolve/oiml-r76-rules.js";

const m = (text: string): Mass[] => parseMasses(text)?.value as Mass[];
const set = (max: string, min: string, e: string, accuracyClass?: AccuracyClass): Ratings => ({
  max: m(max),
  min: m(min),
  e: m(e),
  ...(accuracyClass ? { accuracyClass } : {}),
});

const SOUND: [string, string, string, AccuracyClass][] = [
  ["30kg", "200g", "10g", "III"],
  ["15kg", "100g", "5g", "III"],
  ["6kg", "40g", "2g", "III"],
  ["300kg", "2kg", "100g", "III"],
  ["3t", "20kg", "1kg", "III"],
  ["15/30kg", "100g", "5/10g", "III"],
  ["6/15kg", "40g", "2/5g", "III"],
  ["100kg", "1kg", "100g", "IIII"],
  ["3kg", "5g", "0.1g", "II"],
  ["600g", "0.2g", "0.01g", "II"],
  ["200g", "0.1g", "1mg", "I"],
];

describe("R76", () => {
  it.each(SOUND)("%s / %s / %s is a sound set of class %s", (max, min, e, name) => {
    expect(conflictsOf(set(max, min, e, name))).toEqual([]);
    expect(classesFor(set(max, min, e))).toContain(name);
    expect(classFromRatings(set(max, min, e))).toBe(name);
    expect(bearsOut(set(max, min, e)).min).toBe(true);
  });

  it.each([
    ["min-not-below-max", set("100g", "15kg", "5g")],
    ["min-not-below-max", set("15kg", "15kg", "5g")],
    ["e-above-min", set("15kg", "2g", "5g")],
    ["scale-interval-form", set("15kg", "100g", "7g")],
    ["class-limits", set("15kg", "100g", "5g", "I")],
    ["class-limits", set("15kg", "100g", "5g", "IIII")],
    ["d-above-e", { ...set("15kg", "100g", "5g"), d: m("10g") }],
    ["intervals-differ", set("6/15/30kg", "40g", "2/5g")],
  ])("names %s", (code, ratings) => {
    expect(conflictsOf(ratings).map((c) => c.code)).toContain(code);
  });

  it("says nothing of what is missing", () => {
    expect(conflictsOf({})).toEqual([]);
    expect(conflictsOf({ max: m("15kg") })).toEqual([]);
    expect(classesFor({ max: m("15kg") })).toHaveLength(4);
    expect(classFromRatings({ max: m("15kg") })).toBeNull();
    expect(bearsOut({})).toEqual({ min: false, max: false });
    expect(bearsOut({ e: m("5g") })).toEqual({ min: false, max: false });
  });

  it("infers a class from Max and e alone only where one is left", () => {
    expect(classFromRatings({ max: m("30kg"), e: m("10g") })).toBe("III");
    expect(classFromRatings({ max: m("100kg"), e: m("100g") })).toBeNull();
  });

  it("knows the form of a scale interval", () => {
    expect([1, 2, 5, 10, 0.1, 0.02, 500].every(isStep)).toBe(true);
    expect([3, 7, 15, 25, 0.03].some(isStep)).toBe(false);
  });

  it("does not bear out a slip in any of the three", () => {
    expect(bearsOut(set("16kg", "100g", "5g")).max).toBe(false);
    expect(bearsOut(set("15kg", "160g", "5g")).min).toBe(false);
    expect(bearsOut(set("15kg", "100g", "5g"))).toEqual({ min: true, max: true });
  });

  it("works Min out of e and back", () => {
    expect(leastMin("III", { value: 10, unit: "g" })).toEqual({ value: 200, unit: "g" });
    expect(leastMin("III", { value: 50, unit: "g" })).toEqual({ value: 1, unit: "kg" });
    expect(leastMin("IIII", { value: 100, unit: "g" })).toEqual({ value: 1, unit: "kg" });
    expect(leastMin("III", { value: 100, unit: "kg" })).toEqual({ value: 2, unit: "t" });
    expect(leastMin("I", { value: 0.001, unit: "mg" })).toBeNull();
    expect(leastMin("II", { value: 1, unit: "mg" })).toEqual({ value: 20, unit: "mg" });
    expect(stepFromMin("III", { value: 200, unit: "g" })).toEqual({ value: 10, unit: "g" });
    expect(stepFromMin("III", { value: 210, unit: "g" })).toBeNull();
  });
});
