import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeptFocus } from "../../common/keep-focus.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { useAnswer } from "../../state/use-answer.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Note } from "../../ui/Note.js";
import rowStyles from "../../ui/rows.module.css";
import { Section } from "../../ui/Section.js";
import styles from "./TrashSection.module.css";

/** What was deleted and can be taken back; not there while there is nothing. */
export function TrashSection() {
  const { t } = useTranslation();
  const { version } = useApp().state.ledger;
  /** How often something was done here: of a company without scales the version tells nothing. */
  const [done, setDone] = useState(0);
  const [left, setLeft] = useState(0);
  const rows = useAnswer("trash.list", undefined, [version, done]) ?? [];
  useKeptFocus(rows.length);
  if (rows.length === 0 && left === 0) return null;
  const restore = async (id: string) => {
    setLeft((await send("trash.restore", [id]))?.left ?? 0);
    setDone((times) => times + 1);
  };
  const purge = async (ids: string[] | null) => {
    await send("trash.purge", ids);
    setDone((times) => times + 1);
  };
  return (
    <Section title={t("trash.title")}>
      <p>{t("trash.text")}</p>
      {left > 0 && (
        <Note kind="warn" title={t("trash.left", { count: left })}>
          <p>{t("trash.leftText")}</p>
        </Note>
      )}
      <ul className={rowStyles.rows} data-testid="trash">
        {rows.map((row) => (
          <li key={row.id} className={rowStyles.entry} data-testid={`trash-${row.title}`}>
            <p className={rowStyles.head}>
              <strong>
                {row.kind === "company"
                  ? t("trash.company", { name: row.title, count: row.scales })
                  : t("trash.scale", { serial: row.title, name: row.company })}
              </strong>
              <span className={rowStyles.soft}>{t("trash.days", { count: row.daysLeft })}</span>
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
