import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { PORTAL_CONDITIONS } from "../../../ipc/portal-condition.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./PortalCondition.module.css";

/** What stands between the person and the portal, and the next thing to do about it. */
export function PortalCondition() {
  const { t } = useTranslation();
  const { portal, settings } = useApp().state;
  const trouble = portal.condition;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (trouble) card.current?.scrollIntoView({ block: "nearest" });
  }, [trouble]);
  if (!trouble) return null;
  return (
    <section
      ref={card}
      className={styles.trouble}
      data-testid="portal-trouble"
      data-trouble={PORTAL_CONDITIONS[trouble]}
      role="alert"
    >
      <Icon name="warn" size={28} />
      <div>
        <h2>{t(`trouble.${trouble}.title`)}</h2>
        <p>{t(`trouble.${trouble}.text`)}</p>
        <div className={styles.buttons}>
          <Button look="primary" size="large" icon="reload" onClick={() => send("portal.reload", undefined)}>
            {t(`trouble.${trouble}.action`)}
          </Button>
          {(PORTAL_CONDITIONS[trouble] === "offline" || trouble === "closed") && !settings.practice && (
            <Button onClick={() => send("settings.change", { practice: true })}>
              {t("trouble.practice")}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
