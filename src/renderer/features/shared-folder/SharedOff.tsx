import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE_MIN, passphraseStrength } from "../../../core/records/passphrase.js";
import type { Problem } from "../../../ipc/results.js";
import { problemWords } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { SecretField } from "../../ui/SecretField.js";
import section from "../../ui/Section.module.css";

/** A password first, then the folder; one that holds a copy already is opened with its own. */
export function SharedOff() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const short = passphraseStrength(passphrase) === "short";

  const choose = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setTrouble(null);
    if (short || again !== passphrase) return;
    setBusy(true);
    const answer = await send("shared.choose", { passphrase });
    setBusy(false);
    if (answer && "problems" in answer) setTrouble(answer.problems[0] ?? null);
  };
  return (
    <form onSubmit={choose} noValidate className={section.form}>
      <p>{t("shared.text")}</p>
      <p>{t("shared.howText")}</p>
      <SecretField
        label={t("backup.passphrase")}
        testId="shared-passphrase"
        value={passphrase}
        hint={t("shared.passphraseHint", { min: PASSPHRASE_MIN })}
        problem={tried && short ? t("backup.strength.short", { min: PASSPHRASE_MIN }) : undefined}
        onChange={setPassphrase}
      />
      <SecretField
        label={t("backup.again")}
        testId="shared-again"
        value={again}
        problem={tried && again !== passphrase ? t("backup.different") : undefined}
        onChange={setAgain}
      />
      <Button type="submit" look="primary" icon="file" busy={busy} data-testid="shared-choose">
        {t(busy ? "shared.choosing" : "shared.choose")}
      </Button>
      {trouble && (
        <div role="alert" data-testid="shared-trouble">
          <Note kind="bad">{problemWords(t, trouble)}</Note>
        </div>
      )}
    </form>
  );
}
