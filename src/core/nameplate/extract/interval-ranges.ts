import { slice, type TextSpan } from "../../recognized-text/text-span.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, parseMasses, RANGE_FROM } from "../parse/mass.js";

const SPAN = `${RANGE_FROM}(\\d[\\d.]*)\\s*(mg|kg|g|t)`;
const STEP = "(\\d[\\d.]*\\s*(?:mg|kg|g))";
/** 0~6kg e=2g; 称量范围 6~15kg 分度值 5g. */
const RANGE_FIRST = new RegExp(
  `${SPAN}[\\s:,(]*((?:[ed][1-3](?=\\s*[:=])|e|d|[检定实际]*分度值?|(?<=:))[\\s:=ed]*)${STEP}`,
  "gi",
);
/** e=5g (≤15kg) e=10g (>15kg): the last interval ends at Max. */
const STEP_AND_LIMIT = new RegExp(`${STEP}\\s*[(\\s]\\s*(≤|<=?|≥|>=?)\\s*(\\d[\\d.]*\\s*(?:kg|g|t))`, "gi");
const LIMIT_AND_STEP = new RegExp(
  `(≤|<=?|≥|>=?)\\s*(\\d[\\d.]*\\s*(?:kg|g|t))[\\s:,)]*((?:e|d|[检定实际]*分度值?)[\\s:=ed]*)${STEP}`,
  "gi",
);
/** 6kg(e=2g)/15kg(e=5g): each end with its own step. */
const END_AND_STEP = new RegExp(
  `(\\d[\\d.]*\\s*(?:kg|g|t))\\s*\\(\\s*((?:e|d|[检定实际]*分度值?)\\s*[:=ed]*)\\s*${STEP}\\s*\\)`,
  "gi",
);
/** 15kg以下, 15kg以上: as signs, in as many characters. */
const LIMIT_IN_WORDS = /(\d[\d.]*\s*(?:kg|g|t))(及?以[下上内])/gi;
const withSigns = (text: string): string =>
  text.replace(LIMIT_IN_WORDS, (all, limit: string, word: string) =>
    `${word.endsWith("上") ? ">" : "≤"}${limit}`.padEnd(all.length),
  );
/** 2g(0~6kg). */
const STEP_FIRST = new RegExp(`${STEP}\\s*\\(\\s*${SPAN}\\s*\\)`, "gi");

interface Partial {
  from: number;
  to: Mass;
  e: Mass;
  hasE: boolean;
  hasD: boolean;
  span: TextSpan;
}

/**
 * Weighing intervals that are printed by their limits, each with its e. Together they must reach from one end to the
 * other without a gap; one of them alone leaves what else was read in doubt.
 */
export function byTheirRanges(candidates: Candidates, spans: TextSpan[]): Candidates {
  const parts = spans
    .flatMap((span) => {
      const own = partsIn(span);
      return own.length > 0 ? own : limitsIn(span, candidates);
    })
    .sort((a, b) => grams(a.to) - grams(b.to));
  const [first, second] = parts;
  if (!first) return {};
  if (!second) {
    const whole = candidates.max?.value.length === 1 && first.from > 0;
    return whole ? {} : doubted(candidates, first);
  }
  const follow = parts.every((part, i) => i === 0 || part.from === grams((parts[i - 1] as Partial).to));
  // 0~3kg e=1g, 0~6kg e=2g: weighing ranges begin at zero each.
  const nested = parts.every(
    (part, i) => part.from === 0 && (i === 0 || grows(parts[i - 1] as Partial, part)),
  );
  if (!follow && !nested) return doubted(candidates, first);
  const max = made(parts, (part) => part.to);
  const e = made(parts, (part) => part.e);
  const hasE = parts.some((part) => part.hasE);
  const hasD = parts.every((part) => part.hasD) || /e\s*=\s*d/.test(first.span.text);
  const from = first.from > 0 && !candidates.min ? massesIn(first.span.text)?.[0] : undefined;
  return {
    max,
    ...(hasE ? { e } : {}),
    ...(hasD ? { d: e } : {}),
    ...(from && grams(from) === first.from ? { min: { ...made([first], () => from) } } : {}),
  };
}

const grows = (a: Partial, b: Partial): boolean => grams(a.to) < grams(b.to) && grams(a.e) < grams(b.e);

const massesIn = (text: string): Mass[] | undefined => parseMasses(text)?.value;

function partsIn(span: TextSpan): Partial[] {
  const read = (
    m: RegExpExecArray,
    [low, lowUnit, high, unit]: (string | undefined)[],
    step: string,
    label: string,
  ): Partial[] => {
    const to = massesIn(`${high}${unit}`)?.[0];
    const e = massesIn(step)?.[0];
    const from = Number(low) === 0 ? 0 : massesIn(`${low}${lowUnit ?? unit}`)?.[0];
    if (!to || !e || from === undefined || grams(e) * 20 > grams(to)) return [];
    const lower = from === 0 ? 0 : grams(from);
    return [{ from: lower, to, e, ...named(label, m[0]), span: slice(span, m.index, m.index + m[0].length) }];
  };
  const first = [...span.text.matchAll(RANGE_FIRST)].flatMap((m) =>
    read(m, m.slice(1, 5), m[6] as string, m[5] as string),
  );
  if (first.length > 0) return first;
  const ends = endsIn(span);
  if (ends.length > 1) return ends;
  return [...span.text.matchAll(STEP_FIRST)].flatMap((m) => read(m, m.slice(2, 6), m[1] as string, ""));
}

/** Ends of intervals, each with its step behind it in brackets. */
function endsIn(span: TextSpan): Partial[] {
  const parts: Partial[] = [];
  for (const m of span.text.matchAll(END_AND_STEP)) {
    const [to, e] = [massesIn(m[1] as string)?.[0], massesIn(m[3] as string)?.[0]];
    const last = parts.at(-1);
    const from = last ? grams(last.to) : 0;
    if (!to || !e || grams(e) * 20 > grams(to) || grams(to) <= from) return [];
    const own = named(m[2] as string, m[0]);
    parts.push({ from, to, e, ...own, span: slice(span, m.index, m.index + m[0].length) });
  }
  return parts;
}

/** Which of e and d a step is said to be; e where nothing says. */
const named = (label: string, whole: string) => ({
  hasE: !/^(?:d|实际)/i.test(label) || /e/i.test(label),
  hasD: /d\s*=/.test(whole) || /^(?:d|实际)/i.test(label),
});

/** Intervals told by a limit: up to 15 kg in steps of 5 g, above in steps of 10 g. */
function limitsIn(span: TextSpan, { max }: Candidates): Partial[] {
  const text = withSigns(span.text);
  const behind = [...text.matchAll(STEP_AND_LIMIT)].map((m) => ({
    ...{ m, step: m[1], sign: m[2], at: m[3], label: "" },
  }));
  const before = [...text.matchAll(LIMIT_AND_STEP)].map((m) => ({
    ...{ m, sign: m[1], at: m[2], label: m[3], step: m[4] },
  }));
  const seen = behind.length > 0 ? behind : before;
  const top = max?.value.at(-1);
  return seen.flatMap(({ m, step = "", sign = "", at = "", label = "" }) => {
    const [limit, e] = [massesIn(at)?.[0], massesIn(step)?.[0]];
    if (!limit || !e || grams(e) * 20 > grams(limit)) return [];
    const rest = { e, ...named(label, m[0]), span: slice(span, m.index, m.index + m[0].length) };
    if (/[≤<]/.test(sign)) return [{ from: 0, to: limit, ...rest }];
    return top && grams(top) > grams(limit) ? [{ from: grams(limit), to: top, ...rest }] : [];
  });
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
