import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  checkUsername,
  PASSWORD_RULES,
  passwordRules,
  proposePassword,
} from "../../../core/records/user-name-and-password.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import { Fold } from "../../ui/Fold.js";
import { Icon } from "../../ui/Icon.js";
import { SecretField } from "../../ui/SecretField.js";
import styles from "./AccountHelper.module.css";
import { evenChoice } from "./unbiased-random.js";

/**
 * The portal's rules for a user name and a password, shown as they are met. SECURITY: what is typed or proposed
 * stays in this component and is gone with it; it goes nowhere but, on the user's press, to the clipboard.
 */
export function AccountHelper({ username: kept }: { username: string }) {
  const { t } = useTranslation();
  const [username, setUsername] = useState(kept);
  const [password, setPassword] = useState("");
  const keeps = passwordRules(password);
  const trouble = checkUsername(username);
  const good = PASSWORD_RULES.every((rule) => keeps[rule]);
  return (
    <Fold title={t("account.title")}>
      <div className={styles.helper} data-testid="account-helper">
        <p>{t("account.text")}</p>
        <Field
          label={t("company.field.username")}
          hint={
            <Rule met={username !== "" && !trouble} words={t("account.username")} testId="rule-username" />
          }
        >
          {(described) => (
            <input
              {...described}
              data-testid="account-username"
              value={username}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <SecretField
          label={t("account.password")}
          testId="account-password"
          value={password}
          hint={
            <ul className={styles.rules}>
              {PASSWORD_RULES.map((rule) => (
                <li key={rule}>
                  <Rule met={keeps[rule]} words={t(`account.rule.${rule}`)} testId={`rule-${rule}`} />
                </li>
              ))}
            </ul>
          }
          onChange={setPassword}
        />
        <div className={styles.buttons}>
          <Button data-testid="password-propose" onClick={() => setPassword(proposePassword(evenChoice))}>
            {t("account.propose")}
          </Button>
          <Button
            icon="copy"
            disabled={!good}
            data-testid="password-copy"
            onClick={() => send("clipboard.copy", password)}
          >
            {t("account.copy")}
          </Button>
        </div>
      </div>
    </Fold>
  );
}

function Rule({ met, words, testId }: { met: boolean; words: string; testId: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.rule} data-met={met} data-testid={testId}>
      <Icon name={met ? "check" : "missing"} size={18} />
      <span>
        {words} <span className={styles.said}>{t(met ? "account.met" : "account.open")}</span>
      </span>
    </span>
  );
}
