import { useTranslation } from "react-i18next";
import { version } from "../../../package.json";
import { Section } from "./Section.js";

/** Which version this is, and what it is not. */
export function AboutSection() {
  const { t } = useTranslation();
  return (
    <Section title={t("settings.about")}>
      <p>{t("settings.version", { version })}</p>
      <p>{t("settings.notOfficial")}</p>
    </Section>
  );
}
