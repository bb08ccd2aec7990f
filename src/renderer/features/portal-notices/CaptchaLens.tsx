import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { asksPassword } from "./asks-password.js";
import styles from "./CaptchaLens.module.css";

/**
 * The code that the page wants typed, three times as large. SECURITY: for the user's eyes; it is not read, and gone
 * with this component.
 */
export function CaptchaLens() {
  const { t } = useTranslation();
  const { state } = useApp();
  const [picture, setPicture] = useState<string | null | undefined>(undefined);
  if (!asksPassword(state)) return null;
  const look = async () => setPicture(await send("portal.captcha", undefined));
  return (
    <div className={styles.lens}>
      {picture && (
        <>
          <img
            className={styles.picture}
            src={picture}
            alt={t("captcha.alt")}
            data-testid="captcha-picture"
          />
          <p>{t("captcha.hint")}</p>
        </>
      )}
      {picture === null && <p role="status">{t("captcha.none")}</p>}
      <Button look="quiet" data-testid="captcha-show" onClick={look}>
        {t(picture ? "captcha.again" : "captcha.show")}
      </Button>
    </div>
  );
}
