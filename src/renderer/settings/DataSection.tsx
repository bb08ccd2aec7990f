import { useTranslation } from "react-i18next";
import { Keeping } from "../storage/Keeping.js";
import { Overview } from "../storage/Overview.js";
import { Section } from "./Section.js";

/** What is kept on this PC and how, and the way to carry it elsewhere or delete it. */
export function DataSection() {
  const { t } = useTranslation();
  return (
    <Section title={t("settings.data")}>
      <p>{t("settings.dataStays")}</p>
      <Keeping />
      <Overview />
    </Section>
  );
}
