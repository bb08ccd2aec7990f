import { useMemo, useState } from "react";
import type { PlateFieldName } from "../core/nameplate/model/reading.js";
import { useLook } from "./layout/appearance.js";
import { PhotoIntake } from "./layout/PhotoDropZone.js";
import { Window } from "./layout/Window.js";
import { AppContext, useMainState } from "./state/app-state.js";
import { CaseSheetContext } from "./state/case-sheet.js";
import { currentPhoto } from "./state/current-photo.js";
import { FinishContext } from "./state/finish.js";
import { FirstRunContext, type Question } from "./state/first-run.js";
import { PlateReviewContext } from "./state/plate-review.js";
import { type Screen, ScreenContext } from "./state/screen.js";

/** The wizard's page: fills the window; the portal's view lies over the place it leaves. */
export function App() {
  const app = useMainState();
  const state = app?.state;
  const [screen, show] = useState<Screen>({ name: "guide" });
  const [focused, focus] = useState<PlateFieldName | null>(null);
  const [finished, finish] = useState<string | null>(null);
  const [later, setLater] = useState(false);
  const [question, ask] = useState<Question>("whose");
  const [sheet, setSheet] = useState(false);
  const photo = state && currentPhoto(state);
  const url = photo?.url ?? "";
  const control = useMemo(() => ({ screen, show }), [screen]);
  const review = useMemo(() => ({ url, focused, focus }), [url, focused]);
  const end = useMemo(() => ({ finished, finish }), [finished]);
  const caseSheet = useMemo(
    () => ({ isOpen: sheet, open: () => setSheet(true), close: () => setSheet(false) }),
    [sheet],
  );
  const asks = state !== undefined && state.companies.length === 0 && !later && !state.tour;
  const firstRun = useMemo(
    () => ({ firstRun: asks, question, ask, later: () => setLater(true) }),
    [asks, question],
  );
  useLook(state?.settings);

  // The window is shown with the first thing drawn: that is the wizard itself.
  if (!app) return null;
  const reviewing = screen.name === "photo" && (photo?.status === "read" || photo?.status === "failed");
  return (
    <AppContext value={app}>
      <ScreenContext value={control}>
        <FinishContext value={end}>
          <FirstRunContext value={firstRun}>
            <CaseSheetContext value={caseSheet}>
              <PhotoIntake>
                <PlateReviewContext value={review}>
                  <Window reviewing={reviewing} wide={isWide(screen, asks)} />
                </PlateReviewContext>
              </PhotoIntake>
            </CaseSheetContext>
          </FirstRunContext>
        </FinishContext>
      </ScreenContext>
    </AppContext>
  );
}

/** The screens that belong to the first questions. */
const FIRST: readonly Screen["name"][] = ["guide", "company", "phone", "scale", "transfer", "backup"];

/** These use the whole window: a table, a camera's picture, the first questions. */
const isWide = (screen: Screen, firstRun: boolean): boolean =>
  (screen.name === "ledger" && screen.wide === true) ||
  screen.name === "desk" ||
  screen.name === "round" ||
  screen.name === "camera" ||
  (firstRun && FIRST.includes(screen.name));
