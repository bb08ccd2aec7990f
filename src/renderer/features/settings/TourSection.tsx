import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Section } from "../../ui/Section.js";
import { PrintSteps } from "../step-picture/index.js";
import { TourOffer } from "../tour/index.js";

/** The tour of the job, for those who want to see it first. */
export function TourSection() {
  const { t } = useTranslation();
  if (useApp().state.tour) return null;
  return (
    <Section title={t("tour.label")}>
      <p>{t("tour.offerText")}</p>
      <TourOffer testId="settings-tour" />
      <PrintSteps testId="settings-steps" />
    </Section>
  );
}
