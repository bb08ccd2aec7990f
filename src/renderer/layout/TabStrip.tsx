import { useTranslation } from "react-i18next";
import { PortalToolbar, PortalZoom } from "../features/portal-toolbar/index.js";
import { useApp } from "../state/app-state.js";
import { send } from "../state/send-command.js";
import { Icon } from "../ui/Icon.js";
import styles from "./TabStrip.module.css";

/** A window that its page only wrote into is called by its address, which says nothing. */
const titled = (title: string): string => (title === "about:blank" ? "" : title);

/** The portal's windows as tabs, with a browser's tools round them. */
export function TabStrip() {
  const { t } = useTranslation();
  const { state } = useApp();
  return (
    <div className={styles.strip} data-practice={state.settings.practice}>
      <PortalToolbar />
      <ul className={styles.tabs} aria-label={t("layout.tabs")}>
        {state.tabs.map((tab) => (
          <li key={tab.id} className={styles.tab} data-active={tab.active}>
            <button
              type="button"
              className={styles.title}
              aria-current={tab.active ? "page" : undefined}
              data-testid={`tab-${tab.id}`}
              title={titled(tab.title)}
              onClick={() => send("tab.select", tab.id)}
            >
              {tab.active && state.portal.absent
                ? t("layout.tabAbsent")
                : titled(tab.title) || t("layout.untitled")}
            </button>
            {state.tabs.length > 1 && (
              <button
                type="button"
                className={styles.close}
                aria-label={t("layout.closeTab", { title: titled(tab.title) || t("layout.untitled") })}
                onClick={() => send("tab.close", tab.id)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <PortalZoom />
      {state.settings.practice && <span className={styles.practice}>{t("settings.practice")}</span>}
    </div>
  );
}
