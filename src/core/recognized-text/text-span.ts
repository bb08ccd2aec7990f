import { median } from "../geometry/median.js";
import { distance, type Quad, sides } from "../geometry/quad.js";
import type { Glyph, TextLine } from "./text-line.js";

/** A stretch of one line after normalisation: exactly one glyph for each UTF-16 unit of `text`. */
export interface TextSpan {
  text: string;
  glyphs: Glyph[];
  box: Quad;
  /** As of its line. */
  turned?: TextLine["turned"];
}

/** Marks that are printed or read in many shapes, as one. */
const SAME: Record<string, string> = {
  "：": ":",
  "﹕": ":",
  "∶": ":",
  "．": ".",
  "。": ".",
  "·": ".",
  "，": ",",
  "〜": "~",
  "～": "~",
  "∼": "~",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "／": "/",
  "[": "(",
  "]": ")",
  "（": "(",
  "）": ")",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
  "｜": "|",
  "＝": "=",
  "﹦": "=",
  "×": "x",
};

/** Compatibility forms folded (Ⅲ → III, ㎏ → kg, full width → half), one glyph a character kept. */
export function toTextSpan(line: TextLine): TextSpan {
  const glyphs: Glyph[] = [];
  for (const glyph of line.glyphs) {
    const folded =
      SAME[glyph.char] ?? ordinal(glyph.char, glyphs.at(-1)?.char) ?? glyph.char.normalize("NFKC");
    for (const char of folded.split("")) glyphs.push({ ...glyph, char: SAME[char] ?? char });
  }
  const { box, turned } = line;
  const whole = withoutGaps(withLetters(glyphs), box);
  return { text: whole.map((g) => g.char).join(""), glyphs: whole, box, ...(turned && { turned }) };
}

/** Signs and Greek letters, and the Latin letters that are read as them. */
const SIGNS = "$€£¥ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const LETTERS = "SELYABEZHIKMNOPTYX";
/** What was read as another sign is not known for certain. */
const AS_SIGN = 0.6;

/** AC$-40: within a code such a sign is the letter it looks like, hardly read. */
function withLetters(glyphs: Glyph[]): Glyph[] {
  const isCode = (i: number) => /[A-Z]/.test(glyphs[i]?.char ?? "");
  return glyphs.map((glyph, i) => {
    const letter = LETTERS[SIGNS.indexOf(glyph.char)];
    if (!letter || !(isCode(i - 1) || isCode(i + 1))) return glyph;
    return { ...glyph, char: letter, score: Math.min(glyph.score, AS_SIGN) };
  });
}

/** From one letter to the next, in heights of the line: in wide print a blank is read now and then where none is. */
const WIDE = 0.7;
/** A blank makes more of a gap than this, in gaps. */
const BLANK = 1.35;

/** T C S - 2 5 0 read as TCS-25 0: without the blanks of wide print that are no wider than its other gaps. */
function withoutGaps(glyphs: Glyph[], box: Quad): Glyph[] {
  const { width, height } = sides(box);
  const gap = (i: number, j: number) =>
    (((glyphs[j] as Glyph).at - (glyphs[i] as Glyph).at) * width) / Math.max(1, height);
  const isCode = (i: number) => /[A-Z\d-]/.test(glyphs[i]?.char ?? "");
  const gaps = glyphs.flatMap((_, i) => (isCode(i) && isCode(i + 1) ? [gap(i, i + 1)] : []));
  const usual = median(gaps);
  if (usual < WIDE) return glyphs;
  return glyphs.filter(
    ({ char }, i) => char !== " " || !isCode(i - 1) || !isCode(i + 1) || gap(i - 1, i + 1) > BLANK * usual,
  );
}

/** Max₁, e②: a lowered or circled digit behind a word numbers it, and is no digit of the value behind it; nor is the 1 of ①6kg. */
function ordinal(char: string, before: string | undefined): string | null {
  if (/[₁-₃①-③]/.test(char) && /[a-z\u4e00-\u9fff]/i.test(before ?? "")) return `${char.normalize("NFKC")}:`;
  return /[①-⑨]/.test(char) ? `(${char.normalize("NFKC")})` : null;
}

/** The part of a span between two character positions, with the box cut accordingly. */
export function slice(span: TextSpan, start: number, end: number): TextSpan {
  const edge = (i: number): number => {
    if (i <= 0) return 0;
    if (i >= span.glyphs.length) return 1;
    return ((span.glyphs[i - 1] as Glyph).at + (span.glyphs[i] as Glyph).at) / 2;
  };
  const [a, b] = [edge(start), edge(end)];
  const length = Math.max(b - a, 1e-6);
  return {
    text: span.text.slice(start, end),
    glyphs: span.glyphs.slice(start, end).map((g) => ({ ...g, at: (g.at - a) / length })),
    box: part(span.box, a, b),
    ...(span.turned && { turned: span.turned }),
  };
}

/** The piece of a box from `a` to `b` (0–1) of its length. */
function part([p, q, r, s]: Quad, a: number, b: number): Quad {
  const along = (m: readonly number[], n: readonly number[], t: number): [number, number] => [
    (m[0] as number) + ((n[0] as number) - (m[0] as number)) * t,
    (m[1] as number) + ((n[1] as number) - (m[1] as number)) * t,
  ];
  return [along(p, q, a), along(p, q, b), along(s, r, b), along(s, r, a)];
}

/** The weakest character's probability; 1 for nothing. */
export const weakest = (glyphs: Glyph[]): number =>
  glyphs.reduce((low, g) => (g.char === " " ? low : Math.min(low, g.score)), 1);

/** One span out of two; glyphs keep their places between the outer ends of a row. */
export function mergeSpans(a: TextSpan, b: TextSpan): TextSpan {
  const [p, , , s] = a.box;
  const [, q, r] = b.box;
  const box: Quad = [p, q, r, s];
  const length = Math.max(1, distance(q, p));
  const endOfA = distance(a.box[1], p) / length;
  const startOfB = distance(b.box[0], p) / length;
  return {
    text: a.text + b.text,
    glyphs: [
      ...a.glyphs.map((g) => ({ ...g, at: g.at * endOfA })),
      ...b.glyphs.map((g) => ({ ...g, at: startOfB + g.at * (1 - startOfB) })),
    ],
    box,
  };
}
