import { useTranslation } from "react-i18next";
import { isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import { FillList, type Overwrite } from "../fill/index.js";
import { StepPicture } from "../step-picture/index.js";
import { AccountHelper } from "./AccountHelper.js";
import { Help } from "./Help.js";
import { PlannedScales } from "./PlannedScales.js";
import { Reservation } from "./Reservation.js";
import { SpecialCases } from "./SpecialCases.js";
import styles from "./StepDetails.module.css";
import type { Now } from "./use-now-card.js";

/** All there is to the current step besides what to do now, folded. */
export function StepDetails({ now, overwrite }: { now: Now; overwrite: Overwrite }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const step = pack.steps.find(({ id }) => id === now.step);
  if (!step) return null;
  const company = state.companies.find(({ id }) => id === state.companyId);
  const rows = step.form && state.fill?.form === step.form ? state.fill.rows : [];
  const open = isFormOpen(rows);
  return (
    <div className={styles.details} key={step.id}>
      <Reservation reservation={now.reservation} />
      <PlannedScales step={step.id} />
      {step.form && (
        <Fold title={t("fill.title")} defaultOpen>
          <FillList form={step.form} overwrite={overwrite} />
        </Fold>
      )}
      {step.id === "register" && (
        <>
          <Note kind="info">{t("guide.password")}</Note>
          <AccountHelper key={company?.id} username={company?.username ?? ""} />
        </>
      )}
      {!open && (
        <Fold title={t("guide.looks")}>
          <StepPicture step={step} />
        </Fold>
      )}
      <SpecialCases step={step.id} />
      <Fold title={t("guide.why")}>
        <p>{words(step.why)}</p>
      </Fold>
      <Fold title={t("guide.help")}>
        <Help />
      </Fold>
    </div>
  );
}
