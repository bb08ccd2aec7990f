import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { activeBatch } from "./active-batch.js";
import styles from "./BatchBar.module.css";

/** Several scales were confirmed from photos: they can be entered one after the other. */
export function BatchOffer() {
  const { t } = useTranslation();
  const { state } = useApp();
  const { batchOffer, instruments } = state;
  const offered = instruments
    .filter(({ id, registeredOn }) => batchOffer.includes(id) && !registeredOn)
    .map(({ id }) => id);
  if (activeBatch(state) || offered.length < 2) return null;
  return (
    <div data-testid="batch-offer">
      <Note kind="info" title={t("batch.offer", { count: offered.length })}>
        <p>{t("batch.offerText")}</p>
        <div className={styles.ways}>
          <Button data-testid="batch-start" onClick={() => send("batch.start", offered)}>
            {t("batch.start", { count: offered.length })}
          </Button>
          <Button look="quiet" data-testid="batch-decline" onClick={() => send("batch.leave", undefined)}>
            {t("batch.decline")}
          </Button>
        </div>
      </Note>
    </div>
  );
}
