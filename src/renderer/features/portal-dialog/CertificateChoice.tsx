import { useTranslation } from "react-i18next";
import type { PortalDialog } from "../../../ipc/portal-condition.js";
import styles from "./PortalDialog.module.css";

interface CertificateChoiceProps {
  certificates: NonNullable<PortalDialog["certificates"]>;
  chosen: number | undefined;
  choose(index: number): void;
}

/** The certificates on this PC, of which the user shows one or none. */
export function CertificateChoice({ certificates, chosen, choose }: CertificateChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.certificates}>
      {certificates.map(({ subject, issuer, validUntil }, index) => (
        <label key={`${subject} ${issuer} ${validUntil}`} className={styles.certificate}>
          <input
            type="radio"
            name="certificate"
            data-testid={`dialog-certificate-${index}`}
            checked={chosen === index}
            onChange={() => choose(index)}
          />
          <span>
            {t("dialog.subject")} {subject} · {t("dialog.issuer")} {issuer} · {t("dialog.validUntil")}{" "}
            {validUntil}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
