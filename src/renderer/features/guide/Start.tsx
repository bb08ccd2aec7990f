import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { ImportButton } from "../company/index.js";
import { TourOffer } from "../tour/index.js";
import styles from "./Start.module.css";

type Question = "whose" | "market" | "company";

/** The first start: as little as possible is asked, and nothing must be answered. */
export function Start({ onLater }: { onLater: () => void }) {
  const { t } = useTranslation();
  const [question, ask] = useState<Question>("whose");
  return (
    <section
      className={styles.start}
      data-testid="start"
      data-question={question}
      aria-label={t("start.label")}
    >
      {question === "whose" && <Whose ask={ask} />}
      {question === "market" && <Market ask={ask} />}
      {question === "company" && <Company ask={ask} onLater={onLater} />}
    </section>
  );
}

interface QuestionProps {
  ask(question: Question): void;
}

function Whose({ ask }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("start.whose")}</h2>
      <p>{t("start.whoseText")}</p>
      <div className={styles.buttons}>
        <Button look="primary" data-testid="start-own" onClick={() => ask("company")}>
          {t("start.own")}
        </Button>
        <Button data-testid="start-market" onClick={() => ask("market")}>
          {t("start.market")}
        </Button>
        <TourOffer testId="start-tour" />
      </div>
    </>
  );
}

/** The organiser enters and books the market's scales: what to ask, and a way on for who is sent back. */
function Market({ ask }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("start.marketTitle")}</h2>
      <p>{t("start.marketText")}</p>
      <ul className={styles.questions}>
        <li>{t("start.marketAsk.done")}</li>
        <li>{t("start.marketAsk.when")}</li>
        <li>{t("start.marketAsk.mark")}</li>
      </ul>
      <div className={styles.buttons}>
        <Button data-testid="start-market-own" onClick={() => ask("company")}>
          {t("start.marketSelf")}
        </Button>
        <Button look="quiet" icon="left" onClick={() => ask("whose")}>
          {t("start.back")}
        </Button>
      </div>
    </>
  );
}

function Company({ ask, onLater }: QuestionProps & { onLater: () => void }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  return (
    <>
      <h2>{t("start.title")}</h2>
      <p>{t("start.text")}</p>
      <div className={styles.buttons}>
        <Button
          look="primary"
          icon="pen"
          data-testid="start-form"
          onClick={() => show({ name: "company", id: null })}
        >
          {t("start.form")}
        </Button>
        <ImportButton testId="start-import">{t("start.file")}</ImportButton>
        <Button look="quiet" data-testid="start-later" onClick={onLater}>
          {t("start.later")}
        </Button>
        <Button look="quiet" icon="left" onClick={() => ask("whose")}>
          {t("start.back")}
        </Button>
      </div>
    </>
  );
}
