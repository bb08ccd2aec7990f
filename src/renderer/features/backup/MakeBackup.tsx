import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE_MIN } from "../../../core/records/passphrase.js";
import type { CommandOutput } from "../../../ipc/commands.js";
import { NewPassphrase, useNewPassphrase } from "../../common/NewPassphrase.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";
import section from "../../ui/Section.module.css";
import { WhichCompany, WrittenNote } from "../transfer/index.js";

/** Everything kept, photos too, in one encrypted file. */
export function MakeBackup() {
  const { t } = useTranslation();
  const [companyId, setCompanyId] = useState<string | null>(null);
  const entry = useNewPassphrase();
  const { value: passphrase, strength } = entry;
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<CommandOutput<"backup.write">>();

  const make = async (event: FormEvent) => {
    event.preventDefault();
    setWritten(undefined);
    if (!entry.submit()) return;
    setBusy(true);
    const answer = await send("backup.write", { companyId, passphrase });
    setBusy(false);
    setWritten(answer);
    if (answer?.ok) entry.clear();
  };
  return (
    <Section title={t("backup.make")}>
      <form onSubmit={make} noValidate className={section.form}>
        <p>{t("backup.makeText")}</p>
        <WhichCompany testId="backup-company" value={companyId} onPick={setCompanyId} />
        <NewPassphrase
          entry={entry}
          testId="backup"
          hint={
            <span data-testid="backup-strength" data-strength={passphrase && strength}>
              {passphrase
                ? t(`backup.strength.${strength}`, { min: PASSPHRASE_MIN })
                : t("backup.passphraseHint", { min: PASSPHRASE_MIN })}
            </span>
          }
        />
        <Button type="submit" icon="file" data-testid="backup-make" busy={busy}>
          {t(busy ? "backup.making" : "backup.makeNow")}
        </Button>
        <WrittenNote written={written} />
      </form>
    </Section>
  );
}
