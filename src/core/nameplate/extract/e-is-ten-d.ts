import { slice, type TextSpan } from "../../recognized-text/text-span.js";
import type { Candidate, Candidates } from "../model/candidates.js";
import type { Mass } from "../model/reading.js";
import { grams, massOf, parseMasses } from "../parse/mass.js";

const TENFOLD = /(?<![a-z])e\s*[=:]\s*10\s*d(?![a-z])(?:\s*=\s*(\d[\d.]*\s*(?:mg|g|kg)))?/i;

/** Balances print e = 10 d, with or without the value behind it: e = 10 d = 1 mg, or d beside it. */
export function tenfold({ e, d }: Candidates, spans: TextSpan[]): Candidates {
  for (const span of spans) {
    const m = TENFOLD.exec(span.text);
    if (!m) continue;
    const own = slice(span, m.index, m.index + m[0].length);
    const printed = m[1] ? parseMasses(m[1])?.value[0] : undefined;
    if (printed) return { e: made(own, [printed], 1), d: made(own, [massOf(grams(printed) / 10)], 0.9) };
    const step = d?.value[0];
    return step && !e ? { e: made(own, [massOf(grams(step) * 10)], 0.8) } : {};
  }
  return {};
}

const made = (span: TextSpan, value: Mass[], fit: number): Candidate<Mass[]> => ({
  ...{ value, span, whole: span, fit, label: 1 },
  ...{ placement: "inline", interval: null, alternatives: [] },
});
