import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { KeepingQuestion } from "./KeepingQuestion.js";

/** What the user has to know or to decide about her stored data, before anything else. */
export function StorageNotice() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { storage, companies, instruments } = useApp().state;
  const { recovery, putAside } = storage;
  return (
    <>
      {recovery !== "none" && (
        <section data-testid="storage-recovery" data-recovery={recovery}>
          <Note
            kind={recovery === "restored" ? "info" : "warn"}
            title={t(`storage.recovery.${recovery}.title`)}
          >
            <p>{t(`storage.recovery.${recovery}.text`)}</p>
            {putAside && <p>{t("storage.putAside", { file: putAside })}</p>}
            {recovery === "lost" && (
              <Button data-testid="storage-restore" onClick={() => show({ name: "backup" })}>
                {t("backup.restore")}
              </Button>
            )}
            <Button data-testid="storage-seen" onClick={() => send("storage.seen", undefined)}>
              {t("storage.seen")}
            </Button>
          </Note>
        </section>
      )}
      {(companies.length > 0 || instruments.length > 0) && <KeepingQuestion />}
    </>
  );
}
