import { useTranslation } from "react-i18next";
import { useShown } from "../../state/app-state.js";
import { Section } from "../../ui/Section.js";
import { TourOffer } from "../tour/TourOffer.js";

/** The tour of the job, for who wants to see first how it goes. */
export function TourSection() {
  const { t } = useTranslation();
  if (useShown().state.tour) return null;
  return (
    <Section title={t("tour.label")}>
      <p>{t("tour.offerText")}</p>
      <TourOffer testId="settings-tour" />
    </Section>
  );
}
