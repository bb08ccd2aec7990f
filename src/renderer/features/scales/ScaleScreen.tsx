import { useTranslation } from "react-i18next";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Fold } from "../../ui/Fold.js";
import { draftFor } from "./new-scale-draft.js";
import { ScaleForm } from "./ScaleForm.js";
import { draftOfScale } from "./scale-draft.js";

/** A scale written or changed by hand. */
export function ScaleScreen({ instrument }: { instrument: StoredInstrument | null }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { state } = useApp();
  return (
    <ScaleForm
      start={instrument ? draftOfScale(instrument) : draftFor(state, null)}
      reading={null}
      instrumentId={instrument?.id}
      onSaved={() => show({ name: "guide" })}
      head={() => (
        <>
          <ScreenTitle>{t(instrument ? "scale.editTitle" : "scale.newTitle")}</ScreenTitle>
          {!instrument && (
            <Fold title={t("scale.noPlate")}>
              <p>{t("scale.noPlateText")}</p>
            </Fold>
          )}
        </>
      )}
      actions={
        instrument && (
          <ConfirmDelete
            testId="instrument-delete"
            action={t("app.delete")}
            title={t("scale.deleteTitle", { serial: instrument.serial })}
            text={t("scale.deleteText")}
            onConfirm={async () => {
              await send("instrument.delete", instrument.id);
              show({ name: "guide" });
            }}
          />
        )
      }
    />
  );
}
