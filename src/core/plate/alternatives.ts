import type { Draft, DraftField } from "./draft.js";
import type { FieldValue } from "./grammar/grammar.js";

/** Characters taken for one another in serial numbers and models. */
const TWINS: Record<string, string> = {
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
const DOUBTFUL = 0.9;
const AT_MOST = 4;

/** Other readings to offer: rivals of the whole value, then the doubtful characters' twins one at a time. */
export function alternativesOf(field: DraftField, draft: Draft<FieldValue>): { alternatives?: string[] } {
  const offered = [...draft.rivals];
  // The hyphen behind the type is the first stroke a blur takes: ACS-30 read as ACS30.
  const joined = field === "model" ? /^([A-Z]{3})([A-Z0-9].*)$/.exec(draft.cell.text) : null;
  if (joined) offered.push(`${joined[1]}-${joined[2]}`);
  const strokes = field === "model" ? /^(.*)(11|II)$/.exec(draft.cell.text) : null;
  if (strokes) offered.push(`${strokes[1]}${strokes[2] === "11" ? "II" : "11"}`);
  if ((field === "serial" || field === "model") && draft.cell.text === draft.value) {
    const text = draft.cell.text;
    const doubtful = draft.cell.glyphs
      .map((glyph, i) => ({ glyph, i }))
      .filter(({ glyph }) => glyph.score < DOUBTFUL || glyph.others.length > 0)
      .sort((a, b) => a.glyph.score - b.glyph.score);
    for (const { glyph, i } of doubtful) {
      const rivals = glyph.others.filter((c) => /^[A-Z0-9]$/i.test(c));
      for (const c of [...rivals, ...(TWINS[glyph.char] ?? "")]) {
        offered.push(text.slice(0, i) + c + text.slice(i + 1));
      }
    }
  }
  const alternatives = [...new Set(offered)].filter((a) => a !== draft.value).slice(0, AT_MOST);
  return alternatives.length > 0 ? { alternatives } : {};
}
