import { type CSSProperties, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { PhotoSide } from "../features/photos/index.js";
import { useApp } from "../state/app-state.js";
import { DrawerContext, useIsNarrow } from "../state/drawer.js";
import { Icon } from "../ui/Icon.js";
import { Column } from "./Column.js";
import { Divider } from "./Divider.js";
import { PortalSide } from "./PortalSide.js";
import styles from "./Window.module.css";

/** The wizard keeps at least 360 px (more for larger type) whatever the share says. */
const columns = (share: number) => `minmax(0, ${share * 100}fr) minmax(22.5rem, ${(1 - share) * 100}fr)`;

interface WindowProps {
  /** A photo stands in the portal's place. */
  reviewing: boolean;
  /** The wizard's screen takes the whole window. */
  wide: boolean;
}

/** Portal left, wizard right, one divider between; in a narrow window one or the other. */
export function Window({ reviewing, wide }: WindowProps) {
  const { t } = useTranslation();
  const { settings, searchAsked, portal } = useApp().state;
  const narrow = useIsNarrow();
  const [split, setSplit] = useState<number | null>(null);
  const [open, setOpen] = useState(true);
  const behind = reviewing ? "photo" : "portal";
  const drawer = useMemo(
    () => ({ narrow: narrow && !wide, behind, close: () => setOpen(false) }) as const,
    [narrow, wide, behind],
  );
  const alone = wide || (narrow && open);
  // An empty page would be a white void, with nothing in it that says why.
  const covered = reviewing || alone || portal.absent;
  useEffect(() => {
    void window.verifyGuide.send("layout.cover", covered);
  }, [covered]);

  // The search is the wizard's: where it stands aside, it comes.
  useEffect(() => {
    if (searchAsked > 0) setOpen(true);
  }, [searchAsked]);

  const share = split ?? settings.split;
  return (
    <DrawerContext value={drawer}>
      {/* Hidden parts stay as they are: nothing typed is lost by looking at the portal. */}
      <div
        className={styles.window}
        data-view={alone ? "wizard" : narrow ? "portal" : "both"}
        data-narrow={narrow}
        style={
          {
            "--share": share,
            ...(!narrow && !wide && { gridTemplateColumns: columns(share) }),
          } as CSSProperties
        }
      >
        <section className={styles.left} aria-label={reviewing ? t("photo.title") : t("layout.portalHere")}>
          {reviewing ? <PhotoSide /> : <PortalSide hidden={alone} />}
          {!narrow && <Divider share={share} onMove={setSplit} />}
        </section>
        {narrow && !alone && (
          <button
            type="button"
            className={styles.handle}
            data-testid="drawer-open"
            onClick={() => setOpen(true)}
          >
            <Icon name="left" />
            <span>{t("layout.openWizard")}</span>
          </button>
        )}
        <div className={styles.right}>
          <Column alone={alone || reviewing} />
        </div>
      </div>
    </DrawerContext>
  );
}
