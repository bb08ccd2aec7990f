import { useTranslation } from "react-i18next";
import { useScreen } from "../app/screen.js";
import { send } from "../app/send.js";
import { useShown } from "../app/state.js";
import { ImportButton } from "../company/ImportButton.js";
import { Button } from "../parts/Button.js";
import styles from "./Start.module.css";

/** The first start: as little as possible is asked, and nothing must be answered. */
export function Start({ onLater }: { onLater: () => void }) {
  const { t } = useTranslation();
  const { state } = useShown();
  const { show } = useScreen();
  return (
    <section className={styles.start} data-testid="start" aria-labelledby="start-title">
      <h2 id="start-title">{t("start.title")}</h2>
      <p>{t("start.text")}</p>
      <div className={styles.buttons}>
        <Button look="primary" icon="pen" onClick={() => show({ name: "company", id: null })}>
          {t("start.form")}
        </Button>
        <ImportButton testId="start-import">{t("start.file")}</ImportButton>
        {!state.settings.practice && (
          <Button onClick={() => send("settings.change", { practice: true })}>{t("start.practice")}</Button>
        )}
        <Button look="quiet" onClick={onLater}>
          {t("start.later")}
        </Button>
      </div>
    </section>
  );
}
