import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.js";
import { Field } from "./Field.js";
import styles from "./SecretField.module.css";

interface SecretFieldProps {
  label: string;
  testId: string;
  value: string;
  hint?: ReactNode;
  problem?: string;
  /** Takes the focus when it comes up: it is what is asked for now. */
  autoFocus?: boolean;
  onChange(value: string): void;
}

/** Something nobody else should read: hidden until the user wants to see it, and again once she is elsewhere. */
export function SecretField({ label, testId, value, hint, problem, autoFocus, onChange }: SecretFieldProps) {
  const { t } = useTranslation();
  const [shown, show] = useState(false);
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(described) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears that the focus left both the box and its button
        <div
          className={styles.secret}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) show(false);
          }}
        >
          <input
            {...described}
            type={shown ? "text" : "password"}
            data-testid={testId}
            value={value}
            // biome-ignore lint/a11y/noAutofocus: the user's press just led here
            autoFocus={autoFocus}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            aria-pressed={shown}
            aria-label={t("secret.show", { label })}
            data-testid={`${testId}-show`}
            onClick={() => show(!shown)}
          >
            {t(shown ? "secret.hideShort" : "secret.showShort")}
          </Button>
        </div>
      )}
    </Field>
  );
}
