import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import type { CommandOutput } from "../../../ipc/commands.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { useAnswer } from "../../state/use-answer.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import rowStyles from "../../ui/rows.module.css";
import { Section } from "../../ui/Section.js";
import { WrittenNote } from "../transfer/index.js";
import styles from "./HistorySection.module.css";

/** As many entries are listed; the search finds the others. */
const LISTED = 20;

/** What was handed in, when, for whom, and what the portal answered; not there before anything was. */
export function HistorySection() {
  const { t, i18n } = useTranslation();
  const listed = (texts: string[]) => new Intl.ListFormat(i18n.language).format(texts);
  const { version } = useApp().state.ledger;
  const [words, setWords] = useState("");
  // A booking seen on the portal changes its scales.
  const entries = useAnswer("history.list", words, [version]) ?? [];
  const [written, setWritten] = useState<CommandOutput<"history.export">>();
  if (entries.length === 0 && words === "") return null;
  return (
    <Section title={t("history.title")}>
      <Field label={t("history.search")}>
        {(described) => (
          <input
            {...described}
            type="search"
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            data-testid="history-search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <ul className={rowStyles.rows} data-testid="history">
        {entries.slice(0, LISTED).map((one) => (
          <li key={`${one.companyId} ${one.booking}`} className={rowStyles.entry}>
            <p className={rowStyles.head}>
              <strong>{one.company}</strong>
              <span className={styles.status}>{one.status}</span>
            </p>
            <p className={styles.number}>{one.booking}</p>
            <p className={rowStyles.soft}>
              {[
                dayAt(new Date(one.at)),
                one.who ? t("history.by.helperNamed", { name: one.who }) : t(`history.by.${one.by}`),
              ].join(" · ")}
            </p>
            <p className={rowStyles.soft}>
              {listed(one.scales.map(({ serial, status }) => `${serial} ${status}`.trim()))}
            </p>
            {one.answers.length > 0 && (
              <p className={rowStyles.soft} data-testid="history-answers">
                {t("history.answers")}:{" "}
                {listed(one.answers.map(({ at, text }) => `${dayAt(new Date(at))} ${text}`))}
              </p>
            )}
          </li>
        ))}
      </ul>
      {entries.length > LISTED && <p>{t("history.more", { count: entries.length - LISTED })}</p>}
      {entries.length === 0 && <p role="status">{t("history.none")}</p>}
      <Button
        icon="file"
        data-testid="history-export"
        onClick={async () => setWritten(await send("history.export", words))}
      >
        {t("history.export")}
      </Button>
      <WrittenNote written={written} />
    </Section>
  );
}
