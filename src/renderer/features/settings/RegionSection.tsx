import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { regionText } from "../../../core/records/company.js";
import type { Problem } from "../../../ipc/results.js";
import { problem, problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";
import styles from "../../ui/Section.module.css";
import { RegionField, resolveRegion } from "../company/index.js";

/** The county offered where one has to be written. */
export function RegionSection() {
  const { t } = useTranslation();
  const { region } = useApp().state.settings;
  const [typed, type] = useState(regionText(region));
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = await resolveRegion(typed);
    if (typeof found === "string") return setTrouble(problem("region", found));
    setTrouble(null);
    type(regionText(found));
    await send("settings.change", { region: found });
  };
  return (
    <Section title={t("settings.region")}>
      <form onSubmit={save} noValidate className={styles.form}>
        <RegionField
          label={t("settings.regionField")}
          testId="settings-region"
          value={typed}
          hint={t("settings.regionHint")}
          problem={trouble ? problemWords(t, trouble) : undefined}
          onChange={(value) => {
            type(value);
            setTrouble(null);
          }}
        />
        <Button type="submit" data-testid="settings-region-save" disabled={typed === regionText(region)}>
          {t("settings.regionSave")}
        </Button>
      </form>
    </Section>
  );
}
