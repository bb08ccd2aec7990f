import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../contract/answers.js";
import { send } from "../app/send.js";
import { useShown } from "../app/state.js";
import { RegionField } from "../company/RegionField.js";
import { regionText, resolveRegion } from "../company/region.js";
import { Button } from "../parts/Button.js";
import { Section } from "../parts/Section.js";
import styles from "../parts/Section.module.css";
import { problem, problemWords } from "../text/problems.js";

/** The county offered where one has to be written. */
export function RegionSection() {
  const { t } = useTranslation();
  const { region } = useShown().state.settings;
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
