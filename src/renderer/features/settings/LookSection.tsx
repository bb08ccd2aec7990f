import { useTranslation } from "react-i18next";
import type { Settings } from "../../../ipc/state.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Choice } from "../../ui/Choice.js";
import { Section } from "../../ui/Section.js";

const SIZES = [16, 18, 20, 22] as const;

/** Size of the type, light or dark. */
export function LookSection() {
  const { t } = useTranslation();
  const { textSize, theme } = useApp().state.settings;
  return (
    <Section title={t("settings.look")}>
      <Choice
        label={t("settings.textSize")}
        testId="settings-text-size"
        value={String(textSize)}
        options={SIZES.map((size) => ({ value: String(size), words: t(`settings.sizes.${size}`) }))}
        onPick={(size) => send("settings.change", { textSize: Number(size) })}
      />
      <Choice
        label={t("settings.theme")}
        testId="settings-theme"
        value={theme}
        options={(["system", "light", "dark"] as const).map((name) => ({
          value: name,
          words: t(`settings.themes.${name}`),
        }))}
        onPick={(name) => send("settings.change", { theme: name as Settings["theme"] })}
      />
    </Section>
  );
}
