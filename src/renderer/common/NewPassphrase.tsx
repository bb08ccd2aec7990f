import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { PASSPHRASE_MIN, passphraseStrength } from "../../core/records/passphrase.js";
import { SecretField } from "../ui/SecretField.js";

/** A passphrase that is being chosen. SECURITY: it is kept nowhere. */
export function useNewPassphrase() {
  const [value, setValue] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const strength = passphraseStrength(value);
  return {
    value,
    setValue,
    again,
    setAgain,
    strength,
    isShort: tried && strength === "short",
    isOther: tried && again !== value,
    /** Whether it may be used; what is wrong with it is said from now on. */
    submit(): boolean {
      setTried(true);
      return strength !== "short" && again === value;
    },
    clear(): void {
      setTried(false);
      setValue("");
      setAgain("");
    },
  };
}

interface NewPassphraseProps {
  entry: ReturnType<typeof useNewPassphrase>;
  testId: string;
  hint: ReactNode;
}

/** Its two boxes: typed once more, since it is hidden and nobody can open anything without it. */
export function NewPassphrase({ entry, testId, hint }: NewPassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <SecretField
        label={t("backup.passphrase")}
        testId={`${testId}-passphrase`}
        value={entry.value}
        hint={hint}
        problem={entry.isShort ? t("backup.strength.short", { min: PASSPHRASE_MIN }) : undefined}
        onChange={entry.setValue}
      />
      <SecretField
        label={t("backup.again")}
        testId={`${testId}-again`}
        value={entry.again}
        problem={entry.isOther ? t("backup.different") : undefined}
        onChange={entry.setAgain}
      />
    </>
  );
}
