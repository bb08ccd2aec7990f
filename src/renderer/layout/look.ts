import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../contract/state.js";

/** Gives the page the language, theme and type size of the settings. */
export function useLook(settings: Settings | undefined): void {
  const { i18n, t } = useTranslation();
  const { language, theme, textSize } = settings ?? {};
  useEffect(() => {
    if (!language) return;
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    document.title = t("app.name", { lng: language });
  }, [language, i18n, t]);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (textSize) document.documentElement.style.fontSize = `${textSize}px`;
  }, [textSize]);
}
