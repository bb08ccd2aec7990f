import { median } from "../../geometry/median.js";
import type { Candidate } from "../model/candidates.js";
import type { FieldValue } from "../parse/parse-field.js";

/**
 * Below this probability a character may be another one: of 240 names with rare characters 71 of 3,078 characters had
 * less, among them 23 of the 28 that were wrong (docs/reading.md).
 */
export const HARDLY_READ = 0.9;

/** Places in a value, counted in its characters, that were hardly read; none where the value is not as printed. */
export function doubtfulPlaces({ value, span }: Candidate<FieldValue>): number[] {
  const printed = span.glyphs.filter(({ char }) => char.trim() !== "");
  if (typeof value !== "string" || printed.map(({ char }) => char).join("") !== value.replace(/\s/g, ""))
    return [];
  const scores = printed.map(({ score }) => score);
  return [...value].flatMap((char, i) =>
    char.trim() !== "" && (scores.shift() ?? 1) < HARDLY_READ ? [i] : [],
  );
}

/**
 * Two neighbours so many times further apart than characters there usually are: of 199 numbers and models of two sets
 * of photos two were, and both had lost a character there (W345772 for WJ345772), read with full marks by every reader.
 */
const GAP = 1.8;
/** What stands narrow between characters, or with room around it. */
const NARROW = /[-/. ()]/;

/** Whether a character may have been lost within a number or a model: a gap as wide as one. */
export function hasGap({ span: { glyphs } }: Candidate<FieldValue>): boolean {
  const steps = glyphs.slice(1).map((glyph, i) => ({ to: glyph, from: glyphs[i] ?? glyph }));
  const usual = median(steps.map(({ from, to }) => to.at - from.at));
  return (
    glyphs.length > 4 &&
    steps.some(({ from, to }) => !NARROW.test(from.char + to.char) && to.at - from.at > GAP * usual)
  );
}

/** Of names known from elsewhere, those that differ from what was read in nothing but its doubtful characters. */
export function knownAlike(read: string, doubtful: readonly number[], known: readonly string[]): string[] {
  const places = new Set(doubtful);
  const chars = [...read];
  const alike = (name: string): boolean => {
    const others = [...name];
    return others.length === chars.length && others.every((char, i) => char === chars[i] || places.has(i));
  };
  return [...new Set(known)].filter((name) => name !== read && alike(name));
}
