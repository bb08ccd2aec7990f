import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./StorageNotice.module.css";

/** What the person has to know or to decide about her stored data, before anything else. */
export function StorageNotice() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { ask, recovery, putAside } = useApp().state.storage;
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
      {ask && (
        <section className={styles.ask} data-testid="storage-ask">
          <h2>{t("storage.askTitle")}</h2>
          <p>{t("storage.askText")}</p>
          <Button data-testid="storage-keep-plain" onClick={() => send("storage.keep", "plain")}>
            {t("storage.keepPlain")}
          </Button>
          <p className={styles.hint}>{t("storage.keepPlainText")}</p>
          <Button data-testid="storage-keep-memory" onClick={() => send("storage.keep", "memory")}>
            {t("storage.keepMemory")}
          </Button>
          <p className={styles.hint}>{t("storage.keepMemoryText")}</p>
        </section>
      )}
    </>
  );
}
