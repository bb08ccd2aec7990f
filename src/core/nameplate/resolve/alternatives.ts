import type { Candidate, CandidateField } from "../model/candidates.js";
import type { FieldValue } from "../parse/parse-field.js";
import { doubtfulPlaces, HARDLY_READ } from "./doubtful-characters.js";

/** Characters taken for one another in serial numbers and models. */
const LOOK_ALIKE_READINGS: Record<string, string> = {
  B: "8",
  "8": "B",
  D: "0",
  "0": "DO",
  O: "0",
  S: "5",
  "5": "S",
  T: "F",
  F: "T",
  I: "1",
  "1": "I7",
  Z: "2",
  "2": "Z",
  G: "6",
  "6": "G",
};
/** Those that many fonts draw alike, dot matrices above all. */
const LOOK_ALIKES = new Set("SZODBI52081");
const AT_MOST = 4;

/** A name with each hardly read character as the network would have it next: 19 of 23 were one of two (docs/reading.md). */
function otherNames(candidate: Candidate<FieldValue>): string[] {
  const name = [...(candidate.value as string)];
  const glyphs = candidate.span.glyphs.filter(({ char }) => char.trim() !== "");
  return doubtfulPlaces(candidate)
    .map((place) => ({ place, glyph: glyphs[place] }))
    .sort((a, b) => (a.glyph?.score ?? 1) - (b.glyph?.score ?? 1))
    .flatMap(({ place, glyph }) =>
      (glyph?.others ?? [])
        .filter((char) => /^[\u4e00-\u9fff]$/.test(char))
        .slice(0, 2)
        .map((char) => name.with(place, char).join("")),
    );
}

export const isLookAlike = (char: string): boolean => LOOK_ALIKES.has(char.toUpperCase());

/**
 * Places of look-alikes that stand alone among characters of the other kind: the 5 of D5-15K, which is DS-15K, the B
 * of ACS-B15.
 */
export function straysIn(text: string): number[] {
  return [...text.matchAll(/[A-Z0-9]{2,}/gi)].flatMap(({ 0: run, index }) =>
    [/\d/g, /\D/g].flatMap((kind) => {
      const [stray, ...others] = run.matchAll(kind);
      return stray && others.length === 0 && isLookAlike(stray[0]) ? [index + stray.index] : [];
    }),
  );
}

/** Other readings to offer: other values that fitted, then the doubtful characters' look-alikes one at a time. */
export function alternativesOf(
  field: CandidateField,
  candidate: Candidate<FieldValue>,
): { alternatives?: string[] } {
  const offered = [...candidate.alternatives];
  // The hyphen behind the type is the first stroke a blur takes: ACS-30 read as ACS30.
  const joined = field === "model" ? /^([A-Z]{3})([A-Z0-9].*)$/.exec(candidate.span.text) : null;
  if (joined) offered.push(`${joined[1]}-${joined[2]}`);
  const strokes = field === "model" ? /^(.*)(11|II)$/.exec(candidate.span.text) : null;
  if (strokes) offered.push(`${strokes[1]}${strokes[2] === "11" ? "II" : "11"}`);
  if ((field === "serial" || field === "model") && candidate.span.text === candidate.value) {
    const text = candidate.span.text;
    const strays = field === "model" ? straysIn(text) : [];
    const doubtful = candidate.span.glyphs
      .map((glyph, i) => ({ glyph, i }))
      .filter(({ glyph, i }) => glyph.score < HARDLY_READ || glyph.others.length > 0 || strays.includes(i))
      .sort((a, b) => a.glyph.score - b.glyph.score);
    for (const { glyph, i } of doubtful) {
      const alternatives = glyph.others.filter((c) => /^[A-Z0-9]$/i.test(c));
      for (const c of [...alternatives, ...(LOOK_ALIKE_READINGS[glyph.char] ?? "")]) {
        offered.push(text.slice(0, i) + c + text.slice(i + 1));
      }
    }
  }
  if (field === "manufacturer") offered.push(...otherNames(candidate));
  const alternatives = [...new Set(offered)].filter((a) => a !== candidate.value).slice(0, AT_MOST);
  return alternatives.length > 0 ? { alternatives } : {};
}
