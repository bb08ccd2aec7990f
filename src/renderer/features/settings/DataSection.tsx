import { useTranslation } from "react-i18next";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";
import { EncryptionChoice, HistorySection, StorageOverview, TrashSection } from "../storage/index.js";

/** What is kept on this PC and how, and the way to carry it elsewhere or delete it. */
export function DataSection() {
  const { t } = useTranslation();
  const { show } = useScreen();
  return (
    <Section title={t("settings.data")}>
      <p>{t("settings.dataStays")}</p>
      <EncryptionChoice />
      <Button data-testid="backup-screen" onClick={() => show({ name: "backup" })}>
        {t("backup.title")}
      </Button>
      <Button data-testid="shared-screen" onClick={() => show({ name: "shared" })}>
        {t("shared.title")}
      </Button>
      <Button data-testid="transfer-screen" onClick={() => show({ name: "transfer" })}>
        {t("transfer.open")}
      </Button>
      <StorageOverview />
      <HistorySection />
      <TrashSection />
    </Section>
  );
}
