import { dateOf } from "../text/dates.js";
import { compact } from "../text/normalize.js";
import type { FieldSpec, FieldValue } from "./field-spec.js";
import { codeIn, isWholeCountry, normaliseOption, optionMatch } from "./match-option.js";

/** Boxes that count write the word for it behind the number: 1 台. */
const numberOf = (text: string): number => {
  const plain = text.normalize("NFKC").replace(/[\s,]|[台个件套只把部架]$/g, "");
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
};

/** Free text counts as kept when only white space around it or the width of its characters differs. */
const freeText = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ");

/**
 * Whether the page holds what was meant, as read back from it: the same date or number however written, the
 * option meant by any of its texts, a region by code or by name, other text as it is.
 */
export function valueMatches(spec: FieldSpec, wanted: FieldValue, now: string): boolean {
  if (now.trim() === "" || wanted.value.trim() === "") return now.trim() === wanted.value.trim();
  if (freeText(now) === freeText(wanted.value)) return true;
  switch (spec.kind) {
    case "date": {
      const [a, b] = [dateOf(now), dateOf(wanted.value)];
      return a !== null && a === b;
    }
    case "number":
      return numberOf(now) === numberOf(wanted.value);
    case "region":
      return regionMatches(wanted, now);
    case "choice":
      return isOption(spec, wanted, now);
    case "text":
      // What one portal lets one type another offers as a list: Ⅲ级 for III.
      return spec.options?.[wanted.value] !== undefined && isOption(spec, wanted, now);
  }
}

const isOption = ({ options }: FieldSpec, { value }: FieldValue, now: string): boolean =>
  optionMatch({ value, synonyms: options?.[value] }, [now]).outcome === "match";

/** Fields that hold a name as it stands in the register, compared by code point: another bracket is another name. */
const NAMES = new Set(["name", "contact", "manufacturer"]);

const isName = ({ kind, field }: FieldSpec): boolean => kind === "text" && NAMES.has(field);

/** Whether a box needs nothing more: it holds what was meant, and a name letter by letter. */
export const valueHeld = (spec: FieldSpec, wanted: FieldValue, now: string): boolean =>
  isName(spec) ? now.trim() === wanted.value.trim() : valueMatches(spec, wanted, now);

/** Dashes and case are no other value in what a list shows. */
const folded = (text: string): string => compact(text).replace(/[‐-―−~]/g, "-");

/** Whether a list shows what was meant; a name letter by letter, but for lines broken in the middle of it. */
export function valueListed(spec: FieldSpec, wanted: FieldValue, cell: string): boolean {
  const solid = (text: string) => text.replace(/\s+/g, "");
  if (isName(spec)) return solid(wanted.value) === solid(cell);
  return folded(wanted.value) === folded(cell) || valueMatches(spec, wanted, cell);
}

/** Boxes show a region as 南湖区[330402], 南湖区, or the way to it: 浙江省/嘉兴市/南湖区. */
function regionMatches({ value, region }: FieldValue, now: string): boolean {
  const code = region?.code ?? codeIn(value);
  const seen = codeIn(now);
  if (seen !== "") return seen === code;
  const name = normaliseOption(region?.path.at(-1) ?? value).replace(/[([]\d+[)\]]/g, "");
  const way = normaliseOption(now).split(/[/>\-,，、|]/);
  const parts = way.length > 1 && isWholeCountry(way[0] ?? "") ? way.slice(1) : way;
  if (parts.at(-1) !== name)
    return normaliseOption(now) === (region?.path ?? []).map(normaliseOption).join("");
  const path = (region?.path ?? []).map(normaliseOption);
  // Ancestors shown must be the right ones: two cities may each have a 城区.
  return parts.every((part) => path.length === 0 || path.includes(part));
}
