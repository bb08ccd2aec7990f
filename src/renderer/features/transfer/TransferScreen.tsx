import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { Pane } from "../../ui/Pane.js";
import { ExportSection } from "./ExportSection.js";
import { ImportSection } from "./ImportSection.js";

/** Tables and company files, in and out. */
export function TransferScreen() {
  const { t } = useTranslation();
  return (
    <Pane>
      <ScreenTitle>{t("transfer.title")}</ScreenTitle>
      <ImportSection />
      <ExportSection />
    </Pane>
  );
}
