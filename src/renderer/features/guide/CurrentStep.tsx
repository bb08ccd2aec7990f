import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isFormOpen } from "../../../core/autofill/fill-progress.js";
import type { GuideStep } from "../../../core/procedure/pack/schema.js";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import { FillList, type Overwrite } from "../fill/index.js";
import { PointButton } from "../pointing/index.js";
import { AccountHelper } from "./AccountHelper.js";
import { BookingList } from "./BookingList.js";
import { Branches } from "./Branches.js";
import styles from "./CurrentStep.module.css";
import { Help } from "./Help.js";
import { ReadAloud } from "./ReadAloud.js";
import { Reservation } from "./Reservation.js";
import { StepPicture } from "./StepPicture.js";

/** What the practice portal takes as a password; a real one is the person's own. */
const PRACTICE_PASSWORD = "Lianxi#2026";

interface CurrentStepProps {
  step: GuideStep;
  overwrite: Overwrite;
}

/** What to do now: one sentence, where it stands, and for forms what will be filled. */
export function CurrentStep({ step, overwrite }: CurrentStepProps) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state } = useApp();
  const { guide, portal } = state;
  const trouble = portal.condition;
  const top = useRef<HTMLDivElement>(null);
  // A new step comes into sight by itself, again when its form opens. The first one stands on top anyway, and
  // before there is a company the first questions do.
  const isFirst = step.id === STEP_IDS[0] || state.companies.length === 0;
  const hasRows = step.form !== undefined && state.fill?.form === step.form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows make the step taller
  useEffect(() => {
    // What keeps her from the step comes first.
    if (!isFirst && !trouble) top.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, [isFirst, hasRows]);
  const company = state.companies.find(({ id }) => id === state.companyId);
  const isMissing = !trouble && guide.target?.outcome === "missing" && !guide.target.submit;
  // In the tour one is logged in already.
  const logsIn = !state.tour && (step.id === "register" || step.id === "enter-system");
  const isReady = step.id === "await-verification" && guide.reservation !== null;
  return (
    <div className={styles.current} ref={top}>
      <div className={styles.head}>
        <p className={styles.action}>{words(step.action)}</p>
        <ReadAloud
          key={step.id}
          text={[step.title, step.action, ...(isMissing ? [step.first] : [])].map(words).join("\n")}
        />
      </div>
      {isMissing && (
        <Note kind="info">
          {words(step.first)}
          {!state.pointing && (
            <PointButton field={null} testId="point-target">
              {t("point.target")}
            </PointButton>
          )}
        </Note>
      )}
      {isMissing && portal.blockedFrame !== null && (
        <div data-testid="portal-shut-frame">
          <Note kind="info">{t("guide.shutFrame", { host: portal.blockedFrame })}</Note>
        </div>
      )}
      {!trouble && guide.target?.outcome === "ambiguous" && (
        <Note kind="warn">{t("guide.ambiguous", { count: guide.target.count })}</Note>
      )}
      {!isReady && !(hasRows && isFormOpen(state.fill?.rows ?? [])) && <StepPicture step={step} />}
      {step.form && (
        <FillList form={step.form} submit={step.submit?.[0]?.[0] ?? "提交"} overwrite={overwrite} />
      )}
      {step.id === "register" && (
        <>
          <Note kind="info">{t("guide.password")}</Note>
          <AccountHelper key={company?.id} username={company?.username ?? ""} />
        </>
      )}
      {logsIn && step.id === "enter-system" && company?.username && (
        <CopyValue label={t("company.field.username")} value={company.username} testId="copy-login-name" />
      )}
      {logsIn && state.settings.practice && (
        <CopyValue
          label={t("guide.practicePassword")}
          value={PRACTICE_PASSWORD}
          testId="copy-practice-password"
        />
      )}
      <BookingList step={step.id} />
      {step.id === "await-verification" && <Reservation />}
      <Branches step={step.id} />
      <Fold title={t("guide.why")}>
        <p>{words(step.why)}</p>
      </Fold>
      <Fold title={t("guide.help")}>
        <Help />
      </Fold>
    </div>
  );
}
