import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import en from "../../../assets/locales/en.json";
import zh from "../../../assets/locales/zh-CN.json";

/** Sets the wizard's words up; the language is main's to say, the system's until it has spoken. */
export function startText(): void {
  void i18next.use(initReactI18next).init({
    lng: navigator.language.startsWith("zh") ? "zh-CN" : "en",
    fallbackLng: "zh-CN",
    defaultNS: "wizard",
    resources: { "zh-CN": { wizard: zh }, en: { wizard: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
