import { useTranslation } from "react-i18next";
import type { CertificateFinding } from "../../../core/records/certificate-check.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

interface FindingsProps {
  findings: readonly CertificateFinding[];
  /** The certificate is another scale's. */
  onSwitch(id: string): void;
}

/** What keeps this certificate from being this scale's, or the scale from being used; and what follows. */
export function Findings({ findings, onSwitch }: FindingsProps) {
  const { t } = useTranslation();
  return (
    <div role="status" data-testid="certificate-findings">
      {findings.map((finding) => {
        const { kind } = finding;
        const values = {
          serial: "serial" in finding ? finding.serial : "",
          day: "day" in finding ? finding.day : "",
          name: "name" in finding ? finding.name : "",
        };
        const other = "other" in finding ? finding.other : null;
        const words = kind === "other-serial" && other ? ("other-scale" as const) : kind;
        return (
          <div key={kind} data-finding={kind}>
            <Note
              kind={kind === "failed" || kind === "expired" || kind === "other-serial" ? "bad" : "warn"}
              title={t(`certificate.finding.${words}.title`, values)}
            >
              <p>{t(`certificate.finding.${words}.text`, values)}</p>
              {other && (
                <Button data-testid="certificate-switch" onClick={() => onSwitch(other)}>
                  {t("certificate.switch", values)}
                </Button>
              )}
            </Note>
          </div>
        );
      })}
    </div>
  );
}
