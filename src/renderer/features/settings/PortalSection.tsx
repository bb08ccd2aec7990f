import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { problem, problemWords } from "../../i18n/problems.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Field } from "../../ui/Field.js";
import { Section } from "../../ui/Section.js";
import { Toggle } from "../../ui/Toggle.js";
import { useLeavePractice } from "../tour/index.js";
import styles from "./PortalSection.module.css";

/** Practice or the real portal, whose system it is, and its address. */
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
      <SystemChoice />
      <PortalAddress saved={portalUrl} />
    </Section>
  );
}

/** The system that the county decides, or another one all the same. */
function SystemChoice() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { pack, settings } = useApp().state;
  const { screen } = useScreen();
  const place = useRef<HTMLDivElement>(null);
  const isMeant = screen.name === "settings" && screen.at === "system";
  useEffect(() => {
    if (isMeant) place.current?.querySelector("select")?.focus();
  }, [isMeant]);
  return (
    <div ref={place}>
      <Choice
        label={t("settings.system")}
        hint={t("settings.systemHint")}
        testId="settings-system"
        value={settings.system ?? ""}
        options={[
          { value: "", words: t("settings.systemByCounty") },
          ...pack.systems.map(({ id, title }) => ({ value: id, words: words(title) })),
        ]}
        onPick={(picked) => send("settings.change", { system: picked || null })}
      />
    </div>
  );
}

function PortalAddress({ saved }: { saved: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState(saved);
  const [problems, setProblems] = useState<Problem[]>([]);
  useUnsaved(url.trim() !== saved);
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
