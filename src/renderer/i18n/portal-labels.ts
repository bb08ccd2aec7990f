import { useTranslation } from "react-i18next";
import { glossOf } from "../../core/procedure/pack/glosses.js";
import { fieldWords } from "./field-names.js";

/** The portal's word, which already stands beside. */
const IN_CHINESE = / \(\p{Script=Han}[^)]*\)$/u;

/** What a field of the portal's forms is called in English, for who reads the guide so; "" in Chinese. */
export function useLabelMeaning(): (form: "company" | "instrument", field: string) => string {
  const { t, i18n } = useTranslation();
  return (form, field) => {
    const words = i18n.language === "en" ? fieldWords(t, form, field) : field;
    return words === field ? "" : words.replace(IN_CHINESE, "");
  };
}

/** The same of what the user fills in alone: a password, a code. */
export function useOwnMeaning(): (label: string) => string {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === "en" ? glossOf(label) : "");
}
