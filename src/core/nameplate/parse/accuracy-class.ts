import type { Match } from "../../recognized-text/text-match.js";
import type { AccuracyClass } from "../model/reading.js";

const BY_COUNT: Record<number, AccuracyClass> = { 1: "I", 2: "II", 3: "III", 4: "IIII" };
const BY_WORD: Record<string, AccuracyClass> = {
  一: "I",
  二: "II",
  三: "III",
  四: "IIII",
  "1": "I",
  "2": "II",
  "3": "III",
  "4": "IIII",
};
/** A stroke, alone or several run together, as recognisers write them. */
const STROKES: Record<string, number> = {
  I: 1,
  l: 1,
  "|": 1,
  "1": 1,
  i: 1,
  "!": 1,
  丨: 1,
  川: 3,
  山: 3,
  皿: 3,
  三: 3,
};

/**
 * The class mark I, II, III or IIII, bare, in brackets or with 级. IIII is never IV in R76, but what is read
 * as IV can only mean it.
 */
export function parseClass(text: string): Match<AccuracyClass> | null {
  const bare = text.replace(/\s/g, "");
  const whole = (value: AccuracyClass, fit: number): Match<AccuracyClass> => ({
    value,
    start: 0,
    end: text.length,
    fit,
  });
  if (/^[(]?IV[)]?级?$/.test(bare)) return whole("IIII", 0.6);
  const m = /^[([{<cC《〈〔]?([Il|1i!丨川山皿三]{1,4})(?![Il|1i!])[)\]}>D》〉〕]?级?/.exec(bare);
  if (m) {
    const marks = [...(m[1] as string)];
    const rest = bare.slice(m[0].length);
    const count = marks.reduce((sum, c) => sum + (STROKES[c] as number), 0);
    const value = BY_COUNT[count];
    const written = marks.every((c) => c === "I");
    const word = /^[三1]级$/.test(bare.replace(/[()]/g, ""))
      ? BY_WORD[bare.replace(/[()级]/g, "")]
      : undefined;
    if (word) return whole(word, 0.9);
    if (value && rest === "") return whole(value, written ? 1 : 0.6);
    if (value && rest.length <= 2) return whole(value, 0.4);
  }
  const word = /^[(]?([一二三四1234])[)]?级/.exec(bare);
  return word ? whole(BY_WORD[word[1] as string] as AccuracyClass, 0.9) : null;
}
