import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { readTextFile } from "../../common/read-text-file.js";
import { packProblems } from "../../i18n/pack-problems.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import dialog from "../../ui/Confirm.module.css";
import { useColumn } from "../../ui/column-element.js";
import { FileButton } from "../../ui/FileButton.js";
import { ProblemsDialog } from "../../ui/ProblemsDialog.js";
import { Section } from "../../ui/Section.js";
import styles from "./GuidePackSection.module.css";

interface PackFile {
  text: string;
  fileName: string;
}

/** The portal as data: which guide pack is in force, a newer one from a file, and the way back. */
export function GuidePackSection() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { pack, settings } = useApp().state;
  const [problems, setProblems] = useState<Problem[]>([]);
  const [asked, ask] = useState<(PackFile & { hosts: string[] }) | null>(null);

  const take = async ({ text, fileName }: PackFile, agreedHosts: string[]) => {
    const answer = await send("pack.import", { text, fileName, agreedHosts });
    if (answer?.outcome === "refused") setProblems(answer.problems);
    if (answer?.outcome === "ask-hosts") ask({ text, fileName, hosts: answer.hosts });
  };
  const day = (text: string) => new Date(text).toLocaleDateString(settings.language);
  const named = ({ fileName, importedAt }: NonNullable<typeof pack.imported>) =>
    t("pack.imported", { name: fileName, day: day(importedAt) });
  return (
    <Section title={t("pack.title")}>
      <p>{t("pack.text")}</p>
      <p className={styles.now} data-testid="pack-now">
        <strong>{words(pack.title)}</strong>
        <span>{pack.imported ? named(pack.imported) : t("pack.shipped")}</span>
      </p>
      <div className={styles.buttons}>
        <FileButton
          accept=".json,application/json"
          testId="pack-import"
          icon="file"
          onFiles={async ([file]) => {
            if (!file) return;
            const text = await readTextFile(file);
            if (text !== null) await take({ text, fileName: file.name }, []);
          }}
        >
          {t("pack.import")}
        </FileButton>
        {pack.previous && (
          <Button icon="undo" data-testid="pack-back" onClick={() => send("pack.back", "previous")}>
            {t("pack.back", { name: pack.previous.fileName })}
          </Button>
        )}
        {pack.imported && (
          <Button icon="undo" data-testid="pack-shipped" onClick={() => send("pack.back", "shipped")}>
            {t("pack.backToShipped")}
          </Button>
        )}
      </div>
      <ProblemsDialog
        title={t("pack.refused")}
        text={t("pack.refusedText")}
        problems={packProblems(t, problems)}
        testId="pack-problems"
        onClose={() => setProblems([])}
      />
      <HostsQuestion
        hosts={asked?.hosts ?? []}
        onAnswer={(agreed) => {
          if (asked && agreed) void take(asked, asked.hosts);
          ask(null);
        }}
      />
    </Section>
  );
}

/** SECURITY: a pack may open the portal's side to other hosts only where the user says so. */
function HostsQuestion({ hosts, onAnswer }: { hosts: string[]; onAnswer(agreed: boolean): void }) {
  const { t } = useTranslation();
  const column = useColumn();
  return (
    <AlertDialog.Root open={hosts.length > 0} onOpenChange={(open) => !open && onAnswer(false)}>
      <AlertDialog.Portal container={column}>
        <AlertDialog.Backdrop className={dialog.backdrop} />
        <AlertDialog.Popup className={dialog.popup} data-testid="pack-hosts">
          <AlertDialog.Title className={dialog.title}>{t("pack.hosts.title")}</AlertDialog.Title>
          <AlertDialog.Description>{t("pack.hosts.text")}</AlertDialog.Description>
          <ul className={styles.hosts}>
            {hosts.map((host) => (
              <li key={host}>
                <code>{host}</code>
              </li>
            ))}
          </ul>
          <div className={dialog.buttons}>
            <AlertDialog.Close render={<Button look="primary" />}>{t("app.cancel")}</AlertDialog.Close>
            <Button look="danger" data-testid="pack-hosts-agree" onClick={() => onAnswer(true)}>
              {t("pack.hosts.agree")}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
