import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { readTextFile } from "../../common/read-text-file.js";
import { packProblems } from "../../i18n/pack-problems.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { FileButton } from "../../ui/FileButton.js";
import { Icon } from "../../ui/Icon.js";
import { ProblemsDialog } from "../../ui/ProblemsDialog.js";
import { Section } from "../../ui/Section.js";
import styles from "./LearnedLabels.module.css";

/** What the user pointed at in the portal: to look through, take back, and carry to another PC. */
export function LearnedLabels() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const { labels, places } = state.learned;
  const [problems, setProblems] = useState<Problem[]>([]);
  const rows = [
    ...labels.map((one) => ({
      one,
      text: one.label,
      means: pack.forms[one.form].find(({ field }) => field === one.field)?.labels[0] ?? one.field,
    })),
    ...places.map((one) => {
      const step = pack.steps.find(({ id }) => id === one.step);
      return {
        one,
        text: one.row ? `${one.row} · ${one.text}` : one.text,
        means: step ? words(step.title) : one.step,
      };
    }),
  ];
  return (
    <Section title={t("learned.title")}>
      <p>{t(rows.length > 0 ? "learned.text" : "learned.none")}</p>
      {rows.length > 0 && (
        <ul className={styles.list} data-testid="learned-labels">
          {rows.map(({ one, text, means }) => (
            <li key={text + means}>
              <span>
                <strong>{text}</strong> {t("learned.means", { means })}
              </span>
              <button
                type="button"
                data-testid={`learned-forget-${text}`}
                aria-label={t("learned.forget", { label: text })}
                title={t("learned.forget", { label: text })}
                onClick={() => send("learned.forget", one)}
              >
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <FileButton
          accept=".json,application/json"
          testId="learned-import"
          icon="file"
          onFiles={async ([file]) => {
            if (!file) return;
            const text = await readTextFile(file);
            const answer = text === null ? undefined : await send("learned.import", text);
            if (answer && !answer.ok) setProblems(answer.problems);
          }}
        >
          {t("learned.import")}
        </FileButton>
        {rows.length > 0 && (
          <Button data-testid="learned-export" onClick={() => send("learned.export", undefined)}>
            {t("learned.export")}
          </Button>
        )}
      </div>
      <ProblemsDialog
        title={t("learned.refused")}
        text={t("pack.refusedText")}
        problems={packProblems(t, problems)}
        testId="learned-problems"
        onClose={() => setProblems([])}
      />
    </Section>
  );
}
