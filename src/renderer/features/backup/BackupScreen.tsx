import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { Pane } from "../../ui/Pane.js";
import { MakeBackup } from "./MakeBackup.js";
import { RestoreBackup } from "./RestoreBackup.js";

/** A copy of everything, against a broken disk or for a new PC, and the way back. */
export function BackupScreen() {
  const { t } = useTranslation();
  return (
    <Pane>
      <ScreenTitle>{t("backup.title")}</ScreenTitle>
      <MakeBackup />
      <RestoreBackup />
    </Pane>
  );
}
