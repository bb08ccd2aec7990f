import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import styles from "./KeepingQuestion.module.css";

/** Where nothing can be encrypted: asked in one sentence, when something is about to be kept. */
export function KeepingQuestion() {
  const { t } = useTranslation();
  const { storage, settings } = useApp().state;
  // What is entered for practice is kept nowhere.
  if (!storage.ask || settings.practice) return null;
  return (
    <section className={styles.ask} data-testid="storage-ask">
      <p>{t("storage.askText")}</p>
      <div className={styles.answers}>
        <Button
          title={t("storage.keepPlainText")}
          data-testid="storage-keep-plain"
          onClick={() => send("storage.keep", "plain")}
        >
          {t("storage.askPlain")}
        </Button>
        <Button
          title={t("storage.keepMemoryText")}
          data-testid="storage-keep-memory"
          onClick={() => send("storage.keep", "memory")}
        >
          {t("storage.askMemory")}
        </Button>
      </div>
    </section>
  );
}
