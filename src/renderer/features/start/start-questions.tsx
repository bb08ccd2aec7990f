import { useTranslation } from "react-i18next";
import { PaperButton } from "../../common/PaperButton.js";
import { useApp } from "../../state/app-state.js";
import type { Question } from "../../state/first-run.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./Start.module.css";

interface Ask {
  ask(question: Question): void;
}

export function WhoseQuestion({ ask }: Ask) {
  const { t } = useTranslation();
  return (
    <>
      <h2 tabIndex={-1} className={styles.question}>
        {t("start.whose")}
      </h2>
      <p className={styles.text}>{t("start.whoseText")}</p>
      <div className={styles.answers}>
        <Button look="primary" size="large" data-testid="start-own" onClick={() => ask("scale")}>
          {t("start.own")}
        </Button>
        <Button size="large" data-testid="start-market" onClick={() => ask("market")}>
          {t("start.market")}
        </Button>
      </div>
    </>
  );
}

/** The organiser enters and books the market's scales: what to ask, and a way on for who is sent back. */
export function MarketAnswer({ ask }: Ask) {
  const { t } = useTranslation();
  return (
    <>
      <h2 tabIndex={-1} className={styles.question}>
        {t("start.marketTitle")}
      </h2>
      <p className={styles.text}>{t("start.marketText")}</p>
      <ul className={styles.list}>
        <li>{t("start.marketAsk.done")}</li>
        <li>{t("start.marketAsk.when")}</li>
        <li>{t("start.marketAsk.mark")}</li>
      </ul>
      <div className={styles.answers}>
        <Button size="large" data-testid="start-market-own" onClick={() => ask("scale")}>
          {t("start.marketSelf")}
        </Button>
      </div>
    </>
  );
}

interface ScaleQuestionProps {
  onByHand(): void;
  /** A photo was chosen; it is read while the next question is asked. */
  onPhoto(): void;
}

export function ScaleQuestion({ onByHand, onPhoto }: ScaleQuestionProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { pick } = usePhotoIntake();
  return (
    <>
      <h2 tabIndex={-1} className={styles.question}>
        {t("start.scale")}
      </h2>
      <p className={styles.text}>{t("start.scaleText")}</p>
      <div className={styles.answers}>
        <Button
          look="primary"
          size="large"
          icon="file"
          data-testid="photo-pick"
          onClick={() => pick({ onPicked: onPhoto })}
        >
          {t("scale.photo")}
        </Button>
        <Button size="large" icon="phone" data-testid="phone-open" onClick={() => show({ name: "phone" })}>
          {t("capture.phone")}
        </Button>
        <Button size="large" icon="camera" data-testid="camera-open" onClick={() => show({ name: "camera" })}>
          {t("capture.camera")}
        </Button>
        <Button size="large" icon="pen" data-testid="start-by-hand" onClick={onByHand}>
          {t("scale.byHand")}
        </Button>
      </div>
    </>
  );
}

/** Whose company it is; the photo chosen before is read meanwhile. */
export function CompanyQuestion({ byHand }: { byHand: boolean }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { photos, settings } = useApp().state;
  const followed = byHand ? { followedBy: "scale" as const } : {};
  const reading = photos.some(({ status }) => status === "reading" || status === "waiting");
  return (
    <>
      <h2 tabIndex={-1} className={styles.question}>
        {t("start.title")}
      </h2>
      <p className={styles.text}>{t(settings.practice ? "start.practiceText" : "start.text")}</p>
      {photos.length > 0 && (
        <div role="status">
          <Note kind={reading ? "info" : "good"}>{t(reading ? "start.reading" : "start.read")}</Note>
        </div>
      )}
      <div className={styles.answers}>
        {settings.practice && (
          <Button
            look="primary"
            size="large"
            icon="shop"
            data-testid="start-sample"
            onClick={async () => {
              const answer = await send("company.sample", undefined);
              if (answer?.ok && byHand) show({ name: "scale", id: null });
              else if (answer?.ok && photos.length > 0) show({ name: "photo" });
            }}
          >
            {t("start.sample")}
          </Button>
        )}
        <Button
          look={settings.practice ? "plain" : "primary"}
          size="large"
          icon="pen"
          data-testid="start-form"
          onClick={() => show({ name: "company", id: null, ...followed })}
        >
          {t("start.form")}
        </Button>
        <PaperButton
          testId="start-licence"
          size="large"
          onFiles={([file]) => file && show({ name: "company", id: null, file, ...followed })}
        >
          {t("company.licence.pick")}
        </PaperButton>
      </div>
    </>
  );
}
