import { useTranslation } from "react-i18next";
import { CopyValue } from "../../common/CopyValue.js";
import { Note } from "../../ui/Note.js";
import styles from "./Reservation.module.css";
import type { Now } from "./use-now-card.js";

/** The booking as the portal shows it, word for word, while its scales may not be brought yet. */
export function Reservation({ reservation }: { reservation: Now["reservation"] }) {
  const { t } = useTranslation();
  if (!reservation) return null;
  const { id, status, opinion, ready, scales } = reservation;
  // A list says nothing of the scales; only the booking's own page does.
  const seen = scales.some((scale) => scale.status !== "");
  return (
    <section
      className={styles.booking}
      aria-label={t("reservation.title")}
      data-testid="reservation"
      data-id={id}
      data-status={status}
      data-ready={ready}
    >
      <CopyValue
        label={t("reservation.id")}
        value={id}
        valueTestId="reservation-id"
        testId="copy-reservation"
      />
      <p>
        {t("reservation.status")} <strong data-testid="reservation-status">{status}</strong>
      </p>
      {opinion !== "" && (
        <p>
          {t("reservation.opinion")} <strong data-testid="reservation-opinion">{opinion}</strong>
        </p>
      )}
      <ScaleStatuses scales={scales} />
      {!ready && <Note kind="info">{t(seen ? "reservation.wait" : "reservation.look")}</Note>}
    </section>
  );
}

/** Each scale of a booking with what the portal says of it. */
function ScaleStatuses({ scales }: { scales: NonNullable<Now["reservation"]>["scales"] }) {
  return (
    <ul className={styles.scales}>
      {scales.map(({ serial, status, ready }) => (
        <li key={serial} data-testid={`reservation-scale-${serial}`} data-status={status} data-ready={ready}>
          <strong>{serial}</strong> <span>{status}</span>
        </li>
      ))}
    </ul>
  );
}
