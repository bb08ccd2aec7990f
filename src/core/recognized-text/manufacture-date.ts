import { MONTHS } from "../text/dates.js";
import type { Match } from "./text-match.js";

const DIGIT = "[\\dOoDQIlSsZB]";
const FULL = new RegExp(
  `(${DIGIT}{4})\\s*[.\\-/年,:]\\s*(${DIGIT}{1,2})(?:\\s*[.\\-/月,:]\\s*(${DIGIT}{1,2})(?!${DIGIT}))?`,
);
const COMPACT = new RegExp(`(?<!\\d)((?:19|20)\\d{2})(\\d{2})(${DIGIT}{2})?(?!\\d)`);
/** 202403.25, 2024.0325, 202403月25日: one of two separators was not read. */
const HALF_PARTED =
  /(?<!\d)((?:19|20)\d{2})(?:\s*[.\-/年]\s*(\d{2})|(\d{2})\s*[.\-/月]\s*)(\d{2})(?![\d.\-/])/;
const REVERSED = /(?<!\d)(\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/;
/** 23年5月, '23.05. */
const SHORT = /(?<!\d)(?:'\s*(\d{2})\s*[.\-/]|(\d{2})\s*年)\s*(\d{1,2})(?:\s*[.\-/月]\s*(\d{1,2})(?!\d))?/;
/** 民國110年5月: years of the Republic, on plates from Taiwan. */
const REPUBLIC = /民[国國]\s*(\d{2,3})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const SLIPS: Record<string, string> = {
  O: "0",
  o: "0",
  D: "0",
  Q: "0",
  I: "1",
  l: "1",
  S: "5",
  s: "5",
  Z: "2",
  B: "8",
};
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
/** Dec. 2021, MAY.12.2023, 12 May 2023, 2023-May-12: the month in letters, in any order. */
const NAMED: { shape: RegExp; order: ("y" | "m" | "d")[] }[] = [
  {
    shape: new RegExp(`(?<!\\d)(\\d{1,2})[\\s.,/-]*${MONTH}[\\s.,/-]*((?:19|20)\\d{2})(?!\\d)`, "i"),
    order: ["d", "m", "y"],
  },
  {
    shape: new RegExp(`(?<![a-z])${MONTH}[\\s.,/-]*(\\d{1,2})[\\s.,/-]+((?:19|20)\\d{2})(?!\\d)`, "i"),
    order: ["m", "d", "y"],
  },
  { shape: new RegExp(`(?<![a-z])${MONTH}[\\s.,/-]*((?:19|20)\\d{2})(?!\\d)`, "i"), order: ["m", "y"] },
  {
    shape: new RegExp(`(?<!\\d)((?:19|20)\\d{2})[\\s.,/-]*${MONTH}[\\s.,/-]*(\\d{1,2})(?!\\d)`, "i"),
    order: ["y", "m", "d"],
  },
  { shape: new RegExp(`(?<!\\d)((?:19|20)\\d{2})[\\s.,/-]*${MONTH}`, "i"), order: ["y", "m"] },
];
const NUMERALS = "〇一二三四五六七八九";
/** 二〇二三年五月十二日. */
const WRITTEN =
  /([〇○零O0一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十]{1,3})\s*月(?:\s*([一二三四五六七八九十]{1,3})\s*日?)?/;

const digits = (text: string): string => text.replace(/\D/g, (c) => SLIPS[c] ?? c);

/** Electronic scales are no older than this; and a plate is not from years ahead. */
const FIRST_YEAR = 1985;
const LAST_YEAR = 2049;

/** A date of manufacture as YYYY, YYYY-MM or YYYY-MM-DD; nothing beyond what is printed is added. */
export function parseDate(text: string): Match<string> | null {
  const date = written(text) ?? named(text) ?? numbers(text) ?? yearAlone(text);
  if (!date) return null;
  const lost = LOST_DIGIT.test(text.slice(date.start, date.end)) || CUT.test(text.slice(date.end));
  return lost ? { ...date, fit: Math.min(date.fit, 0.7) } : date;
}

/** 2023.05.12D, 2023.05.123: what follows belonged to the date. */
const CUT = /^(?:[a-z\d]|[.\-/月]\d)/i;
/** 2015.01.7: of a day of two digits one may be lost where the month has two. */
const LOST_DIGIT = /\D0\d\D\d(?:\D|$)/;

function numbers(text: string): Match<string> | null {
  const republic = REPUBLIC.exec(text);
  if (republic) {
    const value = compose(String(1911 + Number(republic[1])), republic[2], republic[3]);
    return value ? found(value, republic, 1) : null;
  }
  const parted = HALF_PARTED.exec(text);
  if (parted) {
    const value = compose(parted[1] as string, parted[2] ?? parted[3], parted[4]);
    if (value) return found(value, parted, 0.7);
  }
  const full = FULL.exec(text);
  if (full) {
    const raw = [full[1], full[2], full[3]] as [string, string, string | undefined];
    const value = compose(digits(raw[0]), digits(raw[1]), raw[2] === undefined ? undefined : digits(raw[2]));
    const clean = raw.every((part) => part === undefined || /^\d+$/.test(part));
    if (value) return found(value, full, clean ? 1 : 0.5);
  }
  return unparted(text);
}

/** 20230512, 05/2023, 23年5月. */
function unparted(text: string): Match<string> | null {
  const compact = COMPACT.exec(text);
  if (compact) {
    const day = compact[3];
    const value = compose(compact[1] as string, compact[2] as string, day && digits(day));
    if (value) return found(value, compact, !day || /^\d+$/.test(day) ? 0.9 : 0.5);
  }
  const reversed = REVERSED.exec(text);
  if (reversed) {
    const value = compose(reversed[2] as string, reversed[1] as string, undefined);
    if (value) return found(value, reversed, 0.9);
  }
  const short = SHORT.exec(text);
  if (short) {
    const value = compose(`20${short[1] ?? short[2]}`, short[3], short[4]);
    if (value) return found(value, short, 0.9);
  }
  return null;
}

function named(text: string): Match<string> | null {
  for (const { shape, order } of NAMED) {
    const m = shape.exec(text);
    if (!m) continue;
    const part = (name: "y" | "m" | "d") => (order.includes(name) ? m[order.indexOf(name) + 1] : undefined);
    const month = MONTHS.indexOf((part("m") as string).toLowerCase()) + 1;
    const value = compose(part("y") as string, String(month), part("d"));
    if (value) return found(value, m, 1);
  }
  return null;
}

function written(text: string): Match<string> | null {
  const m = WRITTEN.exec(text);
  if (!m) return null;
  const year = [...(m[1] as string)].map((c) => Math.max(0, NUMERALS.indexOf(c))).join("");
  const value = compose(year, numeral(m[2] as string), m[3] && numeral(m[3]));
  return value ? found(value, m, 1) : null;
}

/** 五, 十二, 二十, 三十一. */
function numeral(text: string): string {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["〇", text];
  const of = (c: string | undefined, none: number) => (c ? NUMERALS.indexOf(c) : none);
  return String(of(tens, 1) * 10 + of(ones, 0));
}

function yearAlone(text: string): Match<string> | null {
  const year = YEAR.exec(text);
  const value = year && compose(year[1] as string, undefined, undefined);
  return value
    ? found(value, year, /^\s*\d{4}\s*年\s*$/.test(text) ? 0.9 : /^\s*\d{4}\s*$/.test(text) ? 0.8 : 0.4)
    : null;
}

function compose(year: string, month: string | undefined, day: string | undefined): string | null {
  const y = Number(year);
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR)) return null;
  if (month === undefined) return year;
  const m = Number(month);
  if (!(m >= 1 && m <= 12)) return null;
  const upToMonth = `${year}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return upToMonth;
  const d = Number(day);
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${upToMonth}-${String(d).padStart(2, "0")}` : null;
}

const found = (value: string, m: RegExpExecArray, fit: number): Match<string> => ({
  value,
  start: m.index,
  end: m.index + m[0].length,
  fit,
});
