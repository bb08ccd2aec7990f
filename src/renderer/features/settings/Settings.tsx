import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { Pane } from "../../ui/Pane.js";
import { AllowedHosts } from "../allowed-hosts/index.js";
import { ReminderSection } from "../reminders/index.js";
import { AboutSection } from "./AboutSection.js";
import { DataSection } from "./DataSection.js";
import { DiagnosticsSection } from "./DiagnosticsSection.js";
import { GuidePackSection } from "./GuidePackSection.js";
import { HelperSection } from "./HelperSection.js";
import { LanguageSection } from "./LanguageSection.js";
import { LearnedLabels } from "./LearnedLabels.js";
import { LookSection } from "./LookSection.js";
import { PortalSection } from "./PortalSection.js";
import { RegionSection } from "./RegionSection.js";
import { TourSection } from "./TourSection.js";

/** A section a topic, each with its own file; what is chosen takes effect at once. */
export function Settings() {
  const { t } = useTranslation();
  return (
    <Pane>
      <ScreenTitle>{t("settings.title")}</ScreenTitle>
      <LanguageSection />
      <LookSection />
      <TourSection />
      <PortalSection />
      <AllowedHosts />
      <GuidePackSection />
      <LearnedLabels />
      <RegionSection />
      <ReminderSection />
      <HelperSection />
      <DataSection />
      <DiagnosticsSection />
      <AboutSection />
    </Pane>
  );
}
