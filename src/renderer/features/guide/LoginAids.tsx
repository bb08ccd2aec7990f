import { useTranslation } from "react-i18next";
import type { StepId } from "../../../core/procedure/pack/steps.js";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp } from "../../state/app-state.js";

/** What the practice portal takes as a password; a real one is the user's own. */
const PRACTICE_PASSWORD = "Lianxi#2026";

/** While the user logs in or registers: the user name, and in practice the password, to be copied. */
export function LoginAids({ step }: { step: StepId }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const company = state.companies.find(({ id }) => id === state.companyId);
  // In the tour one is logged in already.
  if (state.tour || (step !== "register" && step !== "enter-system")) return null;
  return (
    <>
      {step === "enter-system" && company?.username && (
        <CopyValue label={t("company.field.username")} value={company.username} testId="copy-login-name" />
      )}
      {state.settings.practice && (
        <CopyValue
          label={t("guide.practicePassword")}
          value={PRACTICE_PASSWORD}
          testId="copy-practice-password"
        />
      )}
    </>
  );
}
