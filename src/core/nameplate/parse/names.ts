import type { Match } from "../../recognized-text/text-match.js";
import { MAKER_TAIL, mendMaker } from "./maker-words.js";

const MAKER_END =
  /有限责任公司|股份有限公司|有限公司|制造公司|实业公司|集团公司|公司|研究所|(?<=\p{sc=Han}{5}|\p{sc=Han}{2}(?:衡器|仪器|电器|儀器|電器))[厂廠](?![址家商名长区内])/gu;
const ENGLISH_MAKER =
  /[A-Z][A-Za-z&.,()\- ]{3,60}?(?<![a-z])(?:co\.?,?\s*ltd\.?|ltd\.?|limited|inc\.?|gmbh|corp(?:oration)?\.?|(?<= )company)(?![a-z])/i;

/** What stands before a name without being of it: 由某某公司出品, 本秤由某某公司, 受托方 某某公司, ACS-30 某某公司, 制造 某某公司. */
const BEFORE_MAKER =
  /^[\s()\-0-9]*(?:[A-Z][A-Z0-9]*-?\d[A-Z0-9-]*型?\s+)?(?:(?:本\p{sc=Han}{1,4})?由|[委受]托(?:方|生产|企业|单位)?|(?:制造|製造|生产(?!力)|生產(?!力)|出品)(?=[\s\p{sc=Han}]))?[\s()\-0-9]*/u;
/** 中国·永康 某某公司: where it comes from, not its name. */
const ORIGIN = /中国[·•・.]$/;
/** Which works of the company it was, or its legal form: 某某有限公司(龙岗分厂), 某某厂(普通合伙). */
const BRANCH = /^\(\p{sc=Han}{1,8}(?:厂|分公司|合伙|独资|工商户)\)/u;
/** Whoever supervises, sells or repairs is not the maker. */
const NO_MAKER = /^\s*(?:监制|監製|经销|代理|总代理|销售|维修)/;

/** A maker's name: Chinese up to its 公司 or 厂, else English up to its Co., Ltd. */
export function parseMaker(text: string): Match<string> | null {
  const chinese = chineseMaker(text);
  return chinese === "nobody" ? null : (chinese ?? englishMaker(text));
}

/** @returns nobody: a name stands there that is no maker's, or only the end of one */
function chineseMaker(text: string): Match<string> | "nobody" | null {
  let end = -1;
  for (const m of text.matchAll(MAKER_END)) end = m.index + m[0].length;
  if (end < 0) return null;
  end += BRANCH.exec(text.slice(end))?.[0].length ?? 0;
  const head = text.slice(0, end);
  // Names are Chinese throughout, but brackets for a place: 某某(浙江)衡器有限公司.
  const run = /[\p{sc=Han}A-Za-z()0-9\s-]*$/u.exec(head) as RegExpExecArray;
  const ahead = head.slice(0, run.index);
  const place = ORIGIN.test(ahead) ? /^\p{sc=Han}{2,4}\s+/u : BEFORE_MAKER;
  const lead = place.exec(run[0])?.[0].length ?? 0;
  const name = run[0].slice(lead);
  const read = name.replace(/\s+/g, "");
  // 造有限公司: its beginning was lost.
  if (MAKER_TAIL.test(read) || NO_MAKER.test(text.slice(end))) return "nobody";
  if (name.length < 5) return null;
  // What looks like a slip is offered, never put in place of what is printed.
  const others = [mendMaker(read), ...name.trim().split(/\s+/).slice(-1)].filter((other) => other !== read);
  // A sign within a name may be a character that was not read: what stands behind it is not all of the name.
  const isCutOff = /[^\s:,;|]$/.test(ahead);
  return {
    ...{ value: read, start: run.index + lead, end },
    fit: isCutOff ? 0.6 : others.length > 0 ? 0.8 : 1,
    ...(others.length > 0 ? { alternatives: others } : {}),
  };
}

function englishMaker(text: string): Match<string> | null {
  const english = ENGLISH_MAKER.exec(text);
  // In a sentence it may be any company.
  if (!english || / company$/.test(english[0])) return null;
  const lead = /^(?:made in (?:p\.?\s?r\.?\s?)?china(?: by)?|by)[\s:,]+/i.exec(english[0])?.[0].length ?? 0;
  const value = english[0].slice(lead).trim();
  return { value, start: english.index + lead, end: english.index + english[0].length, fit: 0.7 };
}

/** What a label 制造商 may announce when the name has no 公司 at its end (a workshop, or a lost character). */
export function parseLabelledMaker(text: string): Match<string> | null {
  const proper = parseMaker(text);
  if (proper) return proper;
  const m = /[\p{sc=Han}()]{4,40}/u.exec(text);
  return m && { value: m[0], start: m.index, end: m.index + m[0].length, fit: 0.5 };
}

const CODE =
  /(?:[\u4e00-\u9fff](?=[A-Z]-\d))?[A-Z0-9](?:[A-Z0-9]|[-./+_](?=[A-Z0-9(])|\((?=[A-Z0-9.]+\))|\))*/gi;

/** A mass or a voltage, by the way its unit is written: 457019V is no voltage. */
const QUANTITY = /^(?:[\d.]+(?:mg|[kK][gG]|g|t)|\d{1,3}(?:[vVwW]|[hH][zZ]))$/;

/** TCS-l50, 40O-6080: letters among digits where makers put none. */
const AMONG_DIGITS = /(?<=[A-Z]-|\d)l(?=\d|$)|(?<=\d)[oO](?=\d|-|$)/g;

/** A code with such letters is in doubt, and offered with digits instead; what was read stands. */
const withDoubt = (found: Match<string>): Match<string> => {
  const other = found.value.replace(AMONG_DIGITS, (c) => (c === "l" ? "1" : "0"));
  if (other === found.value) return found;
  return { ...found, fit: Math.min(found.fit, 0.7), alternatives: [other, ...(found.alternatives ?? [])] };
};

/** What stands behind 编号 where the number was lost: the next row's date. */
const DATED = /^\s*(?:19|20)\d{2}(?:[./年]\s?\d{1,2}(?:[./月]\s?\d{1,2})?|-\d{2}-\d{2})\s?[月日]?\s*$/;

/** A serial number: letters and digits without blanks, at least three digits among them. */
export function parseSerial(text: string): Match<string> | null {
  if (DATED.test(text)) return null;
  const runs = [...text.matchAll(CODE)].filter(
    (m) => (m[0].match(/\d/g)?.length ?? 0) >= 3 && !QUANTITY.test(m[0]),
  );
  const best = runs.sort((a, b) => b[0].length - a[0].length)[0];
  if (!best) return null;
  const value = balanced(best[0]);
  // JS 118823: letters before a blank may be of the number.
  const letters = /(?<![A-Z])([A-Z]{1,4}) $/.exec(text.slice(0, best.index))?.[1];
  // AC-30 22119: so may another number; which of both is the number, or whether they are one, is not known.
  const ahead = /([A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*) $/i.exec(text.slice(0, best.index))?.[1];
  const proper = /^[A-Z]{0,5}-?\d{4,16}$|^\d{2,6}-\d{3,8}$/.test(value) || /^[A-Z0-9]{5,18}$/.test(value);
  return withDoubt({
    value,
    start: best.index,
    end: best.index + value.length,
    fit:
      proper && !letters && !ahead && value.length >= 5 && !isCut(text, best.index, best.index + value.length)
        ? 1
        : 0.7,
    // DH.2229732: a crease, or a dot of the number.
    ...(/[A-Z]\.\d/.test(value) ? { alternatives: [value.replace(".", "")] } : {}),
    ...(letters ? { alternatives: [`${letters}${value}`, `${letters} ${value}`] } : {}),
    ...(ahead ? { alternatives: [`${ahead} ${value}`, ahead] } : {}),
  });
}

/** Without a bracket that has no partner. */
const balanced = (value: string): string =>
  value.includes("(") === value.includes(")") ? value : value.replace(/[()].*$/, "");

/**
 * Whether more belongs to a value than what was taken: 浙A-01234, 23050123 4, ACS-30(. Such a value is not whole, or
 * not known to be.
 */
const isCut = (text: string, start: number, end: number): boolean =>
  /[\u4e00-\u9fff-]$/.test(text.slice(0, start).trimEnd()) && /\S$/.test(text.slice(0, start))
    ? !/(?:编号|号|码)$/.test(text.slice(0, start))
    : /^\s*[(/-]/.test(text.slice(end)) || /^\s+\d{1,7}(?![\d./年-])/.test(text.slice(end));

/** Types of scale in QB/T 1563 and common use: three letters, then the capacity. */
const TYPES = "(?:ACS|TCS|OCS|SCS|TTZ|TSZ|BCS|DCS|ZCS|LCS|XCS|HCS|TGT|AGT|ZGT|ACZ|TCZ|JCS|ACW|TCW)";
const KNOWN_MODEL = new RegExp(`^${TYPES}[-A-Z0-9]`);
const SHOWN_MODEL = new RegExp(`(?<![A-Z0-9-])${TYPES}-?[A-Z0-9]{1,3}`);

/** Typ. 5W: what is used typically, no model. */
const POWER = /^\d[\d.]*(?:m?W|VA?|mA|Hz)$/i;

/** A model: letters first as a rule, with digits; 型 at the end is dropped. */
export function parseModel(text: string): Match<string> | null {
  const m =
    /[A-Z0-9](?:[A-Z0-9]|(?:\s?[-+_.]\s?|\s?\/|\/\s)(?=[A-Z0-9])|\((?=[^)]{1,8}\))|\)|[ⅠⅡⅢ]| (?=[A-Z0-9]))*/i.exec(
      text,
    );
  if (!m) return null;
  // Behind a blank only a short addition belongs to the model (ACS-30 A), no further number.
  const [head, ...additions] = (/^[^(]*\)$/.test(m[0]) ? m[0].slice(0, -1) : m[0])
    .replace(/\s*([-+/_.])\s*/g, "$1")
    .trim()
    .split(" ");
  // Ranger 3100: a name's number, however long.
  const isName = /^[A-Z][a-z]{2,}$/.test(head ?? "");
  const kept = additions.findIndex(
    (part, i) =>
      !/^[A-Z]{1,3}\d?$|^\d{1,3}[A-Z]?$/i.test(part) && !(isName && i === 0 && /^\d{4}[A-Z]?$/i.test(part)),
  );
  const value = [head, ...(kept < 0 ? additions : additions.slice(0, kept))].join(" ");
  if (value.length < 2 || value.length > 28 || !/[A-Z]/i.test(value) || POWER.test(value)) return null;
  // A word without a digit may be a model, but is mostly something else in the model's place.
  const usual = /^[A-Z]{1,6}[-]?[A-Z0-9]/.test(value) && /\d/.test(value);
  const goesOn = /^\s?[:,]\s?\d/.test(text.slice(m.index + m[0].length));
  const unpaired = /\([^)]*$|^[^(]*\)/.test(m[0]);
  const cut = unpaired || /^\s*[(/-]/.test(text.slice(m.index + m[0].length));
  const fit = goesOn
    ? 0.5
    : cut
      ? 0.7
      : KNOWN_MODEL.test(value)
        ? 1
        : usual
          ? 0.95
          : /\d/.test(value)
            ? 0.7
            : 0.4;
  const length = kept < 0 ? m[0].length : m[0].indexOf(additions[kept] as string);
  // JZ.6J: a dot of a dotted line, or a hyphen that was hardly printed.
  const dotted = /[A-Z]\.\d/i.test(value) ? { alternatives: [value.replace(".", "-")] } : {};
  return withDoubt({ value, start: m.index, end: m.index + length, fit, ...dotted });
}

/** The part of a text from where a known type of scale begins; null when it names none. */
export function shownModel(text: string): Match<string> | null {
  const at = text.search(SHOWN_MODEL);
  const found = at < 0 ? null : parseModel(text.slice(at));
  return found && { ...found, start: found.start + at, end: found.end + at };
}
