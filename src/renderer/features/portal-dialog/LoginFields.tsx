import { useTranslation } from "react-i18next";
import type { DialogAnswer } from "../../../ipc/portal-condition.js";
import { Field } from "../../ui/Field.js";
import { SecretField } from "../../ui/SecretField.js";
import styles from "./PortalDialog.module.css";

interface LoginFieldsProps {
  answer: Partial<DialogAnswer>;
  change(answer: Partial<DialogAnswer>): void;
}

/** User name and password for a server or a proxy. SECURITY: gone with the question. */
export function LoginFields({ answer, change }: LoginFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      <Field label={t("dialog.username")}>
        {(described) => (
          <input
            {...described}
            data-testid="dialog-username"
            value={answer.username ?? ""}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ ...answer, username: event.target.value })}
          />
        )}
      </Field>
      <SecretField
        label={t("dialog.password")}
        testId="dialog-password"
        value={answer.password ?? ""}
        onChange={(password) => change({ ...answer, password })}
      />
    </div>
  );
}
