import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE_MIN, passphraseStrength } from "../../../core/records/passphrase.js";
import type { CommandOutput } from "../../../ipc/commands.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { SecretField } from "../../ui/SecretField.js";
import { Section } from "../../ui/Section.js";
import section from "../../ui/Section.module.css";
import { WhichCompany, WrittenNote } from "../transfer/index.js";

/** Everything kept, photos too, in one encrypted file. SECURITY: the passphrase is kept nowhere. */
export function MakeBackup() {
  const { t } = useTranslation();
  const [companyId, setCompanyId] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<CommandOutput<"backup.write">>();
  const strength = passphraseStrength(passphrase);

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setWritten(undefined);
    if (strength === "short" || again !== passphrase) return;
    setBusy(true);
    const answer = await send("backup.write", { companyId, passphrase });
    setBusy(false);
    setWritten(answer);
    if (!answer?.ok) return;
    setTried(false);
    setPassphrase("");
    setAgain("");
  };
  return (
    <Section title={t("backup.make")}>
      <form onSubmit={make} noValidate className={section.form}>
        <p>{t("backup.makeText")}</p>
        <WhichCompany testId="backup-company" value={companyId} onPick={setCompanyId} />
        <SecretField
          label={t("backup.passphrase")}
          testId="backup-passphrase"
          value={passphrase}
          hint={
            <span data-testid="backup-strength" data-strength={passphrase && strength}>
              {passphrase
                ? t(`backup.strength.${strength}`, { min: PASSPHRASE_MIN })
                : t("backup.passphraseHint", { min: PASSPHRASE_MIN })}
            </span>
          }
          problem={
            tried && strength === "short" ? t("backup.strength.short", { min: PASSPHRASE_MIN }) : undefined
          }
          onChange={setPassphrase}
        />
        <SecretField
          label={t("backup.again")}
          testId="backup-again"
          value={again}
          problem={tried && again !== passphrase ? t("backup.different") : undefined}
          onChange={setAgain}
        />
        <Button type="submit" icon="file" data-testid="backup-make" busy={busy}>
          {t(busy ? "backup.making" : "backup.makeNow")}
        </Button>
        <WrittenNote written={written} />
      </form>
    </Section>
  );
}
