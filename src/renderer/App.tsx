import { useMemo, useState } from "react";
import type { PlateFieldName } from "../core/nameplate/model/reading.js";
import { useLook } from "./layout/appearance.js";
import { PhotoIntake } from "./layout/PhotoDropZone.js";
import { Window } from "./layout/Window.js";
import { AppContext, useMainState } from "./state/app-state.js";
import { currentPhoto } from "./state/current-photo.js";
import { PlateReviewContext } from "./state/plate-review.js";
import { type Screen, ScreenContext } from "./state/screen.js";

/** The wizard's page: fills the window; the portal's view lies over the place it leaves. */
export function App() {
  const shown = useMainState();
  const state = shown?.state;
  const [screen, show] = useState<Screen>({ name: "guide" });
  const [focused, focus] = useState<PlateFieldName | null>(null);
  const front = state && currentPhoto(state);
  const url = front?.url ?? "";
  const control = useMemo(() => ({ screen, show }), [screen]);
  const review = useMemo(() => ({ url, focused, focus }), [url, focused]);
  useLook(state?.settings);

  // The window is shown with the first thing drawn: that is the wizard itself.
  if (!shown) return null;
  return (
    <AppContext value={shown}>
      <ScreenContext value={control}>
        <PhotoIntake>
          <PlateReviewContext value={review}>
            <Window
              reviewing={screen.name === "photo" && front?.status === "read"}
              wide={screen.name === "ledger" && screen.wide === true}
            />
          </PlateReviewContext>
        </PhotoIntake>
      </ScreenContext>
    </AppContext>
  );
}
