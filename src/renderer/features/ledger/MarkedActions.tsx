import { useTranslation } from "react-i18next";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { useApp } from "../../state/app-state.js";
import { type Screen, useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import styles from "./MarkedActions.module.css";

interface MarkedActionsProps {
  scales: readonly StoredInstrument[];
  /** Where what is printed leads back to. */
  from: Screen;
  onDone(): void;
}

/** What can be done with the marked scales together. */
export function MarkedActions({ scales, from, onDone }: MarkedActionsProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const ids = scales.map(({ id }) => id);
  const photos = scales.filter(({ photo }) => photo).length;
  const oneCompany = scales.every(({ companyId }) => companyId === scales[0]?.companyId);
  const { practice } = useApp().state.settings;
  // What the real portal's ledger holds says nothing of the practice portal's.
  const toRegister = scales.filter(({ registeredOn }) => practice || !registeredOn).map(({ id }) => id);
  return (
    <div className={styles.actions} data-testid="ledger-actions">
      <div className={styles.head}>
        <p>{t("ledger.marked", { count: scales.length })}</p>
        <Button look="quiet" data-testid="ledger-unmark" onClick={onDone}>
          {t("ledger.unmark")}
        </Button>
      </div>
      {!oneCompany && <p>{t("ledger.oneCompany")}</p>}
      <Button
        icon="reload"
        disabled={!oneCompany}
        data-testid="ledger-again"
        onClick={async () => {
          await send("ledger.again", ids);
          show({ name: "guide" });
        }}
      >
        {t("ledger.again")}
      </Button>
      <Button
        icon="pen"
        disabled={!oneCompany || toRegister.length === 0}
        data-testid="ledger-batch"
        onClick={async () => {
          await send("batch.start", toRegister);
          show({ name: "guide" });
        }}
      >
        {t("batch.start", { count: toRegister.length })}
      </Button>
      <Button
        icon="file"
        disabled={!oneCompany}
        data-testid="ledger-slip"
        onClick={() => show({ name: "slip", ids, from })}
      >
        {t("slip.open")}
      </Button>
      <Button icon="print" data-testid="ledger-labels" onClick={() => show({ name: "labels", ids, from })}>
        {t("labels.open")}
      </Button>
      <ConfirmDelete
        testId="ledger-delete"
        action={t("app.delete")}
        title={t("ledger.deleteTitle", { count: scales.length })}
        text={photos > 0 ? t("ledger.deleteText", { photos }) : t("ledger.deleteNoPhotos")}
        onConfirm={async () => {
          await send("ledger.delete", ids);
          onDone();
        }}
      />
    </div>
  );
}
