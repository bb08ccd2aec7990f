import type { WantedOption } from "../../../core/autofill/match-option.js";

const PEOPLES =
  "(?:[回苗彝藏羌白傣侗]族|土家族|布依族|朝鲜族|景颇族|傈僳族|哈尼族|壮族|蒙古族?|哈萨克族?|柯尔克孜族?)";
/** What lists leave out behind the name of a province or city, as GB/T 2260 has it. */
const SUFFIX = new RegExp(`(?:省|市|盟|地区|特别行政区|(?:壮族|回族|维吾尔)?自治区|${PEOPLES}+自治州)$`);

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
