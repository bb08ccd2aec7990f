import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import type { Problem } from "../../../ipc/results.js";
import { problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Note } from "../../ui/Note.js";
import { SecretField } from "../../ui/SecretField.js";
import section from "../../ui/Section.module.css";
import { type Offer, SharedOffer } from "./SharedOffer.js";

/** How the folder stands, what another PC wrote, and the way out of it. */
export function SharedOn() {
  const { t } = useTranslation();
  const { folder, condition, copies, at, remembers } = useApp().state.shared;
  const { language } = useApp().state.settings;
  const [offer, setOffer] = useState<Offer | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [taken, setTaken] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => () => void send("shared.discard", undefined), []);

  const during = async (work: () => Promise<CommandOutput<"shared.take"> | undefined>) => {
    setBusy(true);
    setTrouble(null);
    setTaken(false);
    const answer = await work();
    setBusy(false);
    if (answer?.ok === false) setTrouble(answer.problems[0] ?? null);
    return answer?.ok === true;
  };
  const read = (copy: string | null) =>
    during(async () => {
      const answer = await send("shared.read", copy);
      setOffer(answer?.ok ? answer : null);
      return answer?.ok ? { ok: true, id: answer.token } : answer;
    });
  const take = async (theirs: string[]) => {
    if (!offer) return;
    const done = await during(() => send("shared.take", { token: offer.token, theirs }));
    setOffer(null);
    setTaken(done);
  };
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (await during(() => send("shared.unlock", { passphrase }))) setPassphrase("");
  };
  if (condition === "off") return null;
  const kind = condition === "idle" ? "good" : condition === "waiting" ? "info" : "warn";
  return (
    <div className={section.form} data-testid="shared" data-condition={condition}>
      <p>{t("shared.folder", { folder })}</p>
      <div role="status">
        <Note kind={kind} title={t(`shared.condition.${condition}`)}>
          {condition !== "idle" && <p>{t(`shared.todo.${condition}`)}</p>}
          {at && <p>{t("shared.at", { at: new Date(at).toLocaleString(language) })}</p>}
        </Note>
        {taken && <Note kind="good">{t("shared.taken")}</Note>}
      </div>
      {condition === "passphrase" && (
        <form onSubmit={unlock} noValidate className={section.form}>
          {!remembers && <p>{t("shared.asked")}</p>}
          <SecretField
            label={t("backup.passphrase")}
            testId="shared-passphrase"
            value={passphrase}
            onChange={setPassphrase}
          />
          <Button
            type="submit"
            look="primary"
            data-testid="shared-unlock"
            disabled={passphrase === ""}
            busy={busy}
          >
            {t("shared.unlock")}
          </Button>
        </form>
      )}
      {trouble && (
        <div role="alert" data-testid="shared-trouble">
          <Note kind="bad">{problemWords(t, trouble)}</Note>
        </div>
      )}
      {offer ? (
        <SharedOffer
          key={offer.token}
          offer={offer}
          onTake={take}
          onDiscard={() => {
            setOffer(null);
            void send("shared.discard", undefined);
          }}
        />
      ) : (
        <>
          {condition === "waiting" && (
            <Button look="primary" data-testid="shared-read" busy={busy} onClick={() => read(null)}>
              {t("shared.read")}
            </Button>
          )}
          {copies.length > 0 && condition !== "passphrase" && (
            <>
              <p>{t("shared.copiesText")}</p>
              {copies.map((copy) => (
                <Button
                  key={copy}
                  icon="file"
                  data-testid="shared-copy"
                  busy={busy}
                  onClick={() => read(copy)}
                >
                  {t("shared.readCopy", { copy })}
                </Button>
              ))}
            </>
          )}
          <Button icon="reload" data-testid="shared-look" onClick={() => send("shared.look", undefined)}>
            {t("shared.look")}
          </Button>
          <ConfirmDelete
            testId="shared-leave"
            look="quiet"
            action={t("shared.leave")}
            title={t("shared.leaveTitle")}
            text={t("shared.leaveText")}
            onConfirm={() => send("shared.leave", undefined)}
          />
        </>
      )}
    </div>
  );
}
