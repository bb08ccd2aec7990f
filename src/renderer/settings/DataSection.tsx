import { useTranslation } from "react-i18next";
import { Section } from "./Section.js";

/** What is kept on this PC, and the way to back it up or delete it. */
export function DataSection() {
  const { t } = useTranslation();
  return (
    <Section title={t("settings.data")}>
      <p>{t("settings.dataStays")}</p>
    </Section>
  );
}
