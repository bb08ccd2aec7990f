import { compact } from "../text/normalize.js";
import type { FieldSpec, FieldValue } from "./field-spec.js";

/** What of a select's options is wanted: a value with other texts for it, or a region by code and names. */
export interface WantedOption {
  value: string;
  /** Texts the portal may show for it instead. */
  synonyms?: readonly string[];
  region?: { code: string; path: readonly string[] };
}

/** What of a control's options is meant by a field's value. */
export const wantedOf = (spec: FieldSpec, { value, region }: FieldValue): WantedOption => ({
  value,
  ...(spec.options?.[value] ? { synonyms: spec.options[value] } : {}),
  ...(region ? { region } : {}),
});

export type OptionAnswer =
  | { outcome: "match"; index: number; text: string }
  | { outcome: "none" }
  | { outcome: "ambiguous"; texts: string[] };

/** Text of an option as it is compared: spaces, brackets' width and letter case are decoration. */
export const normaliseOption = (text: string): string =>
  compact(text)
    .replace(/[【〔]/g, "[")
    .replace(/[】〕]/g, "]")
    // Marks that more lies below it are drawn as letters in some lists: 浙江省 ›.
    .replace(/^[▸▶►▾▼]+|[›»❯▸▶►→>]+$/g, "");

/** The administrative code an option bears, as in 南湖区[330402] or 330402 南湖区; "" when none. */
export const codeIn = (text: string): string =>
  /(?<!\d)(\d{6})(?:\d{6})?(?!\d)/.exec(compact(text))?.[1] ?? "";

/** What may stand above the provinces in a list of regions, with a code or without. */
export const isWholeCountry = (text: string): boolean =>
  /^(?:全国|中国|中华人民共和国|国家)[([]?\d*[)\]]?$/.test(compact(text));

/** A line of a list that only asks for a choice: with it alone the list's options are not there yet, and it takes none. */
export const asksForChoice = (text: string): boolean =>
  /^[-—=\s]*(?:请(?:您)?(?:先)?选择|please (?:select|choose)|(?:select|choose)\b)/i.test(text.trim());

const withoutCode = (text: string): string =>
  normaliseOption(text)
    .replace(/[([<]?\d{6,12}[)\]>]?/g, "")
    .replace(/[-_/]+$|^[-_/]+/g, "");

/** What an option says of itself that it takes in as well: 非法人企业(含个体工商户). */
const WIDENED = /\((?:含|包含|包括)[^()]*\)$/;

const answer = (options: readonly string[], hits: number[]): OptionAnswer | null => {
  const texts = [...new Set(hits.map((index) => options[index] ?? ""))];
  const [index] = hits;
  if (index === undefined) return null;
  // The same text twice leaves open which of the two is meant.
  if (hits.length > 1) return { outcome: "ambiguous", texts };
  return { outcome: "match", index, text: options[index] ?? "" };
};

const where = (options: readonly string[], test: (text: string) => boolean): number[] =>
  options.flatMap((text, index) => (text.trim() !== "" && test(text) ? [index] : []));

/**
 * The one option that is meant: by exact text, by synonym, for regions by code and then by name. Never by
 * being alike: 非法人企业 holds 法人企业.
 */
export function optionMatch(wanted: WantedOption, options: readonly string[]): OptionAnswer {
  const { region } = wanted;
  if (region) {
    const coded = answer(
      options,
      where(options, (text) => codeIn(text) === region.code),
    );
    if (coded) return coded;
    const names = [region.path.join(""), region.path.at(-1) ?? "", ...(wanted.synonyms ?? [])].map(
      withoutCode,
    );
    // An option with another code is another county, whatever its name.
    const named = (text: string) =>
      codeIn(text) === "" && names.includes(withoutCode(text).replace(/[/>,，、-]/g, ""));
    return answer(options, where(options, named)) ?? { outcome: "none" };
  }
  const exact = normaliseOption(wanted.value);
  const texts = new Set((wanted.synonyms ?? []).map(normaliseOption));
  const ways: ((text: string) => boolean)[] = [
    (text) => text === exact,
    (text) => texts.has(text),
    (text) => text.replace(WIDENED, "") === exact,
  ];
  for (const fits of ways) {
    const found = answer(
      options,
      where(options, (text) => fits(normaliseOption(text))),
    );
    if (found) return found;
  }
  return { outcome: "none" };
}
