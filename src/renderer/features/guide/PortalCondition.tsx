import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type PortalCondition as Condition, PORTAL_CONDITIONS } from "../../../ipc/portal-condition.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { useSecondsUntil } from "../../ui/seconds-until.js";
import { OwnBrowserButton } from "../own-browser/index.js";
import styles from "./PortalCondition.module.css";

/** Where another browser may get further. */
const OWN_BROWSER = new Set<Condition>([
  "silent",
  "loginRequired",
  "proxyLogin",
  "forbidden",
  "firewall",
  "blank",
  "redirectLoop",
  "oldBrowser",
  "notFound",
  "closed",
  "crashed",
]);

/** What stands between the user and the portal, and the next thing to do about it. */
export function PortalCondition() {
  const { t } = useTranslation();
  const { portal, settings } = useApp().state;
  const { show } = useScreen();
  const trouble = portal.condition;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (trouble) card.current?.scrollIntoView({ block: "nearest" });
  }, [trouble]);
  const wait = useSecondsUntil(portal.retryAt);
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
          <Button
            look="primary"
            size="large"
            icon="reload"
            disabled={wait > 0}
            data-testid="trouble-retry"
            onClick={() => send("portal.reload", undefined)}
          >
            {wait > 0
              ? t("portalBar.waitFor", {
                  time: `${Math.floor(wait / 60)}:${String(wait % 60).padStart(2, "0")}`,
                })
              : t(`trouble.${trouble}.action`)}
          </Button>
          {OWN_BROWSER.has(trouble) && !settings.practice && <OwnBrowserButton />}
          {trouble === "changed" && (
            <Button data-testid="other-system" onClick={() => show({ name: "settings", at: "system" })}>
              {t("settings.otherSystem")}
            </Button>
          )}
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
