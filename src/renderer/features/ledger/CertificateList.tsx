import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Certificate, StoredInstrument } from "../../../core/records/instrument.js";
import type { CommandOutput } from "../../../ipc/commands.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Icon } from "../../ui/Icon.js";
import { WrittenNote } from "../transfer/index.js";
import styles from "./CertificateList.module.css";

/** Every verification kept with a scale, the newest first. */
export function CertificateList({ scale }: { scale: StoredInstrument }) {
  const { t } = useTranslation();
  const { certificates = [] } = scale;
  if (certificates.length === 0) return null;
  return (
    <section aria-label={t("certificate.kept")} className={styles.list} data-testid="certificate-list">
      <h3>{t("certificate.kept")}</h3>
      <ul>
        {certificates.toReversed().map((one) => (
          <Kept key={`${one.number} ${one.date} ${one.file}`} scaleId={scale.id} certificate={one} />
        ))}
      </ul>
    </section>
  );
}

function Kept({ scaleId, certificate }: { scaleId: string; certificate: Certificate }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState<CommandOutput<"certificate.save">>();
  const { number, date, validUntil, result, file, picture = file } = certificate;
  return (
    <li className={styles.kept} data-testid="certificate-kept" data-result={result}>
      <p className={styles.line}>
        <Icon name={result === "passed" ? "check" : "warn"} size={18} />
        <strong>{t(`certificate.result.${result}`)}</strong>
        <span>{[date, validUntil].filter(Boolean).join(" – ")}</span>
        <span>{number}</span>
      </p>
      <div className={styles.ways}>
        {picture && (
          <Button
            look="quiet"
            icon="file"
            aria-expanded={open}
            data-testid="certificate-picture"
            onClick={() => setOpen(!open)}
          >
            {t("certificate.picture")}
          </Button>
        )}
        {file && (
          <Button
            look="quiet"
            data-testid="certificate-save-file"
            onClick={async () => setWritten(await send("certificate.save", { instrumentId: scaleId, file }))}
          >
            {t("certificate.saveFile")}
          </Button>
        )}
        <ConfirmDelete
          testId="certificate-remove"
          look="quiet"
          action={t("app.delete")}
          title={t("certificate.removeTitle", { number: number || date })}
          text={t("certificate.removeText")}
          onConfirm={() =>
            send("certificate.remove", {
              instrumentId: scaleId,
              certificate: { number, date, ...(file && { file }) },
            })
          }
        />
      </div>
      <WrittenNote written={written} />
      {open && picture && (
        <img
          className={styles.picture}
          src={`app://photo/${picture}`}
          alt={t("certificate.showFile", { number: number || date })}
        />
      )}
    </li>
  );
}
