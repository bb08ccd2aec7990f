import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StepId } from "../../../core/procedure/pack/steps.js";
import { dayAt, isDueAgain } from "../../../core/records/due.js";
import { scaleWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { useDueBanner } from "../../state/due-seen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** So many scales are named; of more their number says enough. */
const NAMED = 3;

const BOOKING: readonly StepId[] = ["choose-instruments", "submit-reservation"];

/** The company's scales whose year is over or soon will be: booked again with one press. */
export function BookAgainOffer() {
  const { t } = useTranslation();
  const { instruments, instrumentId, booking, batch, now } = useApp().state;
  const { shown: saidAbove } = useDueBanner();
  const today = dayAt(new Date());
  const due = useMemo(() => instruments.filter((scale) => isDueAgain(scale, today)), [instruments, today]);
  // The one at hand is about to be booked; an earlier booking that stands open is not that.
  const isBooking = now !== null && BOOKING.includes(now.step) && now.substep !== "close-booking";
  const isTaken = (id: string) => booking?.ids.includes(id) || (isBooking && id === instrumentId);
  if (saidAbove || batch || due.every(({ id }) => isTaken(id))) return null;
  return (
    <div data-testid="again-offer">
      <Note kind="info" title={t("ledger.againDue", { count: due.length })}>
        {due.length <= NAMED && <p>{due.map((scale) => scaleWords(scale)).join("；")}</p>}
        <Button
          icon="reload"
          data-testid="again-due"
          onClick={() =>
            send(
              "ledger.again",
              due.map(({ id }) => id),
            )
          }
        >
          {t("ledger.again")}
        </Button>
      </Note>
    </div>
  );
}
