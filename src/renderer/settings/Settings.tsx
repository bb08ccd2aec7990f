import { Switch } from "@base-ui/react/switch";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../contract/commands.js";
import type { Settings as SettingsState } from "../../contract/state.js";
import { send } from "../app/send.js";
import { useShown } from "../app/state.js";
import { Button } from "../parts/Button.js";
import { Choice } from "../parts/Choice.js";
import { Field } from "../parts/Field.js";
import { Pane } from "../parts/Pane.js";
import { ScreenTitle } from "../parts/ScreenTitle.js";
import { problem, problemWords } from "../text/problems.js";
import styles from "./Settings.module.css";

const SIZES = [16, 18, 20, 22];

/** Language, looks, practice and the portal's address; each takes effect at once, the address on saving. */
export function Settings() {
  const { t } = useTranslation();
  const { settings } = useShown().state;
  const change = (patch: Partial<SettingsState>) => void send("settings.change", patch);
  return (
    <Pane>
      <ScreenTitle>{t("settings.title")}</ScreenTitle>
      <Choice
        label={t("settings.language")}
        testId="settings-language"
        value={settings.language}
        options={[
          { value: "zh-CN", words: "中文" },
          { value: "en", words: "English" },
        ]}
        onPick={(language) => change({ language: language === "en" ? "en" : "zh-CN" })}
      />
      <Choice
        label={t("settings.textSize")}
        testId="settings-text-size"
        value={String(settings.textSize)}
        options={SIZES.map((size) => ({ value: String(size), words: t("settings.pixels", { size }) }))}
        onPick={(size) => change({ textSize: Number(size) })}
      />
      <Choice
        label={t("settings.theme")}
        testId="settings-theme"
        value={settings.theme}
        options={(["system", "light", "dark"] as const).map((theme) => ({
          value: theme,
          words: t(`settings.themes.${theme}`),
        }))}
        onPick={(theme) => change({ theme: theme as SettingsState["theme"] })}
      />
      <div className={styles.practice}>
        <div>
          <strong id="settings-practice">{t("settings.practice")}</strong>
          <p id="settings-practice-text">{t("settings.practiceText")}</p>
        </div>
        <Switch.Root
          className={styles.switch}
          data-testid="settings-practice"
          aria-labelledby="settings-practice"
          aria-describedby="settings-practice-text"
          checked={settings.practice}
          onCheckedChange={(practice) => change({ practice })}
        >
          <Switch.Thumb className={styles.thumb} />
        </Switch.Root>
      </div>
      <PortalAddress saved={settings.portalUrl} />
    </Pane>
  );
}

function PortalAddress({ saved }: { saved: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState(saved);
  const [problems, setProblems] = useState<Problem[]>([]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!URL.canParse(url.trim())) return setProblems([problem("portalUrl", "bad-url")]);
    const answer = await send("settings.change", { portalUrl: url.trim() });
    setProblems(answer && !answer.ok ? answer.problems : []);
  };
  return (
    <form onSubmit={save} noValidate className={styles.address}>
      <Field
        label={t("settings.portalUrl")}
        hint={t("settings.portalUrlHint")}
        problem={problems[0] && problemWords(t, problems[0])}
      >
        {(described) => (
          <input
            {...described}
            type="url"
            data-testid="settings-portal-url"
            value={url}
            spellCheck={false}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" data-testid="settings-save">
        {t("settings.save")}
      </Button>
    </form>
  );
}
