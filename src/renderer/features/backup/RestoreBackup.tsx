import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../i18n/problems.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { FileButton } from "../../ui/FileButton.js";
import { Note } from "../../ui/Note.js";
import { SecretField } from "../../ui/SecretField.js";
import { Section } from "../../ui/Section.js";
import section from "../../ui/Section.module.css";
import { type Decision, ImportPreview, TakenNote, useImport } from "../transfer/index.js";

/** Brings what just came up into sight. */
const inSight = (form: HTMLFormElement | null) => form?.scrollIntoView?.({ block: "nearest" });

/** A backup is opened, looked at, and taken on the user's word; what is kept here stays unless she says so. */
export function RestoreBackup() {
  const { t } = useTranslation();
  const { busy, offer, problems, taken, read, accept, discard } = useImport();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [trouble] = problems;
  const wrongWord = trouble?.key === "backup-passphrase";

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || !passphrase) return;
    const path = window.verifyGuide.pathOf(file);
    await read(() => send("backup.read", { path, passphrase }));
  };
  const forget = () => {
    setFile(null);
    setPassphrase("");
  };
  const take = async (decision: Decision) => {
    await accept(decision);
    forget();
  };
  return (
    <Section title={t("backup.restore")}>
      <p>{t("backup.restoreText")}</p>
      <FileButton
        accept=".vgbackup"
        testId="backup-file"
        icon="file"
        onFiles={([picked]) => {
          discard();
          setFile(picked ?? null);
        }}
      >
        {t("backup.pick")}
      </FileButton>
      {file && !offer && (
        <form ref={inSight} onSubmit={open} noValidate className={section.form}>
          <p>{t("backup.picked", { file: file.name })}</p>
          <SecretField
            label={t("backup.passphrase")}
            testId="restore-passphrase"
            value={passphrase}
            autoFocus
            problem={wrongWord ? problemWords(t, trouble) : undefined}
            onChange={setPassphrase}
          />
          <Button type="submit" data-testid="backup-open" disabled={passphrase === ""} busy={busy}>
            {t(busy ? "backup.opening" : "backup.open")}
          </Button>
        </form>
      )}
      {trouble && !wrongWord && (
        <div role="alert" data-testid="backup-trouble">
          <Note kind="bad">{problemWords(t, trouble)}</Note>
        </div>
      )}
      {offer && (
        <ImportPreview
          key={offer.token}
          offer={offer}
          onAccept={take}
          onDiscard={() => {
            discard();
            forget();
          }}
        />
      )}
      <TakenNote taken={taken} />
    </Section>
  );
}
