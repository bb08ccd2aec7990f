import type { RowGeometry } from "../../recognized-text/row-geometry.js";
import type { Candidate, CandidateField, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, parseMasses } from "../parse/mass.js";
import { type FieldValue, isMassField } from "../parse/parse-field.js";
import { bearsOut } from "../resolve/oiml-r76-rules.js";

/**
 * Max1 = 15 kg, Max2 = 30 kg printed apart: every value bears a numbered label of its own. The small number is lost at
 * times; where one other stands, the label without a number is the other.
 */
export function mergeIntervals(list: Candidate<FieldValue>[]): { value: FieldValue; fit: number } | null {
  const single = list.filter((d) => Array.isArray(d.value) && d.value.length === 1);
  const numbered = single.filter((d) => d.interval !== null);
  const [plain, ...others] = single.filter((d) => d.interval === null);
  const bears = (n: number) => numbered.some((d) => d.interval === n);
  const missing = numbered.length === 1 && bears(1) ? 2 : bears(2) && !bears(1) ? 1 : null;
  const lost = plain && others.length === 0 && missing !== null;
  const ordered = lost ? [{ ...plain, interval: missing }, ...numbered] : [...numbered];
  ordered.sort((a, b) => (a.interval as number) - (b.interval as number));
  if (ordered.length < 2 || ordered.some((d, i) => d.interval !== i + 1)) return null;
  const masses = ordered.flatMap((d) => d.value as Mass[]);
  if (masses.some((mass, i) => i > 0 && grams(mass) <= grams(masses[i - 1] as Mass))) return null;
  return { value: masses, fit: Math.min(...ordered.map((d) => d.fit)) * (lost ? 0.9 : 1) };
}

/** What is worth a row that says of no range that it is one. */
const UNNUMBERED = 0.9;

/**
 * Max 15kg e=5g over Max 30kg e=10g: rows that repeat their labels without a number are the weighing ranges, where Max
 * and e both grow. Never sure: they may be of two scales.
 */
export function byRepeatedRows(
  bound: ReadonlyMap<CandidateField, Candidate<FieldValue>[]>,
  geometry: RowGeometry,
): Candidates {
  const pairOf = (field: CandidateField): [Candidate<Mass[]>, Candidate<Mass[]>] | null => {
    const list = (bound.get(field) ?? []) as Candidate<Mass[]>[];
    const [a, b] = [...list].sort((x, y) => first(x) - first(y));
    const plain = list.every(({ value, interval }) => value.length === 1 && interval === null);
    return a && b && list.length === 2 && plain && first(a) < first(b) ? [a, b] : null;
  };
  const [max, e] = [pairOf("max"), pairOf("e")];
  const inRow = (a: Candidate<Mass[]>, b: Candidate<Mass[]>) =>
    Math.abs(geometry.relation(a.span.box, b.span.box).across) < IN_ROW;
  if (!max || !e || !inRow(max[0], e[0]) || !inRow(max[1], e[1])) return {};
  const joined = (pair: [Candidate<Mass[]>, Candidate<Mass[]>] | null) =>
    pair && {
      ...pair[0],
      value: pair.flatMap(({ value }) => value),
      fit: UNNUMBERED * Math.min(...pair.map(({ fit }) => fit)),
      partial: true,
    };
  const found = { max: joined(max), e: joined(e), min: joined(pairOf("min")), d: joined(pairOf("d")) };
  return Object.fromEntries(Object.entries(found).filter(([, c]) => c)) as Candidates;
}

const SPACED = /^\s*(\d[\d.]*)\s*(kg|g|t)\s+(\d[\d.]*)\s*(kg|g|t)\s*$/i;

/**
 * Max 6kg 15kg beside e 2g 5g: blanks alone part the intervals, where Max and e have two each that grow; one without
 * the other stays one value, in doubt.
 */
export function bySpacedPairs({ max, e, d }: Candidates): Candidates {
  const both = (c: Candidate<Mass[]> | undefined): Candidate<Mass[]> | null => {
    const m = c && c.value.length === 1 ? SPACED.exec(c.whole.text) : null;
    const [low, high] = m ? [massIn(`${m[1]}${m[2]}`), massIn(`${m[3]}${m[4]}`)] : [];
    return c && low && high && grams(low) < grams(high) ? { ...c, value: [low, high], partial: true } : null;
  };
  const [tops, steps] = [both(max), both(e)];
  if (!tops || !steps || !bearsOut({ max: tops.value, e: steps.value }).max) return {};
  const actual = both(d);
  return { max: tops, e: steps, ...(actual ? { d: actual } : {}) };
}
const massIn = (text: string): Mass | undefined => parseMasses(text)?.value[0];

const first = ({ value }: Candidate<Mass[]>): number => grams(value[0] as Mass);
const IN_ROW = 0.62;

/** What says that there is a second weighing interval, whether or not it was read. */
const SECOND =
  /[双多]量程|[双多]分度|(?:量程|称量段|range)\s?(?:[二2]|II)(?![\d.]|\s*(?:kg|g|t))|^\s*[WR]\s?2\s*$|(?<![a-z])(?:max|e)\s?2\s*[:=]/i;

/**
 * Fields that name an interval of which no other was found, those with fewer values than Max has intervals, and all of
 * one value where the plate speaks of a second interval.
 */
export function markPartial(candidates: Candidates, texts: string[]): Candidates {
  const ratings = Object.entries(candidates).filter(([field]) => isMassField(field as CandidateField)) as [
    "max" | "min" | "e" | "d",
    Candidate<Mass[]>,
  ][];
  const numbered = ratings.some(([, c]) => c.interval !== null && c.value.length < 2);
  const second = texts.some((text) => SECOND.test(text));
  const lone = second && ratings.some(([field, c]) => field !== "min" && c.value.length < 2);
  const most = Math.max(0, ...ratings.map(([field, c]) => (field === "min" ? 0 : c.value.length)));
  const marked: Candidates = {};
  for (const [field, c] of ratings) {
    const fewer = field !== "min" && c.value.length < most;
    // A numbered Min belongs to one range of several; a Min without a number is that of all intervals.
    const ofOne = field !== "min" || (c.interval !== null && candidates.max?.value.length === 1);
    const alone = numbered && c.value.length < 2 && ofOne;
    if (fewer || alone || (lone && c.value.length < 2)) marked[field] = { ...c, partial: true };
  }
  return marked;
}
