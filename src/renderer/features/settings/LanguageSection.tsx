import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Choice } from "../../ui/Choice.js";
import { Section } from "../../ui/Section.js";

/** The wizard's language; the portal's pages stay Chinese. */
export function LanguageSection() {
  const { t } = useTranslation();
  const { language } = useApp().state.settings;
  return (
    <Section title={t("settings.languageTitle")}>
      <Choice
        label={t("settings.language")}
        testId="settings-language"
        value={language}
        options={[
          { value: "zh-CN", words: "中文" },
          { value: "en", words: "English" },
        ]}
        onPick={(picked) => send("settings.change", { language: picked === "en" ? "en" : "zh-CN" })}
      />
    </Section>
  );
}
