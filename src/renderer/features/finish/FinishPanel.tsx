import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { dayAt, isInBooking, stateOf } from "../../../core/records/due.js";
import type { AppState } from "../../../ipc/state.js";
import { CopyValue } from "../../common/CopyValue.js";
import { PaperOutcome, usePaper } from "../../common/PrintButtons.js";
import { StepDots } from "../../common/StepDots.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { useFinish } from "../../state/finish.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { Note } from "../../ui/Note.js";
import { useSlip } from "../booking-slip/index.js";
import { AskTray } from "../reminders/index.js";
import { roundLeadsOn } from "../round/index.js";
import { useLeavePractice } from "../tour/index.js";
import { Calendar } from "./Calendar.js";
import { messageOf } from "./chat-message.js";
import styles from "./FinishPanel.module.css";

export type Reservation = NonNullable<NonNullable<AppState["now"]>["reservation"]>;

/** The end: the booking is made and the scales may be brought. What to keep, bring and remember. */
export function FinishPanel({ reservation }: { reservation: Reservation }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { show } = useScreen();
  const { state } = useApp();
  const { finish } = useFinish();
  const leavePractice = useLeavePractice();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { id, status, scales } = reservation;
  // In the portal's own words, which differ from one to the next.
  const told = [...new Set(scales.map((scale) => scale.status).filter(Boolean))].join("、") || status;
  const serials = new Set(scales.map(({ serial }) => serial));
  const own = state.instruments.filter(({ serial }) => serials.has(serial));
  const { slip, company, institutions, work } = useSlip(own, "a4");
  // Each is told where it was asked for.
  const file = usePaper();
  const text = messageOf(t, {
    id,
    company: company?.name ?? "",
    scales: own.length > 0 ? own : scales,
    institutions: institutions.map(({ name, phone }) => ({ name: words(name), phone })),
  });
  const today = dayAt(new Date());
  // One that is verified for a while yet is not to be brought.
  const left = state.instruments.filter(
    (one) =>
      one.companyId === state.companyId &&
      !isInBooking(one, today) &&
      !serials.has(one.serial) &&
      stateOf(one, today) !== "ok",
  );
  const end = () => finish(id);
  return (
    <section className={styles.finish} aria-label={t("finish.title")} data-testid="finish">
      <div
        className={styles.paper}
        data-testid="reservation"
        data-id={id}
        data-status={status}
        data-ready={reservation.ready}
      >
        <StepDots current="await-verification" />
        <div className={styles.moment}>
          <span className={styles.mark}>
            <Icon name="check" size={40} />
          </span>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {t("finish.title")}
          </h2>
          <p>{t("finish.text", { status: told })}</p>
        </div>
        <div className={styles.number}>
          <p>{t("reservation.id")}</p>
          <strong data-testid="reservation-id">{id}</strong>
          <Button
            look="quiet"
            icon="copy"
            data-testid="copy-reservation"
            onClick={() => send("clipboard.copy", id)}
          >
            {t("finish.copyNumber")}
          </Button>
        </div>
        <ul className={styles.scales} aria-label={t("finish.scales")}>
          {scales.map((scale) => {
            const known = own.find(({ serial }) => serial === scale.serial);
            return (
              <li
                key={scale.serial}
                data-testid={`reservation-scale-${scale.serial}`}
                data-status={scale.status}
                data-ready={scale.ready}
              >
                <span>
                  <strong>{scale.serial}</strong> {known?.model}
                </span>
                <span className={styles.status} data-testid="reservation-status">
                  {scale.status || status}
                </span>
              </li>
            );
          })}
        </ul>
        {institutions.map((institution) => (
          <div key={institution.region} className={styles.institution}>
            <CopyValue label={words(institution.name)} value={institution.phone} />
            {institution.address && <p>{words(institution.address)}</p>}
            {institution.note && <p className={styles.soft}>{words(institution.note)}</p>}
          </div>
        ))}
        {institutions.length === 0 && <Note kind="info">{t("slip.noInstitution")}</Note>}
        <div>
          <h3>{t("slip.bring")}</h3>
          <ul>
            {slip.bring.items.map((item) => (
              <li key={item} className={styles.item}>
                <Icon name="check" size={18} /> {item}
              </li>
            ))}
          </ul>
        </div>
        <div className={styles.actions}>
          <Button
            icon="file"
            data-testid="finish-pdf"
            disabled={own.length === 0}
            busy={file.busy}
            onClick={() => file.save(slip)}
          >
            {t("slip.save")}
          </Button>
          <Button icon="copy" data-testid="finish-copy" onClick={() => send("clipboard.copy", text)}>
            {t("finish.copy")}
          </Button>
          <Button
            icon="list"
            data-testid="slip-open"
            disabled={own.length === 0}
            onClick={() => show({ name: "slip", ids: own.map((one) => one.id) })}
          >
            {t("slip.open")}
          </Button>
          <PaperOutcome work={file} />
        </div>
        <Calendar id={id} company={company} scales={own} institution={institutions[0]} text={text} />
        <p className={styles.soft} data-testid="reservation-reminder">
          {t("reservation.reminder")}
        </p>
        <AskTray />
        {state.settings.practice && (
          <Note kind="good" title={t("guide.practiceOver")}>
            <p>{t(state.tour ? "tour.over" : "guide.practiceOverText")}</p>
            <Button data-testid="practice-end" onClick={leavePractice}>
              {t("app.endPractice")}
            </Button>
          </Note>
        )}
      </div>
      <div className={styles.foot}>
        <PaperOutcome work={work} />
        {left.length > 0 && (
          <Button
            icon="right"
            data-testid="finish-next"
            onClick={async () => {
              end();
              await send("instrument.select", left[0]?.id ?? null);
            }}
          >
            {t("finish.next", { count: left.length })}
          </Button>
        )}
        <Button
          look={state.portal.dialog || roundLeadsOn(state) ? "plain" : "primary"}
          size="large"
          icon="print"
          data-testid="finish-print"
          disabled={own.length === 0}
          busy={work.busy}
          onClick={() => work.print(slip)}
        >
          {t("finish.print")}
        </Button>
        <Button icon="check" data-testid="finish-done" onClick={end}>
          {t("finish.done")}
        </Button>
      </div>
    </section>
  );
}
