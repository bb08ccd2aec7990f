import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Note } from "../../ui/Note.js";
import { Section } from "../../ui/Section.js";
import styles from "./TrashSection.module.css";

/** What was deleted and can be taken back; not there while there is nothing. */
export function TrashSection() {
  const { t } = useTranslation();
  const { version } = useApp().state.ledger;
  const [rows, setRows] = useState<CommandOutput<"trash.list">>([]);
  const [left, setLeft] = useState(0);
  const ask = useCallback(async () => setRows((await send("trash.list", undefined)) ?? []), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept of scales changed, and with it the trash
  useEffect(() => void ask(), [ask, version]);
  if (rows.length === 0 && left === 0) return null;
  const restore = async (id: string) => {
    setLeft((await send("trash.restore", [id]))?.left ?? 0);
    await ask();
  };
  const purge = async (ids: string[] | null) => {
    await send("trash.purge", ids);
    await ask();
  };
  return (
    <Section title={t("trash.title")}>
      <p>{t("trash.text")}</p>
      {left > 0 && (
        <Note kind="warn" title={t("trash.left", { count: left })}>
          <p>{t("trash.leftText")}</p>
        </Note>
      )}
      <ul className={styles.rows} data-testid="trash">
        {rows.map((row) => (
          <li key={row.id} className={styles.entry} data-testid={`trash-${row.title}`}>
            <p className={styles.head}>
              <strong>
                {row.kind === "company"
                  ? t("trash.company", { name: row.title, count: row.scales })
                  : t("trash.scale", { serial: row.title, name: row.company })}
              </strong>
              <span className={styles.soft}>{t("trash.days", { count: row.daysLeft })}</span>
            </p>
            <div className={styles.ways}>
              <Button icon="undo" data-testid="trash-restore" onClick={() => restore(row.id)}>
                {t("trash.restore")}
              </Button>
              <ConfirmDelete
                testId="trash-purge"
                look="quiet"
                action={t("trash.purge")}
                title={t("trash.purgeTitle", { name: row.title })}
                text={t("trash.purgeText")}
                onConfirm={() => purge([row.id])}
              />
            </div>
          </li>
        ))}
      </ul>
      {rows.length > 1 && (
        <ConfirmDelete
          testId="trash-empty"
          action={t("trash.empty")}
          title={t("trash.emptyTitle", { count: rows.length })}
          text={t("trash.purgeText")}
          onConfirm={() => purge(null)}
        />
      )}
    </Section>
  );
}
