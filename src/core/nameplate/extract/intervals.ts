import type { Candidate, CandidateField, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams } from "../parse/mass.js";
import { type FieldValue, isMassField } from "../parse/parse-field.js";

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

/** Fields that name an interval of which no other was found, and those with fewer values than Max has intervals. */
export function markPartial(candidates: Candidates): Candidates {
  const ratings = Object.entries(candidates).filter(([field]) => isMassField(field as CandidateField)) as [
    "max" | "min" | "e" | "d",
    Candidate<Mass[]>,
  ][];
  const numbered = ratings.some(([, c]) => c.interval !== null && c.value.length < 2);
  const most = Math.max(0, ...ratings.map(([field, c]) => (field === "min" ? 0 : c.value.length)));
  const marked: Candidates = {};
  for (const [field, c] of ratings) {
    const fewer = field !== "min" && c.value.length < most;
    const alone = numbered && c.value.length < 2 && field !== "min";
    if (fewer || alone) marked[field] = { ...c, partial: true };
  }
  return marked;
}
