import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlateFieldName } from "../../core/plate/reading.js";
import { Column } from "../layout/Column.js";
import { Divider } from "../layout/Divider.js";
import { useLook } from "../layout/look.js";
import { PortalSide } from "../layout/PortalSide.js";
import { PhotoIntake } from "../photo/PhotoIntake.js";
import { PhotoSide } from "../photo/PhotoSide.js";
import { ReviewContext } from "../photo/review.js";
import styles from "./App.module.css";
import { type Screen, ScreenContext } from "./screen.js";
import { ShownContext, useMainState, usePackOf } from "./state.js";

/** The whole window: the portal's place left, the wizard right, one divider between. */
export function App() {
  const { t } = useTranslation();
  const state = useMainState();
  const pack = usePackOf(state?.settings.practice);
  const [screen, show] = useState<Screen>({ name: "guide" });
  const [focused, focus] = useState<PlateFieldName | null>(null);
  const [split, setSplit] = useState<number | null>(null);
  const control = useMemo(() => ({ screen, show }), [screen]);
  const shown = useMemo(() => state && pack && { state, pack }, [state, pack]);
  const url = state?.photos[0]?.url ?? "";
  const review = useMemo(() => ({ url, focused, focus }), [url, focused]);
  useLook(state?.settings);

  const reviewing = screen.name === "photo" && state?.photos[0]?.status === "read";
  useEffect(() => {
    void window.verifyGuide.send("layout.cover", reviewing);
  }, [reviewing]);

  if (!shown)
    return (
      <p className={styles.starting} role="status">
        {t("app.starting")}
      </p>
    );
  const share = split ?? shown.state.settings.split;
  return (
    <ShownContext value={shown}>
      <ScreenContext value={control}>
        <PhotoIntake>
          <ReviewContext value={review}>
            <div className={styles.window} style={{ gridTemplateColumns: columns(share) }}>
              {reviewing ? <PhotoSide /> : <PortalSide />}
              <Divider share={share} onMove={setSplit} />
              <Column />
            </div>
          </ReviewContext>
        </PhotoIntake>
      </ScreenContext>
    </ShownContext>
  );
}

/** The wizard keeps at least 360 px whatever the share says. */
const columns = (share: number) => `minmax(0, ${share}fr) 8px minmax(360px, ${Math.max(0.01, 1 - share)}fr)`;
