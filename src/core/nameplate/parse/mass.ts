import type { Match } from "../../recognized-text/text-match.js";
import type { Mass } from "../model/reading.js";

const UNITS: Record<string, Mass["unit"]> = {
  mg: "mg",
  毫克: "mg",
  g: "g",
  克: "g",
  公克: "g",
  kg: "kg",
  千克: "kg",
  公斤: "kg",
  公吨: "t",
  公噸: "t",
  t: "t",
  吨: "t",
};
/** Unit shapes seen from recognisers, with what they mean; tried only where the proper ones fail. */
const UNIT_SLIPS: Record<string, Mass["unit"]> = {
  k9: "kg",
  k8: "kg",
  kq: "kg",
  ka: "kg",
  ko: "kg",
  ky: "kg",
  kz: "kg",
  hg: "kg",
  q: "g",
  "9": "g",
  "8": "g",
  f: "t",
};
const DIGIT_SLIPS: Record<string, string> = {
  o: "0",
  d: "0",
  q: "0",
  l: "1",
  i: "1",
  "|": "1",
  "!": "1",
  s: "5",
  z: "2",
  b: "8",
};

/** What stands between a range's two ends: 200g~30kg, 0...6kg; as a regular expression, with a number before it. */
export const RANGE_FROM =
  "(\\d+(?:\\.\\d+)?)\\s*(mg|kg|g|t)?\\s*(?:--|[-~至到]|\\.{2,3}|(?:≤|<=?)\\s*[mM]\\s*(?:≤|<=?))\\s*";

// A decimal point is often read as a colon: 0:2g.
const NUMBER = "(?:\\d{1,3} \\d{3}|\\d{1,6})(?:[.,:]\\d{1,4})?";
const UNIT = "mg|kg|g|t|毫克|千克|公斤|公克|公吨|公噸|克|吨";
const ONE = `(${NUMBER})\\s*(${UNIT})?(?![a-z\\d])`;
/** Carats, pounds, ounces, jin beside kilograms: said once more in another unit, no second weighing interval. */
const FOREIGN = /[/|(、,;]?\s*\d[\d.,]*\s*(?:cts?|克拉|lbs?|磅|oz|盎司|dwt|gn|市?斤)(?![a-z])\s*\)?/gi;
export const withoutOtherUnits = (text: string): string =>
  text.replace(FOREIGN, (other) => " ".repeat(other.length));
const LIST = new RegExp(`^${ONE}${`(?:\\s*[/、|]\\s*${ONE})?`.repeat(3)}`, "i");
const SLIPPED =
  /(?:(\d{1,6}(?:[.,]\d{1,4})?)\s*\/\s*)?(\d{1,6}(?:[.,]\d{1,4})?)\s*(k[98qaoyz]|hg|q|[98]|f)(?![0-9a-z.])/i;

/** 6kg,15kg; 6kg;15kg; ① 6kg ② 15kg; (1)6kg (2)15kg: one for each weighing interval, where the next is the larger. */
const NEXT =
  /(\d[\d.]*)\s*(mg|kg|g|t)(\s*[,;]\s*|[\s,;]+[23][.:)]?\s+|[\s,;]*\([23]\)\s*)(?=(\d[\d.]*)\s*(mg|kg|g|t)(?![a-z]))/gi;
const asList = (text: string): string =>
  text.replace(NEXT, (all, low: string, unit: string, between: string, high: string, next: string) => {
    const [from, to] = [mass(low, unit.toLowerCase()), mass(high, next.toLowerCase())];
    const grows = from && to && grams(from) < grams(to);
    return grows ? all.slice(0, -between.length) + "/".padEnd(between.length) : all;
  });

/** Letters among the digits before a unit: 6D0kg, 2O/50 g, D.1kg; not the strokes of a class mark, nor a model's end. */
const AMONG_DIGITS =
  /(?<![-A-Za-z\d.,])(?![Il|]{2})(?=\S*\d|[OoD][.,])[\dOoDQlI|!SsZzB]+(?:[.,:][\dOoDQlI|!SsZzB]+)?(?:\s?\/\s?[\dOoDQlI|!SsZzB.,]+)*(?=\s?(?:mg|[kK][gG9q]|g|t)(?![a-zA-Z\d]))/g;
/** 30 k9 among other masses. */
const KILO_SLIP = /(?<=\d\s?)([kK])[9q](?![a-zA-Z\d])/g;
/** No value with such a slip is ever sure. */
export const MENDED_FIT = 0.6;

/** What was misread within numbers before their unit, as it must have been; every character keeps its place. */
export const withoutSlips = (text: string): string =>
  text
    .replace(AMONG_DIGITS, (run) => run.replace(/[^\d.,:/\s]/g, (c) => DIGIT_SLIPS[c.toLowerCase()] ?? c))
    .replace(KILO_SLIP, "$1g");

/** One mass or one for each weighing interval (15/30kg, 2g/5g). Null when the text holds none. */
export function parseMasses(text: string): Match<Mass[]> | null {
  // A form's blank line under what was filled in: _30_kg.
  const plain = withoutOtherUnits(text)
    .replace(/_/g, " ")
    // Wide print parts the unit: 30k g.
    .replace(/(?<=\d\s*)([km]) (g)(?![a-z])/gi, "$1$2 ")
    // 300kgx100g: the sign is none of the unit's letters.
    .replace(/(?<=\d\s*(?:mg|kg|g|t))x(?=\s*\d)/gi, " ");
  const clean = withoutSlips(plain);
  const found = exact(asList(clean));
  if (found)
    return clean.slice(found.start, found.end) === plain.slice(found.start, found.end)
      ? found
      : { ...found, fit: Math.min(found.fit, MENDED_FIT) };
  return slipped(plain) ?? withDigitSlips(plain);
}

function exact(text: string): Match<Mass[]> | null {
  for (const skip of starts(text)) {
    const m = LIST.exec(text.slice(skip));
    if (!m) continue;
    const numbers = [m[1], m[3], m[5], m[7]].filter((n): n is string => n !== undefined);
    const units = [m[2], m[4], m[6], m[8]].slice(0, numbers.length);
    const last = units.findLast((u) => u !== undefined);
    if (!last) continue;
    const masses = numbers.map((n, i) => mass(n, (units.slice(i).find(Boolean) ?? last).toLowerCase()));
    if (masses.some((x) => x === null)) continue;
    const start = skip;
    // 型号........ 40g read as 4.0g.: dots that lead to a value are read into it.
    const dotted = m[0].includes(".") && /^\.(?!\d)/.test(text.slice(start + m[0].length));
    const tail = units.at(-1) === undefined || m[0].includes(":") || dotted ? 0.5 : 1;
    return { value: masses as Mass[], start, end: start + m[0].length, fit: tail };
  }
  return null;
}

/** Where to begin: at the first digit, then behind each number that has no unit (T = 0 … 30 kg). */
function* starts(text: string): Generator<number> {
  for (const m of text.matchAll(/(?<![\d.,/a-z|!]|\d:)\d/gi)) yield m.index;
}

/** 5 9 for 5 g, 30 k9 for 30 kg, 1/29 for 1/2 g: the unit's shape was misread. */
function slipped(text: string): Match<Mass[]> | null {
  const m = SLIPPED.exec(text);
  if (!m) return null;
  const unit = UNIT_SLIPS[(m[3] as string).toLowerCase()] as Mass["unit"];
  const values = [m[1], m[2]].flatMap((digits) => (digits === undefined ? [] : [number(digits)]));
  if (values.includes(null)) return null;
  return {
    value: values.map((value) => ({ value: value as number, unit })),
    start: m.index,
    end: m.index + m[0].length,
    fit: 0.5,
  };
}

/** 1t read as it, 15kg as l5kg: letters standing where digits should. */
function withDigitSlips(text: string): Match<Mass[]> | null {
  const m = /(?<![a-z/\d.,])([\doliszb|!]{1,6})\s*(mg|kg|g|t)(?![a-z])/i.exec(text);
  if (!m) return null;
  const digits = (m[1] as string).replace(/\D/g, (c) => DIGIT_SLIPS[c.toLowerCase()] ?? c);
  const made = mass(digits, (m[2] as string).toLowerCase());
  return made && { value: [made], start: m.index, end: m.index + m[0].length, fit: 0.6 };
}

function mass(digits: string, unit: string): Mass | null {
  const value = number(digits);
  const canonical = UNITS[unit];
  return value === null || !canonical ? null : { value, unit: canonical };
}

function number(digits: string): number | null {
  const plain = /^\d{1,3}[, ]\d{3}$/.test(digits) ? digits.replace(/[, ]/, "") : digits.replace(/[,:]/, ".");
  // A plate never prints 030 kg: a leading zero is a misread or another kind of number.
  if (/^0\d/.test(plain)) return null;
  const value = Number(plain);
  return value > 0 ? value : null;
}

const GRAMS: Record<Mass["unit"], number> = { mg: 1e-3, g: 1, kg: 1e3, t: 1e6 };

export const grams = ({ value, unit }: Mass): number => Number((value * GRAMS[unit]).toPrecision(12));

/** A number of grams in the unit plates print it in. */
export function massOf(g: number): Mass {
  const rounded = Number(g.toPrecision(10));
  if (rounded >= 1e6) return { value: rounded / 1e6, unit: "t" };
  if (rounded >= 1e3) return { value: rounded / 1e3, unit: "kg" };
  if (rounded >= 0.1) return { value: rounded, unit: "g" };
  return { value: Number((rounded * 1e3).toPrecision(10)), unit: "mg" };
}

/** As people write it: 200g, 1.5kg. */
export const massText = ({ value, unit }: Mass): string => `${value}${unit}`;
