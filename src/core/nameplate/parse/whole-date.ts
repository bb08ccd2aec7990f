import { parseDate } from "../../recognized-text/manufacture-date.js";
import type { Match } from "../../recognized-text/text-match.js";

/** What follows a date in running text: 2023年2月出厂。, 2023/02 Made in China. */
const AFTER_DATE = /[\s月日]*(?:出厂?|生产|(?:中国)?制造?|出品|made\s*in\s*[a-z.\s]+)?[\s。,.;)]*$/i;

/** 製造 民國 109 年 12 月: what was done then, before it. */
const BEFORE_DATE = /^\s*(?:制造|製造|生产|生產|出厂|出廠|出品)\s*/;

/** 2O25年2月1日, 20l7.06.17: letters among a date's digits. */
const SLIPPED = /^(?=.*[A-Za-z])\w{4}\s*[.\-/年]/;

/** A text that is nothing but a date with its month, or a year that says so: 2012年, 2012年制. */
export function wholeDate(text: string): Match<string> | null {
  const made = /^\s*((?:19|20)\d{2}年)(?:制造?|产|生产|出厂)?\s*$/.exec(text)?.[1];
  if (made) return parseDate(made);
  const found = parseDate(text);
  const said = text.replace(AFTER_DATE, "").replace(BEFORE_DATE, "").trim();
  const whole = found && found.value.length >= 7 && found.end - found.start >= said.length;
  return whole && (found.fit >= 0.9 || SLIPPED.test(said)) ? found : null;
}
