import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./ImportPreview.module.css";
import { Preview } from "./Preview.js";
import { ProblemTable } from "./ProblemTable.js";
import type { Decision, Offer } from "./use-import.js";

interface ImportPreviewProps {
  offer: Offer;
  onAccept(decision: Decision): void;
  onDiscard(): void;
}

/** What was read of a file: its problems, what it would change, and the user's word on it. */
export function ImportPreview({ offer: { rows, problems }, onAccept, onDiscard }: ImportPreviewProps) {
  const { t } = useTranslation();
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const differing = rows.filter(({ outcome }) => outcome === "differs");
  const chosen = differing.filter(({ key }) => overwrite.has(key)).length;
  const twins = rows.filter(({ twin }) => twin !== undefined).map(({ key }) => key);
  const count = rows.filter(({ outcome }) => outcome === "new").length - twins.length + overwrite.size;
  const broken = problems.length > 0;
  return (
    <section className={styles.offer} data-testid="import-offer" aria-label={t("transfer.offer")}>
      {broken && (
        <>
          <Note kind="warn" title={t("transfer.someBroken", { count: problems.length })}>
            <p>{t("transfer.someBrokenText")}</p>
          </Note>
          <ProblemTable problems={problems} />
        </>
      )}
      <h3>{t("transfer.offer")}</h3>
      {differing.length > 0 && (
        <>
          <p>{t("transfer.differsText")}</p>
          <Button
            data-testid="overwrite-all"
            onClick={() =>
              setOverwrite(
                new Set([
                  ...twins.filter((key) => overwrite.has(key)),
                  ...(chosen === differing.length ? [] : differing.map(({ key }) => key)),
                ]),
              )
            }
          >
            {t(chosen === differing.length ? "transfer.keepMine" : "transfer.takeAll")}
          </Button>
        </>
      )}
      <Preview rows={rows} overwrite={overwrite} onOverwrite={setOverwrite} />
      <div className={styles.buttons}>
        <Button data-testid="import-discard" onClick={onDiscard}>
          {t(broken ? "transfer.mendFirst" : "app.cancel")}
        </Button>
        <Button
          look={broken || count === 0 ? "plain" : "primary"}
          data-testid="import-accept"
          onClick={() => onAccept({ overwrite: [...overwrite], goodRowsOnly: broken })}
        >
          {t(broken ? "transfer.acceptGood" : "transfer.accept", { count })}
        </Button>
      </div>
    </section>
  );
}
