import { useTranslation } from "react-i18next";
import type { Settings } from "../../../ipc/state.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Choice } from "../../ui/Choice.js";
import { Section } from "../../ui/Section.js";

/** The page's type in pixels, and what it is called. */
const SIZES = [
  [16, "standard"],
  [18, "large"],
  [20, "larger"],
  [22, "largest"],
] as const;

/** Size of the type, light or dark. */
export function LookSection() {
  const { t } = useTranslation();
  const { textSize, theme } = useApp().state.settings;
  return (
    <Section title={t("settings.look")}>
      <Choice
        label={t("settings.textSize")}
        hint={t("settings.textSizeHint")}
        testId="settings-text-size"
        value={String(textSize)}
        options={SIZES.map(([size, name]) => ({ value: String(size), words: t(`settings.sizes.${name}`) }))}
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
