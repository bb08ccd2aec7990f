import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { problem, problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import { Section } from "../../ui/Section.js";
import { Toggle } from "../../ui/Toggle.js";
import { useLeavePractice } from "../tour/index.js";
import styles from "./PortalSection.module.css";

/** Practice or the real portal, and its address. */
export function PortalSection() {
  const { t } = useTranslation();
  const { practice, portalUrl } = useApp().state.settings;
  const leave = useLeavePractice();
  return (
    <Section title={t("layout.portal")}>
      <Toggle
        label={t("settings.practice")}
        text={t("settings.practiceText")}
        testId="settings-practice"
        checked={practice}
        onChange={(on) => void (on ? send("settings.change", { practice: true }) : leave())}
      />
      <PortalAddress saved={portalUrl} />
    </Section>
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
