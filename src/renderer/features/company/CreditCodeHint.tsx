import { useTranslation } from "react-i18next";
import { checkCreditCode } from "../../../core/records/credit-code.js";
import { Chips } from "../../ui/Chips.js";
import { Note } from "../../ui/Note.js";

interface CreditCodeHintProps {
  code: string;
  onPick(code: string): void;
}

/** Where the code is found; for one that fails its check digit what it may be: a warning, never a refusal. */
export function CreditCodeHint({ code, onPick }: CreditCodeHintProps) {
  const { t } = useTranslation();
  const check = checkCreditCode(code);
  if (check.kind !== "warning") return <>{t("company.hint.creditCode")}</>;
  // Letters that no code has were plausibly misread; for a digit that does not fit, any offer would be a guess.
  const plausible = check.reason === "characters" ? check.corrections.slice(0, 1) : [];
  return (
    <div data-testid="credit-code-warning">
      <Note kind="warn">
        <p>{t("company.hint.creditCodeDoubt")}</p>
        <Chips
          label={t("company.hint.creditCodePick")}
          values={plausible.map((value) => ({ value, words: value }))}
          onPick={onPick}
        />
      </Note>
    </div>
  );
}
