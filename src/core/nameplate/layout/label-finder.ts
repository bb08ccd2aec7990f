import { charactersOf, simplified } from "./label-slips.js";
import { CONFUSED, LABELS, type LabelField } from "./lexicon.js";

/** A label found in a line: which characters it takes, what it announces, and how sure that is (0–1). */
export interface LabelHit {
  start: number;
  end: number;
  fields: LabelField[];
  certainty: number;
}

interface Word {
  text: string;
  fields: LabelField[];
  latin: boolean;
}

const WORDS: Word[] = LABELS.flatMap(({ fields, words }) =>
  words.map((text) => ({ text, fields, latin: /^[\x20-\x7e№°º≤]+$/.test(text) })),
).sort((a, b) => b.text.length - a.text.length);

/** Each character with all those it is taken for. */
const lookAlikesOf = new Map<string, Set<string>>();
for (const group of CONFUSED) {
  for (const char of group) lookAlikesOf.set(char, new Set([...(lookAlikesOf.get(char) ?? []), ...group]));
}
const confusable = (a: string, b: string): boolean => lookAlikesOf.get(a)?.has(b) ?? false;

/** The words that a character may begin, in their order: hardly one in twenty of all. */
const wordsFrom = new Map<string, Word[]>();
for (const word of WORDS) {
  const first = word.text[0] as string;
  for (const char of new Set([first, ...(lookAlikesOf.get(first) ?? [])]))
    wordsFrom.set(char, [...(wordsFrom.get(char) ?? []), word]);
}

/** Adjectives that are labels where a number follows: 最大100kg. */
const BARE = new Set(["最大", "最小"]);
/** Verbs that are labels where a date follows: 制造 2023.05. */
const VERBS = new Set(["出厂", "制造", "生产"]);
const isBeforeDate = (chars: string[], end: number): boolean =>
  /^:?(?:19|20)\d\d[./年\-01]/.test(chars.slice(end, end + 6).join(""));
const isBeforeNumber = (chars: string[], end: number): boolean =>
  /^\)?[:=]?≤?\d/.test(chars.slice(end, end + 4).join(""));

const FOREIGN: LabelField[] = ["other"];
/** Words that number or date anything: what stands before them says what. */
const GENERAL = new Set(["编号", "日期", "年月", "时间", "型号", "序号", "序列号", "规格", "名称", "期:"]);
/** The same in English, told apart by the device at the line's beginning alone. */
const GENERAL_LATIN = /^(?:model|m\/n|type|s[./]?n|serial|ser\.|no|date)/;
/** A part or an accessory, named at the beginning of its line: Load cell: Model L6E S/N 7781209. */
export const DEVICE =
  /^\W*(?:load\s*cells?|(?:weighing\s*)?indicator|(?:power\s*|ac\s*)?adapt[eo]r|printer|battery|(?:称重)?传感器|(?:称重)?仪表|称重显示器|显示器|电源适配器|适配器|打印机)(?![a-z])/i;
/** Whose number, date or model it may be: the scale's own. */
const OWN = /(?:秤|秤体|衡器|整机|本机|本秤|产品|器具|仪器|设备|机器|身|出厂|制造|生产|公司|厂|[的为是])$/;

/** What a load cell bears is more than the scale weighs. */
const CELL = /^\W*(?:load\s*cells?|(?:称重)?传感器)(?![a-z])/i;
export const RATINGS: ReadonlySet<LabelField> = new Set<LabelField>(["max", "min", "e", "d", "range"]);

/** 资产编号, 维修日期, 仪表型号: not the scale's. A single character may be a slip. */
function isForeign(word: Word, before: string): boolean {
  if (CELL.test(before) && word.fields.some((field) => RATINGS.has(field))) return true;
  if ((GENERAL.has(word.text) || GENERAL_LATIN.test(word.text)) && DEVICE.test(before)) return true;
  if (!GENERAL.has(word.text)) return false;
  const owner = /[\u4e00-\u9fff]{2,}$/.exec(before)?.[0];
  return owner !== undefined && !OWN.test([...owner].map(simplified).join(""));
}

/** How far a word may differ and still count: nothing for two characters but a known slip. */
const tolerance = (word: Word): number => {
  if (word.latin) return word.text.length >= 5 ? 1 : 0;
  return word.text.length >= 6 ? 2 : word.text.length >= 4 ? 1 : word.text.length === 3 ? 0.5 : 0.4;
};

/**
 * All labels of a line, left to right, none overlapping. At each place the best fit wins: more characters
 * matched, then fewer differences.
 */
export function findLabels(text: string): LabelHit[] {
  const { chars, places } = charactersOf(text);
  const found: (LabelHit & { merit: number })[] = [];
  for (let at = 0; at < chars.length; at++) {
    for (const word of wordsFrom.get(chars[at] as string) ?? []) {
      const fit = fitAt(chars, at, word);
      if (!fit || (word.latin && !standsAlone(text, chars, places, at, fit.length, word))) continue;
      if (isNoLabel(chars, at, fit.length, word)) continue;
      const start = places[at] as number;
      const end = (places[at + fit.length - 1] as number) + 1;
      const certainty = 1 - fit.cost / word.text.length;
      const merit = word.text.length - 2 * fit.cost;
      const fields = isForeign(word, text.slice(0, start)) ? FOREIGN : word.fields;
      found.push({ start, end, fields, certainty, merit });
    }
  }
  found.sort((a, b) => b.merit - a.merit || a.start - b.start);
  const kept: LabelHit[] = [];
  for (const { merit: _, ...hit } of found) {
    if (kept.every((k) => hit.end <= k.start || hit.start >= k.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Where a word's characters stand there, and are something else all the same. */
const isNoLabel = (chars: string[], at: number, length: number, word: Word): boolean =>
  endsName(chars, at, length) ||
  isPartOfName(chars, at, length, word) ||
  (/^mf/.test(word.text) && /^\.?co[.,]/.test(chars.slice(at + length).join(""))) ||
  (BARE.has(word.text) && !isBeforeNumber(chars, at + length)) ||
  (VERBS.has(word.text) && !isBeforeDate(chars, at + length));

/** 石家庄某某制造厂: the end of a maker's name, not a label. */
const endsName = (chars: string[], at: number, length: number): boolean =>
  at + length === chars.length && chars.at(-1) === "厂" && /[\u4e00-\u9fff]/.test(chars[at - 1] ?? "");

/** What begins the names of some instruments as well: 价格标签秤. */
const NAMES_KIND = /^[\u4e00-\u9fff]{0,5}?(?:秤|天平|衡)/;
const QUALITIES = new Set("条码 条形码 价格 单价 标准 精度 检验 数量 重量 毛重 净重".split(" "));

/** 某某有限公司 地址, 某某有限公司 监制: no label 公司地址 there, nor one that takes the name before it for its own. */
const isPartOfName = (chars: string[], at: number, length: number, word: Word): boolean =>
  (word.text.startsWith("公司") && chars[at - 1] === "限") ||
  // 衡器制造股份有限公司: 股 is no slip of the 年 of 制造年份.
  /^有限/.test(chars.slice(at + length).join("")) ||
  (QUALITIES.has(word.text) && NAMES_KIND.test(chars.slice(at + word.text.length).join(""))) ||
  // 双量程电子台秤 TCS-30, 双分度值电子秤: what it is, no label of what follows.
  (/[双多单三]/.test(chars[at - 1] ?? "") && NAMES_KIND.test(chars.slice(at + word.text.length).join(""))) ||
  (word.text === "监制" && /[司厂]/.test(chars[at - 1] ?? "")) ||
  (/[造产]厂$|商$/.test(word.text) && isPlace(chars, at + word.text.length - 1));

/** 制造 广东某某, 制造南通某某: 广 is no slip of 厂, nor 南 of 商, where it begins the name of a place. */
const isPlace = (chars: string[], at: number): boolean =>
  /^(?:广[东西州安元汉]|南[通京昌宁阳充平海安])/.test(chars.slice(at, at + 2).join(""));

/**
 * Cheapest way to read `word` at `at`: known slips cost 0.4, a wrong, missing or extra character 1. The first
 * character is known to hold: the match would else eat into what stands before it.
 */
function fitAt(chars: string[], at: number, word: Word): { length: number; cost: number } | null {
  const limit = tolerance(word);
  const target = word.text;
  if (limit < 1) return exactFit(chars, at, target, limit);
  const n = target.length;
  let best: { length: number; cost: number } | null = null;
  // Rows: characters consumed; a band around the diagonal is all the tolerance allows.
  let previous = Array.from({ length: n + 1 }, (_, j) => j);
  for (let i = 1; i <= n + limit && at + i <= chars.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= n; j++) {
      const swap = substitution(chars[at + i - 1] as string, target[j - 1] as string);
      row[j] = Math.min(
        (previous[j - 1] as number) + swap,
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      least = Math.min(least, row[j] as number);
    }
    // No cost ever falls below the least of the row before.
    if (least > limit) break;
    const cost = row[n] as number;
    // The last character must hold as well, unless a colon shows where the label ends.
    const holds = (chars[at + i] ?? ":") === ":" || related(chars[at + i - 1], target[n - 1]);
    if (holds && cost <= limit && (!best || cost < best.cost)) best = { length: i, cost };
    previous = row;
  }
  return best;
}

const related = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || confusable(a, b));

/** A stroke or a digit is no slip of a Chinese character: 准确度 I级 is not 准确度等级. */
const substitution = (a: string, b: string): number =>
  a === b ? 0 : confusable(a, b) ? 0.4 : isChinese(b) && /[a-z0-9]/.test(a) ? 2 : 1;

const isChinese = (char: string): boolean => char >= "\u4e00" && char <= "\u9fff";

function exactFit(chars: string[], at: number, target: string, limit: number) {
  if (at + target.length > chars.length) return null;
  let cost = 0;
  for (let k = 0; k < target.length; k++) {
    cost += substitution(chars[at + k] as string, target[k] as string);
    if (cost > limit) return null;
  }
  return { length: target.length, cost };
}

/** Max1 and e2 name an interval; Max 15kg and e 2g do not, but where the same line has e2=: Max2 15kg. */
function namesInterval(text: string, start: number, end: number, ordinal: string, next: string): boolean {
  // PASS D3: a capital is no sign of e or d, but where a value follows.
  if (/^[ED]/.test(text.slice(start))) return /^[:=]$/.test(next);
  const line = new RegExp(`(?<![a-z0-9])[ed]${ordinal}\\s*[:=]`, "i");
  const whole = /^[a-z]+[123]$/i.test(text.slice(start, end));
  const apart = whole && /^(?:\s+\d|\/\D|$)/.test(text.slice(end));
  return /^[:=]$/.test(next) || apart || (/\d/.test(next) && line.test(text));
}

/** What stands behind a single e or d that is a label: always small, for a capital begins a number or means something else. */
function announcesStep(behind: string, gloss: boolean, first: boolean): boolean {
  // e,=2g: the small number of the first weighing range is read as a comma.
  if (/^\s*,?\s*[:={]/.test(behind)) return true;
  if (/^\s*$/.test(behind) || (gloss && /^\s*\//.test(behind))) return gloss || first;
  return /^\s*(?:(?:I{1,2}\s+|[,.])?\s*[\d./]+\s*(?:mg|kg|g|t)\b|\((?:[1-3]|mg|g|kg)\))/i.test(behind);
}

/** Max / Min / e / d: one in a row of labels. */
const isInRow = (text: string, start: number, end: number): boolean =>
  /(?:max|min|[ed]|量|值)\s*\/\s*$/i.test(text.slice(0, start)) && /^\s*(?:\/|$)/.test(text.slice(end));

const PER_MINUTE = /(?:m³|m3|l|r|次|转)\s*\/\s*$/i;

/** Latin labels must not be part of a longer word, and the shortest ones need a sign that they are labels. */
function standsAlone(
  text: string,
  chars: string[],
  places: number[],
  at: number,
  length: number,
  word: Word,
): boolean {
  const start = places[at] as number;
  const end = (places[at + length - 1] as number) + 1;
  // e=50gd=50g: a unit may stand right before the next label.
  if (/[a-z0-9]/i.test(text[start - 1] ?? "") && !/\d\s?(?:mg|kg|g|t)$/i.test(text.slice(0, start)))
    return false;
  // TCS-600-E2, ACS-10-PA: the end of a model.
  if (/[A-Z\d]-$/.test(text.slice(0, start))) return false;
  // MAX.GROSS 30480 kg: of a container.
  if (word.text.startsWith("max") && /^[.\s]*gross/i.test(text.slice(end))) return false;
  // 0.9 m³/min: a unit.
  if (word.text.startsWith("min") && PER_MINUTE.test(text.slice(0, start))) return false;
  const letterEnd = /[a-z]$/.test(word.text);
  // TypeACS-30: a capital behind small letters begins a value.
  const capital = /[a-z]$/.test(text.slice(0, end)) && /[A-Z]/.test(text[end] ?? "") && word.text.length > 2;
  if (letterEnd && !capital && /[a-z]/i.test(text[end] ?? "")) return false;
  const next = chars[at + length] ?? "";
  const before = chars[at - 1] ?? "";
  const gloss = /[\u4e00-\u9fff]/.test(before) || /read[a-z]*ty\s*$/i.test(text.slice(0, start));
  const ordinal = /[a-z]([123])$/.exec(word.text)?.[1];
  if (ordinal) return namesInterval(text, start, end, ordinal, next);
  switch (word.text) {
    case "e":
    case "d":
      return (
        text.slice(start, end) === word.text &&
        (announcesStep(text.slice(end), gloss, at === 0) || isInRow(text, start, end))
      );
    case "ed":
    case "ezd":
    case "eed":
      return gloss;
    // All that a reflection left of Max or Min.
    case "ma":
    case "mi":
      return length === chars.length;
    case "t=":
    case "n=":
      return true;
    // T-150W is a model, T-30kg a tare.
    case "t-":
    case "t+":
      return /^\s*\d[\d.]*\s*(?:mg|[kK][gG]|g|t)(?![-\w])/.test(text.slice(end));
    // SN R1602: the letter behind a blank is of the number; SNR1602 may be either.
    case "snr":
      return end - start === length && /[.: ]/.test(text[end] ?? " ");
    case "no":
    case "nr":
    case "sn":
    case "ser":
    case "pa":
    case "typ":
    case "type":
    case "name":
      return gloss || next === "" || capital || /[.:\d ]/.test(text[end] ?? "");
    default:
      return true;
  }
}
