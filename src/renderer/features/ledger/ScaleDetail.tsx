import { useTranslation } from "react-i18next";
import { awaitsCertificate, dueOf } from "../../../core/records/due.js";
import { bookingNow, type Findable } from "../../../core/records/ledger-search.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { type Screen, useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { Certificate } from "./Certificate.js";
import { CertificateList } from "./CertificateList.js";
import { DueMark } from "./DueMark.js";
import { Repaired } from "./Repaired.js";
import styles from "./ScaleDetail.module.css";
import { ScaleFacts } from "./ScaleFacts.js";
import { TypeAdvice } from "./TypeAdvice.js";

interface ScaleDetailProps {
  one: Findable;
  /** Where "back" leads, other than to the ledger. */
  back?: { to: Screen; words: string };
  /** Where what is printed leads back to. */
  from: Screen;
  today: string;
  wide: boolean;
}

/** One scale of the ledger: how it stands, its photo, its fields, and what can be done with it. */
export function ScaleDetail({ one, today, wide, back, from }: ScaleDetailProps) {
  const { scale, company } = one;
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companyId } = useApp().state;
  // What ends its verification is told first.
  const ended = dueOf(scale, today)?.ended;
  const isAgain = ended === "repaired";
  const { number, status } = bookingNow(one);
  const isOver = scale.bookingNumber !== "" && number === "";
  /** Puts the scale in force: forms work on the company in force. */
  const use = async () => {
    if (companyId !== scale.companyId) await send("company.select", scale.companyId);
    await send("instrument.select", scale.id);
  };
  const edit = async () => {
    await use();
    show({ name: "scale", id: scale.id });
  };
  return (
    <Pane
      wide={wide}
      actions={
        <>
          <Button
            look={awaitsCertificate(scale, today) ? "plain" : "primary"}
            icon="reload"
            data-testid="scale-again"
            onClick={async () => {
              await send("ledger.again", [scale.id]);
              show({ name: "guide" });
            }}
          >
            {t("ledger.again")}
          </Button>
          <Button
            icon="check"
            data-testid="scale-use"
            onClick={async () => {
              await use();
              show({ name: "guide" });
            }}
          >
            {t("ledger.use")}
          </Button>
        </>
      }
    >
      <ScreenTitle back={back ?? { to: { name: "ledger", wide }, words: t("ledger.back") }}>
        {scale.serial}
      </ScreenTitle>
      <div className={styles.columns} data-wide={wide}>
        <div className={styles.column}>
          {isAgain && <Repaired scale={scale} today={today} />}
          {ended === "failed" && (
            <div data-testid="scale-failed">
              <Note kind="bad" title={t("certificate.finding.failed.title")}>
                <p>{t("certificate.finding.failed.text")}</p>
              </Note>
            </div>
          )}
          <div className={styles.standing}>
            <DueMark scale={scale} today={today} />
            <span>{company}</span>
          </div>
          <p className={styles.hint}>{t("ledger.againText")}</p>
          <dl className={styles.facts} data-testid="scale-standing">
            <dt>{t("reservation.id")}</dt>
            <dd>
              {isOver ? t("ledger.lastBooking", { number: scale.bookingNumber }) : number || t("ledger.none")}
            </dd>
            <dt>{t("reservation.status")}</dt>
            <dd>{status || t("ledger.none")}</dd>
            <dt>{t("ledger.registeredOn")}</dt>
            <dd>{scale.registeredOn || t("ledger.notSeen")}</dd>
          </dl>
          {scale.bookingNumber && (
            <Button
              icon="file"
              data-testid="slip-open"
              onClick={() => show({ name: "slip", ids: [scale.id], from })}
            >
              {t("slip.open")}
            </Button>
          )}
          <Button
            look="quiet"
            icon="print"
            data-testid="scale-label"
            onClick={() => show({ name: "labels", ids: [scale.id], from })}
          >
            {t("labels.open")}
          </Button>
          <Certificate scale={scale} />
          <CertificateList scale={scale} />
          {!isAgain && <Repaired scale={scale} today={today} />}
          <TypeAdvice scale={scale} today={today} />
        </div>
        <div className={styles.column}>
          {scale.photo && (
            <img
              className={styles.photo}
              src={`app://photo/${scale.photo}`}
              alt={t("ledger.photoAlt", { serial: scale.serial })}
            />
          )}
          <Fold title={t("ledger.allFields")} defaultOpen>
            <ScaleFacts scale={scale} />
          </Fold>
          <Button look="quiet" icon="pen" data-testid="scale-edit" onClick={edit}>
            {t("ledger.edit")}
          </Button>
          <ConfirmDelete
            testId="scale-delete"
            look="quiet"
            action={t("app.delete")}
            title={t("scale.deleteTitle", { serial: scale.serial })}
            text={t(scale.photo ? "ledger.deleteOneWithPhoto" : "ledger.deleteOne")}
            onConfirm={async () => {
              await send("ledger.delete", [scale.id]);
              show(back?.to ?? { name: "ledger", wide });
            }}
          />
        </div>
      </div>
    </Pane>
  );
}
