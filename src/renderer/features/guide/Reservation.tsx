import { useTranslation } from "react-i18next";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { PracticeOver } from "./PracticeOver.js";
import styles from "./Reservation.module.css";

/** The end: the booking as the portal shows it, word for word, and what to bring. */
export function Reservation() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { state, pack } = useApp();
  const booking = state.guide.reservation;
  if (!booking) return null;
  const isReady = (text: string) => pack.reservation.ready.some((word) => text.includes(word));
  // Statuses live on two levels: the booking's, and each instrument's (待检定).
  const { status, instruments } = booking;
  const own = state.instruments.filter(({ bookingNumber }) => bookingNumber === booking.id);
  const ready = isReady(status) || (instruments.length > 0 && instruments.every(isReady));
  return (
    <div className={styles.booking} data-testid="reservation">
      <CopyValue
        label={t("reservation.id")}
        value={booking.id}
        valueTestId="reservation-id"
        testId="copy-reservation"
      />
      <dl>
        <dt>{t("reservation.status")}</dt>
        <dd data-testid="reservation-status">{booking.status}</dd>
        {booking.instruments.length > 0 && (
          <>
            <dt>{t("reservation.instruments")}</dt>
            <dd>{booking.instruments.join("、")}</dd>
          </>
        )}
      </dl>
      {own.length > 0 && (
        <Button
          icon="file"
          data-testid="slip-open"
          onClick={() => show({ name: "slip", ids: own.map(({ id }) => id) })}
        >
          {t("slip.open")}
        </Button>
      )}
      {ready ? (
        <Note kind="good" title={t("reservation.ready")}>
          <ul className={styles.bring}>
            <li>{t("reservation.bring.scale")}</li>
            <li>{t("reservation.bring.slip")}</li>
            <li>{t("reservation.bring.certificate")}</li>
          </ul>
        </Note>
      ) : (
        <Note kind="info">{t("reservation.wait")}</Note>
      )}
      {ready && (
        <p className={styles.reminder} data-testid="reservation-reminder">
          {t("reservation.reminder")}
        </p>
      )}
      {ready && state.settings.practice && <PracticeOver />}
    </div>
  );
}
