import type { FieldSpec, FieldValue } from "../../../core/autofill/field-spec.js";
import { type OptionAnswer, optionMatch, type WantedOption } from "../../../core/autofill/options.js";
import { Refused } from "../control/refusal.js";

/** What of a control's options is meant by a field's value. */
export const wantedOf = (spec: FieldSpec, { value, region }: FieldValue): WantedOption => ({
  value,
  ...(spec.options?.[value] ? { synonyms: spec.options[value] } : {}),
  ...(region ? { region } : {}),
});

/** The place of the option meant, undefined while it is not there. */
export function chooseOption(
  wanted: WantedOption,
  texts: readonly string[],
): (OptionAnswer & { outcome: "match" }) | undefined {
  const answer = optionMatch(wanted, texts);
  if (answer.outcome === "ambiguous") throw new Refused("ambiguous-option");
  return answer.outcome === "match" ? answer : undefined;
}

/** What lists leave out behind the name of a province or city. */
const SUFFIX = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|地区)$/;

/**
 * The ways down to a region, level by level: each by its code's beginning, then by its name
 * (33|0000 浙江省 → 3304|00 嘉兴市 → 330402 南湖区).
 */
export function levelsOf(wanted: WantedOption): WantedOption[] {
  const { region } = wanted;
  if (!region) return [wanted];
  return region.path.map((name, index) => {
    const digits = region.code.slice(0, 2 * (index + 1));
    const last = index === region.path.length - 1;
    return {
      value: name,
      // Counties keep their whole name: a city may have both 吉安市 and 吉安县 below it.
      ...(last ? {} : { synonyms: [name.replace(SUFFIX, "")] }),
      region: { code: last ? region.code : digits.padEnd(6, "0"), path: [name] },
    };
  });
}
