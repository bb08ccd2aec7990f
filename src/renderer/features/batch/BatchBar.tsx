import { useTranslation } from "react-i18next";
import { following, left } from "../../../core/records/batch-entry.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { scaleWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { roundBooking, roundLeadsOn } from "../round/index.js";
import { activeBatch, batchLeadsOn } from "./active-batch.js";
import styles from "./BatchBar.module.css";

/** Several scales on their way into the portal's ledger: whose turn it is, what comes next, and the ways out. */
export function BatchBar() {
  const { t } = useTranslation();
  const { state } = useApp();
  const { instruments, instrumentId } = state;
  const batch = activeBatch(state);
  if (!batch) return null;
  const scaleOf = (id: string | null) => instruments.find((one) => one.id === id);
  const at = scaleOf(batch.at);
  const next = scaleOf(following(batch));
  return (
    <section className={styles.batch} aria-label={t("batch.title")} data-testid="batch">
      {at ? (
        <>
          <p className={styles.head} role="status" data-testid="batch-at">
            <strong>
              {t("batch.at", { number: batch.ids.indexOf(at.id) + 1, total: batch.ids.length })}
            </strong>
            <span>{scaleWords(at)}</span>
          </p>
          <p className={styles.next} data-testid="batch-next">
            {next ? t("batch.next", { scale: scaleWords(next) }) : t("batch.last")}
          </p>
          {instrumentId === at.id ? (
            batch.taken.length === 0 && <p>{t("batch.how")}</p>
          ) : (
            <Note kind="warn">
              {t("batch.elsewhere")}
              <Button data-testid="batch-back" onClick={() => send("instrument.select", at.id)}>
                {t("batch.back", { scale: scaleWords(at) })}
              </Button>
            </Note>
          )}
          <div className={styles.ways}>
            <Button look="quiet" data-testid="batch-skip" onClick={() => send("batch.skip", undefined)}>
              {t("batch.skip")}
            </Button>
            <Button
              look="quiet"
              icon="close"
              data-testid="batch-leave"
              onClick={() => send("batch.leave", undefined)}
            >
              {t("batch.leave")}
            </Button>
          </div>
        </>
      ) : (
        <BatchOver taken={batch.taken} left={left(batch).flatMap((id) => scaleOf(id) ?? [])} />
      )}
    </section>
  );
}

/** How the batch ended, and what can follow. */
function BatchOver({ taken, left }: { taken: readonly string[]; left: readonly StoredInstrument[] }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const toBook = roundBooking(state, taken);
  return (
    <>
      <Note kind={left.length > 0 ? "warn" : "good"} title={t("batch.over", { count: taken.length })}>
        {left.length > 0 && <p>{t("batch.left", { scales: left.map(({ serial }) => serial).join(", ") })}</p>}
      </Note>
      <div className={styles.ways}>
        {left.length > 0 && (
          <Button
            data-testid="batch-rest"
            onClick={() =>
              send(
                "batch.start",
                left.map(({ id }) => id),
              )
            }
          >
            {t("batch.rest", { count: left.length })}
          </Button>
        )}
        {taken.length > 0 && (
          <Button
            look={batchLeadsOn(state) && !roundLeadsOn(state) ? "primary" : "plain"}
            size="large"
            icon="check"
            data-testid="batch-book"
            onClick={async () => {
              await send("ledger.again", toBook);
              await send("batch.leave", undefined);
            }}
          >
            {t("batch.book", { count: toBook.length })}
          </Button>
        )}
        <Button look="quiet" data-testid="batch-leave" onClick={() => send("batch.leave", undefined)}>
          {t("batch.done")}
        </Button>
      </div>
    </>
  );
}
