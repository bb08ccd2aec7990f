import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import { Section } from "../../ui/Section.js";
import { Toggle } from "../../ui/Toggle.js";
import { DeskLink } from "../desk/index.js";

/** For who files for others: one company's login must not serve the next. */
export function HelperSection() {
  const { t } = useTranslation();
  const { helperMode, helperName } = useApp().state.settings;
  const [name, setName] = useState(helperName);
  useUnsaved(helperMode && name !== helperName);
  return (
    <Section title={t("helper.title")}>
      <Toggle
        label={t("helper.mode")}
        text={t("helper.text")}
        testId="settings-helper-mode"
        checked={helperMode}
        onChange={(on) => void send("settings.change", { helperMode: on })}
      />
      {helperMode && (
        <Field label={t("helper.name")} hint={t("helper.nameHint")} optional={t("app.optional")}>
          {(described) => (
            <input
              {...described}
              data-testid="settings-helper-name"
              maxLength={30}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
              onBlur={() => name !== helperName && void send("settings.change", { helperName: name })}
            />
          )}
        </Field>
      )}
      <DeskLink testId="settings-desk" />
      <Button data-testid="portal-forget" onClick={() => send("portal.forget", undefined)}>
        {t("helper.forget")}
      </Button>
      <p>{t("helper.forgetText")}</p>
    </Section>
  );
}
