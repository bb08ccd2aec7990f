import { useMemo, useState } from "react";
import type { PlateFieldName } from "../core/nameplate/model/reading.js";
import { PhotoIntake } from "./layout/PhotoDropZone.js";
import { Window } from "./layout/Window.js";
import { ShownContext, useMain } from "./state/app-state.js";
import { frontPhoto } from "./state/current-photo.js";
import { ReviewContext } from "./state/plate-review.js";
import { type Screen, ScreenContext } from "./state/screen.js";
import { useLook } from "./ui/appearance.js";

/** The wizard's page: fills the window; the portal's view lies over the place it leaves. */
export function App() {
  const shown = useMain();
  const state = shown?.state;
  const [screen, show] = useState<Screen>({ name: "guide" });
  const [focused, focus] = useState<PlateFieldName | null>(null);
  const front = state && frontPhoto(state);
  const url = front?.url ?? "";
  const control = useMemo(() => ({ screen, show }), [screen]);
  const review = useMemo(() => ({ url, focused, focus }), [url, focused]);
  useLook(state?.settings);

  // The window is shown with the first thing drawn: that is the wizard itself.
  if (!shown) return null;
  return (
    <ShownContext value={shown}>
      <ScreenContext value={control}>
        <PhotoIntake>
          <ReviewContext value={review}>
            <Window
              reviewing={screen.name === "photo" && front?.status === "read"}
              wide={screen.name === "ledger" && screen.wide === true}
            />
          </ReviewContext>
        </PhotoIntake>
      </ScreenContext>
    </ShownContext>
  );
}
