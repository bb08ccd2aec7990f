import { slice, type TextSpan } from "../../ocr/text-span.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, parseMasses } from "../parse/mass.js";

const SPAN = "(\\d[\\d.]*)\\s*(mg|kg|g|t)?\\s*(?:--|[-~至到])\\s*(\\d[\\d.]*)\\s*(mg|kg|g|t)";
const STEP = "(\\d[\\d.]*\\s*(?:mg|kg|g))";
/** 0~6kg e=2g; 称量范围 6~15kg 分度值 5g. */
const RANGE_FIRST = new RegExp(`${SPAN}[\\s:,(]*((?:e|d|[检定实际]*分度值?)[\\s:=ed]*)${STEP}`, "gi");
/** 2g(0~6kg). */
const STEP_FIRST = new RegExp(`${STEP}\\s*\\(\\s*${SPAN}\\s*\\)`, "gi");

interface Partial {
  from: number;
  to: Mass;
  e: Mass;
  hasD: boolean;
  span: TextSpan;
}

/**
 * Weighing intervals that are printed by their limits, each with its e. Together they must reach from one end to the
 * other without a gap; one of them alone leaves what else was read in doubt.
 */
export function byTheirRanges(candidates: Candidates, spans: TextSpan[]): Candidates {
  const parts = spans.flatMap(partsIn).sort((a, b) => grams(a.to) - grams(b.to));
  const [first, second] = parts;
  if (!first) return {};
  if (!second) {
    const whole = candidates.max?.value.length === 1 && first.from > 0;
    return whole ? {} : doubted(candidates, first);
  }
  if (parts.some((part, i) => i > 0 && part.from !== grams((parts[i - 1] as Partial).to)))
    return doubted(candidates, first);
  const max = made(parts, (part) => part.to);
  const e = made(parts, (part) => part.e);
  const hasD = parts.every((part) => part.hasD) || /e\s*=\s*d/.test(first.span.text);
  const from = first.from > 0 && !candidates.min ? massesIn(first.span.text)?.[0] : undefined;
  return {
    max,
    e,
    ...(hasD ? { d: e } : {}),
    ...(from && grams(from) === first.from ? { min: { ...made([first], () => from) } } : {}),
  };
}

const massesIn = (text: string): Mass[] | undefined => parseMasses(text)?.value;

function partsIn(span: TextSpan): Partial[] {
  const read = (
    m: RegExpExecArray,
    [low, lowUnit, high, unit]: (string | undefined)[],
    step: string,
  ): Partial[] => {
    const to = massesIn(`${high}${unit}`)?.[0];
    const e = massesIn(step)?.[0];
    const from = Number(low) === 0 ? 0 : massesIn(`${low}${lowUnit ?? unit}`)?.[0];
    if (!to || !e || from === undefined || grams(e) * 20 > grams(to)) return [];
    const lower = from === 0 ? 0 : grams(from);
    return [
      { from: lower, to, e, hasD: /d\s*=/.test(m[0]), span: slice(span, m.index, m.index + m[0].length) },
    ];
  };
  const first = [...span.text.matchAll(RANGE_FIRST)].flatMap((m) => read(m, m.slice(1, 5), m[6] as string));
  if (first.length > 0) return first;
  return [...span.text.matchAll(STEP_FIRST)].flatMap((m) => read(m, m.slice(2, 6), m[1] as string));
}

function made(parts: Partial[], of: (part: Partial) => Mass): Candidate<Mass[]> {
  const { span } = parts[0] as Partial;
  return {
    ...{ value: parts.map(of), span, whole: span, fit: 0.95, label: 1 },
    ...{ placement: "inline" as const, interval: null, alternatives: [] },
  };
}

/** One of several ranges was seen: whatever was read of Max and e may be that of another. */
function doubted({ max, e, d }: Candidates, { to, e: step }: Partial): Candidates {
  const partial = (c: Candidate<Mass[]> | undefined, seen: Mass) =>
    c && { ...c, partial: true, alternatives: [...c.alternatives, `${seen.value}${seen.unit}`] };
  const found: Candidates = {};
  const [doubtedMax, doubtedE, doubtedD] = [partial(max, to), partial(e, step), partial(d, step)];
  if (doubtedMax) found.max = doubtedMax;
  if (doubtedE) found.e = doubtedE;
  if (doubtedD) found.d = doubtedD;
  return found;
}
