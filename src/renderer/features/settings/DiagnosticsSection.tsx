import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";
import styles from "./DiagnosticsSection.module.css";

/** What may be given to whoever helps: read first, then saved. */
export function DiagnosticsSection() {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  return (
    <Section title={t("diagnostics.title")}>
      <p>{t("diagnostics.text")}</p>
      {text === null ? (
        <Button
          data-testid="diagnostics-show"
          onClick={async () => setText((await send("diagnostics.get", undefined)) ?? null)}
        >
          {t("diagnostics.show")}
        </Button>
      ) : (
        <>
          <textarea
            className={styles.text}
            readOnly
            rows={12}
            value={text}
            aria-label={t("diagnostics.title")}
            data-testid="diagnostics-text"
          />
          <Button
            icon="file"
            data-testid="diagnostics-save"
            onClick={() => send("diagnostics.save", undefined)}
          >
            {t("diagnostics.save")}
          </Button>
        </>
      )}
    </Section>
  );
}
