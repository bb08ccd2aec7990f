import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Settings } from "../../ipc/state.js";

/** Gives the page the language, theme and type size of the settings. */
export function useLook(settings: Settings | undefined): void {
  const { i18n } = useTranslation();
  const { language, theme, textSize } = settings ?? {};
  useEffect(() => {
    if (!language) return;
    // Changing it makes every `t` new, also when it stays the same.
    if (i18n.language !== language) void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    document.title = i18n.t("app.name", { lng: language });
  }, [language, i18n]);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (textSize) document.documentElement.style.fontSize = `${textSize}px`;
  }, [textSize]);
}
