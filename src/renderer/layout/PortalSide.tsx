import { useTranslation } from "react-i18next";
import { PortalDialog } from "../features/portal-dialog/index.js";
import { useApp } from "../state/app-state.js";
import { Icon } from "../ui/Icon.js";
import styles from "./PortalSide.module.css";
import { usePortalPlace } from "./portal-place.js";
import { TabStrip } from "./TabStrip.js";

/** The left part: the portal's tabs, and the room main lays the portal's view over. */
export function PortalSide({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const { condition, absent } = state.portal;
  const place = usePortalPlace();
  return (
    <div className={styles.side}>
      <TabStrip />
      <div className={styles.progress} data-loading={!state.portalReady} aria-hidden="true" />
      <div>{!hidden && <PortalDialog />}</div>
      <div className={styles.place} ref={place} data-testid="portal-place">
        {condition && absent ? (
          <div className={styles.absent} data-testid="portal-absent">
            <Icon name="warn" size={48} />
            <p className={styles.why}>{t(`trouble.${condition}.title`)}</p>
            <p>{t("layout.portalAbsent")}</p>
          </div>
        ) : (
          <p>{t(state.portalReady ? "layout.portalHere" : "layout.portalLoading")}</p>
        )}
      </div>
    </div>
  );
}
