import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { Pane } from "../../ui/Pane.js";
import { ExportSection } from "./ExportSection.js";
import { ImportSection } from "./ImportSection.js";

/** Tables and company files, in and out. @param file one to be read at once */
export function TransferScreen({ file }: { file?: File | undefined }) {
  const { t } = useTranslation();
  return (
    <Pane>
      <ScreenTitle>{t("transfer.title")}</ScreenTitle>
      <ImportSection file={file} />
      <ExportSection />
    </Pane>
  );
}
