import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE_MIN } from "../../../core/records/passphrase.js";
import type { Problem } from "../../../ipc/results.js";
import { NewPassphrase, useNewPassphrase } from "../../common/NewPassphrase.js";
import { problemWords } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import section from "../../ui/Section.module.css";

/** A password first, then the folder; one that holds a copy already is opened with its own. */
export function SharedOff() {
  const { t } = useTranslation();
  const entry = useNewPassphrase();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Problem | null>(null);

  const choose = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(null);
    if (!entry.submit()) return;
    setBusy(true);
    const answer = await send("shared.choose", { passphrase: entry.value });
    setBusy(false);
    if (answer && "problems" in answer) setTrouble(answer.problems[0] ?? null);
  };
  return (
    <form onSubmit={choose} noValidate className={section.form}>
      <p>{t("shared.text")}</p>
      <p>{t("shared.howText")}</p>
      <NewPassphrase
        entry={entry}
        testId="shared"
        hint={t("shared.passphraseHint", { min: PASSPHRASE_MIN })}
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
