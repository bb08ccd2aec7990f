import { useTranslation } from "react-i18next";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp } from "../../state/app-state.js";
import type { Now } from "./use-now-card.js";

/** What the practice portal takes as a password; a real one is the user's own. */
const PRACTICE_PASSWORD = "Lianxi#2026";

/** What is asked where one types them, whatever step the login stands in the way of. */
const TYPED_AT: readonly Now["substep"][] = ["type-username", "own-password", "own-captcha", "submit-login"];

/** What is asked where nobody knows better: they may be wanted in the steps that end or begin with them. */
const UNKNOWN_AT: readonly Now["substep"][] = ["pack-first", "pack-action"];

/** Asked when the name is there already. */
const TYPED_AFTER: readonly Now["substep"][] = ["own-password", "own-captcha", "submit-login"];

/** Where the user logs in or chooses a password: the user name, and in practice the password, to be copied. */
export function LoginAids({ now: { step, substep, sentence } }: { now: Now }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const company = state.companies.find(({ id }) => id === state.companyId);
  // In the tour one is logged in already.
  if (state.tour) return null;
  const isTheirStep = step === "register" || step === "enter-system";
  if (!TYPED_AT.includes(substep) && !(isTheirStep && UNKNOWN_AT.includes(substep))) return null;
  const by = sentence.values.by === "creditCode" ? "creditCode" : "username";
  // Once it is typed it is wanted no more; where nobody knows, it may be.
  const name =
    (step === "enter-system" && !TYPED_AFTER.includes(substep)) || substep === "type-username"
      ? company?.[by]
      : "";
  return (
    <>
      {name && <CopyValue label={t(`company.field.${by}`)} value={name} testId="copy-login-name" />}
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
