import { useTranslation } from "react-i18next";
import type { StepId } from "../../../core/procedure/pack/steps.js";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./PlannedScales.module.css";

const STEPS: readonly StepId[] = ["open-reservation", "choose-instruments", "submit-reservation"];

/** What the booking is to hold: a row for each scale to tick in the portal's list, and what is still missing. */
export function PlannedScales({ step }: { step: StepId }) {
  const { t } = useTranslation();
  const { booking, instruments } = useApp().state;
  const scales = instruments.filter(({ id }) => booking?.ids.includes(id));
  if (!booking || scales.length === 0 || !STEPS.includes(step)) return null;
  const missing = scales.filter(({ id }) => !booking.chosen.includes(id));
  return (
    <section
      className={styles.booking}
      aria-label={t("booking.title", { count: scales.length })}
      data-testid="booking"
    >
      <h2 className={styles.title}>{t("booking.title", { count: scales.length })}</h2>
      {step === "choose-instruments" && <p>{t("booking.how")}</p>}
      <ul className={styles.scales}>
        {scales.map(({ id, name, model, place, serial }) => (
          <li key={id} data-testid="booking-scale" data-chosen={booking.chosen.includes(id)}>
            <CopyValue
              label={[model || name, place, booking.chosen.includes(id) && t("booking.chosen")]
                .filter(Boolean)
                .join(" · ")}
              value={serial}
              testId={`booking-copy-${serial}`}
            />
          </li>
        ))}
      </ul>
      {step === "submit-reservation" &&
        (missing.length > 0 ? (
          <Note kind="warn" title={t("booking.missing", { count: missing.length })}>
            {missing.map(({ serial }) => serial).join(", ")}
          </Note>
        ) : (
          <Note kind="good">{t("booking.complete", { count: scales.length })}</Note>
        ))}
      <Button look="quiet" data-testid="booking-leave" onClick={() => send("booking.leave", undefined)}>
        {t("booking.leave")}
      </Button>
    </section>
  );
}
