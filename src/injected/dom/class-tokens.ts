/** What was split already: a page bears the same few hundred names over and over. */
const known = new Map<string, readonly string[]>();
/** SECURITY: a page that makes up names without end fills no memory. */
const MOST_KNOWN = 2000;

/** The words of an element's class names, split at hyphens and humps: `el-date-editor` → el, date, editor. */
export function tokensOf(element: Element): readonly string[] {
  const named = (attribute: string): string => element.getAttribute(attribute) ?? "";
  const names = `${named("class")} ${named("data-icon")} ${named("data-role")}`;
  let tokens = known.get(names);
  if (!tokens) {
    tokens = names
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((token) => token !== "");
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(names, tokens);
  }
  return tokens;
}

/** What widget libraries call their parts, whichever the library. */
export const WORDS = {
  date: /^(?:date(?!s?et|base|d)|calendar|laydate|wdate|rili|timepicker|timebox|timefield)|(?<!vali|up|candi)date(?:pick|box|edit|field|time)|calendar$/,
  tree: /tree|cascad/,
  select:
    /^(?:select|combo|dropdown|picker|chosen|autocomplete|lookup|droplist|dropdownlist)|(?:select|combobox|combo|dropdown|dropdownlist|picker|selector|buttonedit)$/,
  clear: /^(?:clear|close|cross)$/,
  arrow: /arrow|caret|chevron|triangle|trigger|unfold|^down$|^edge$/,
  number: /^(?:number|numeric|spinner|stepper|inputnumber|spin)|(?:spinner|stepper|inputnumber|numberbox)$/,
  radio: /^radio|radio$/,
  chosen: /^(?:overlay|value|selected|single|rendered?)$/,
  checked: /(?<!un)checked|(?<!un)selected|^active$|radioed|^on$/,
  disabled: /disabled/,
  placeholder: /placeholder/,
  dialog: /dialog|modal|window|drawer|messager|^layer|^(?:dlg|win|popup|pop|popwin|lightbox)$/,
  popup:
    /dropdown|menu|tooltip|popover|picker|suggest|combo|listbox|select|calendar|autocomplete|options|cascad|datebox/,
  mask: /mask|overlay|shade|backdrop|loading|^modal$|blocker/,
  title: /title|header|caption|hd$/,
  expander: /expand|hit|switch|toggle|collaps|arrow|caret|chevron|triangle|ocl|plus|minus/,
  leaf: /noop|leaf|docu$|^none$|placeholder/,
} as const;

export const anyToken = (tokens: readonly string[], words: RegExp): boolean =>
  tokens.some((token) => words.test(token));
