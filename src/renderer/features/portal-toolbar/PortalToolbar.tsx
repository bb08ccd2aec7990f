import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Icon, type IconName } from "../../ui/Icon.js";
import styles from "./PortalToolbar.module.css";

/** The ways through the portal's pages, as a browser has them. */
export function PortalToolbar() {
  const { t } = useTranslation();
  const { portal, portalReady } = useApp().state;
  const { canGoBack, canGoForward } = portal.toolbar;
  return (
    <div className={styles.tools}>
      <Tool
        icon="left"
        words={t("portalBar.back")}
        testId="portal-back"
        disabled={!canGoBack}
        press={() => send("portal.back", undefined)}
      />
      <Tool
        icon="right"
        words={t("portalBar.forward")}
        testId="portal-forward"
        disabled={!canGoForward}
        press={() => send("portal.forward", undefined)}
      />
      {portalReady ? (
        <Tool
          icon="reload"
          words={t("layout.reload")}
          testId="portal-reload"
          press={() => send("portal.reload", undefined)}
        />
      ) : (
        <Tool
          icon="close"
          words={t("portalBar.stop")}
          testId="portal-stop"
          press={() => send("portal.stop", undefined)}
        />
      )}
      <Tool
        icon="home"
        words={t("layout.home")}
        testId="portal-home"
        press={() => send("portal.home", undefined)}
      />
    </div>
  );
}

/** How large the portal's pages are shown. */
export function PortalZoom() {
  const { t } = useTranslation();
  const { zoom } = useApp().state.portal.toolbar;
  const percent = Math.round(zoom * 100);
  return (
    <div className={styles.tools}>
      <Tool
        icon="missing"
        words={t("portalBar.zoomOut")}
        testId="portal-zoom-out"
        disabled={zoom <= 0.8}
        press={() => send("portal.zoom", "out")}
      />
      <button
        type="button"
        className={styles.percent}
        aria-label={t("portalBar.zoomReset", { percent })}
        title={t("portalBar.zoomReset", { percent })}
        data-testid="portal-zoom"
        onClick={() => send("portal.zoom", "reset")}
      >
        {percent}%
      </button>
      <Tool
        icon="plus"
        words={t("portalBar.zoomIn")}
        testId="portal-zoom-in"
        disabled={zoom >= 2}
        press={() => send("portal.zoom", "in")}
      />
      <button
        type="button"
        className={`${styles.percent} ${styles.key}`}
        title={t("portalBar.toPageTitle")}
        data-testid="portal-focus"
        onClick={() => send("portal.focus", undefined)}
      >
        {t("portalBar.toPage")}
      </button>
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  words: string;
  testId: string;
  disabled?: boolean;
  press(): void;
}

function Tool({ icon, words, testId, disabled, press }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={words}
      title={words}
      disabled={disabled}
      data-testid={testId}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}
