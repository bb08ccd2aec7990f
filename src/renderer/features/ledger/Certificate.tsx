import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { dueOf } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Chips } from "../../ui/Chips.js";
import { Field } from "../../ui/Field.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import styles from "./ScaleDetail.module.css";

/** After the verification: what the new certificate says. The end a year on is offered, the certificate decides. */
export function Certificate({ scale }: { scale: StoredInstrument }) {
  const { t } = useTranslation();
  const [date, setDate] = useState(scale.certificateDate);
  const [until, setUntil] = useState(scale.validUntil);
  const [saved, setSaved] = useState(false);
  const backwards = date !== "" && until !== "" && until < date;
  const proposed = dueOf({ validUntil: "", certificateDate: date }, date)?.day;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (backwards) return;
    await send("ledger.note", { ids: [scale.id], patch: { certificateDate: date, validUntil: until } });
    setSaved(true);
  };
  const box = (testId: string, value: string, set: (value: string) => void) => (described: object) => (
    <input
      {...described}
      type="date"
      data-testid={testId}
      value={value}
      onChange={(event) => {
        set(event.target.value);
        setSaved(false);
      }}
    />
  );
  return (
    <Fold title={t("ledger.certificate.title")} defaultOpen={scale.bookingNumber !== ""}>
      <form onSubmit={save} noValidate className={styles.certificate}>
        <p>{t("ledger.certificate.text")}</p>
        <Field label={t("ledger.certificate.date")}>{box("certificate-date", date, setDate)}</Field>
        <Field
          label={t("scale.field.validUntil")}
          problem={backwards ? t("ledger.certificate.backwards") : undefined}
        >
          {box("certificate-until", until, setUntil)}
        </Field>
        <Chips
          label={t("ledger.certificate.proposed")}
          values={proposed && proposed !== until ? [{ value: proposed, words: proposed }] : []}
          onPick={(day) => {
            setUntil(day);
            setSaved(false);
          }}
        />
        <Button type="submit" icon="check" data-testid="certificate-save" disabled={!date && !until}>
          {t("ledger.certificate.save")}
        </Button>
        <div role="status">{saved && <Note kind="good">{t("ledger.certificate.saved")}</Note>}</div>
      </form>
    </Fold>
  );
}
