import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeptFocus } from "../../common/keep-focus.js";
import { useApp } from "../../state/app-state.js";
import { QUESTIONS, useFirstRun } from "../../state/first-run.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { ImportButton } from "../company/index.js";
import { StorageNotice } from "../storage/index.js";
import { TourOffer } from "../tour/index.js";
import styles from "./Start.module.css";
import { CompanyQuestion, MarketAnswer, ScaleQuestion, WhoseQuestion } from "./start-questions.js";

/** The first start, over the whole window: one question at a time, and nothing must be answered. */
export function Start() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { later, question, ask } = useFirstRun();
  const { portal, settings } = useApp().state;
  const [byHand, setByHand] = useState(false);
  useKeptFocus(question);
  const number = question === "market" ? 1 : QUESTIONS.indexOf(question) + 1;
  const back = question === "market" ? "whose" : QUESTIONS[number - 2];
  const next = question === "market" ? undefined : QUESTIONS[number];
  return (
    <div className={styles.start}>
      <section
        key={question}
        className={styles.card}
        data-testid="start"
        data-question={question}
        aria-label={t("start.label")}
      >
        <div className={styles.progress}>
          <p>{t("start.at", { number, total: QUESTIONS.length })}</p>
          <progress value={number} max={QUESTIONS.length} aria-hidden="true" />
        </div>
        <StorageNotice />
        {portal.condition && !settings.practice && (
          <Note kind="info">
            <p>{t("start.offline", { title: t(`trouble.${portal.condition}.title`) })}</p>
          </Note>
        )}
        {question === "whose" && <WhoseQuestion ask={ask} />}
        {question === "market" && <MarketAnswer ask={ask} />}
        {question === "scale" && (
          <ScaleQuestion
            onByHand={() => {
              setByHand(true);
              ask("company");
            }}
            onPhoto={() => ask("company")}
          />
        )}
        {question === "company" && <CompanyQuestion byHand={byHand} />}
        <div className={styles.ways}>
          {back && (
            <Button icon="left" data-testid="start-back" onClick={() => ask(back)}>
              {t("start.back")}
            </Button>
          )}
          {question !== "whose" && question !== "market" && (
            <Button look="quiet" data-testid="start-later" onClick={() => (next ? ask(next) : later())}>
              {t(next ? "start.skip" : "start.later")}
            </Button>
          )}
        </div>
      </section>
      <footer className={styles.foot}>
        <TourOffer testId="start-tour" />
        {question !== "company" && (
          <Button
            look="quiet"
            icon="pen"
            data-testid="company-new"
            onClick={() => show({ name: "company", id: null })}
          >
            {t("start.form")}
          </Button>
        )}
        <ImportButton testId="company-import" look="quiet">
          {t("start.file")}
        </ImportButton>
        <Button look="quiet" icon="undo" data-testid="start-restore" onClick={() => show({ name: "backup" })}>
          {t("backup.restore")}
        </Button>
        {question !== "company" && (
          <Button look="quiet" icon="home" data-testid="start-portal" onClick={later}>
            {t("start.portal")}
          </Button>
        )}
        {portal.condition && !settings.practice && (
          <Button
            look="quiet"
            data-testid="start-practice"
            onClick={() => send("settings.change", { practice: true })}
          >
            {t("trouble.practice")}
          </Button>
        )}
      </footer>
    </div>
  );
}
