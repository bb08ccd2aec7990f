import { useTranslation } from "react-i18next";
import { scaleWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { PickBar } from "../../ui/PickBar.js";
import { CaptureButtons } from "../capture/index.js";

/** As many scales as a native list is still read through. */
const SHORT = 20;

/** Which scale: pick one of the company's, photograph a nameplate, or write one down. */
export function ScaleBar() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { instruments, instrumentId, companyId } = useApp().state;
  const { pick } = usePhotoIntake();
  const own = instruments.filter((instrument) => instrument.companyId === companyId);
  // A list of hundreds is searched in the ledger; here are those added last, and the one in force.
  const short =
    own.length > SHORT
      ? own.filter(({ id }, index) => index >= own.length - SHORT || id === instrumentId)
      : own;
  return (
    <PickBar
      label={t("scale.label")}
      testId="instrument-select"
      value={instrumentId}
      empty={t("scale.none")}
      options={short.map((one) => ({
        value: one.id,
        words: scaleWords(one),
      }))}
      onPick={(id) => send("instrument.select", id)}
      onEdit={instrumentId ? () => show({ name: "scale", id: instrumentId }) : undefined}
      editLabel={t("scale.edit")}
    >
      {short.length < own.length && (
        <Button icon="list" data-testid="instrument-all" onClick={() => show({ name: "ledger" })}>
          {t("scale.all", { count: own.length })}
        </Button>
      )}
      <Button icon="file" data-testid="photo-pick" onClick={() => pick()}>
        {t("scale.photo")}
      </Button>
      <CaptureButtons />
      <Button icon="pen" data-testid="instrument-new" onClick={() => show({ name: "scale", id: null })}>
        {t("scale.byHand")}
      </Button>
    </PickBar>
  );
}
