import { useMemo, useState } from "react";
import { useLook } from "./layout/appearance.js";
import { OpeningLedger } from "./layout/OpeningLedger.js";
import { PaperReview } from "./layout/PaperReview.js";
import { PhotoIntake } from "./layout/PhotoIntake.js";
import { Window } from "./layout/Window.js";
import { AppContext, useMainState } from "./state/app-state.js";
import { CaseSheetContext } from "./state/case-sheet.js";
import { currentPhoto } from "./state/current-photo.js";
import { DueSeenContext } from "./state/due-seen.js";
import { FinishContext } from "./state/finish.js";
import { FirstRunContext, type Question } from "./state/first-run.js";
import { usePaperReview } from "./state/paper-review.js";
import { PlateReviewContext } from "./state/plate-review.js";
import { type Screen, ScreenContext } from "./state/screen.js";

/** The wizard's page: fills the window; the portal's view lies over the place it leaves. */
export function App() {
  const app = useMainState();
  const state = app?.state;
  const [screen, setScreen] = useState<Screen>({ name: "guide" });
  const [finished, finish] = useState<string | null>(null);
  const [later, setLater] = useState(false);
  const [question, ask] = useState<Question>("whose");
  const [sheet, setSheet] = useState(false);
  const [dueIsSeen, setDueSeen] = useState(false);
  const photo = state && currentPhoto(state);
  const control = useMemo(
    () => ({
      screen,
      // An answer that comes after the user went elsewhere does not take her away from there.
      show: (next: Screen) => setScreen((now) => (now === screen && !isThere(now, next) ? next : now)),
    }),
    [screen],
  );
  const end = useMemo(() => ({ finished, finish }), [finished]);
  const caseSheet = useMemo(
    () => ({ isOpen: sheet, open: () => setSheet(true), close: () => setSheet(false) }),
    [sheet],
  );
  const dueSeen = useMemo(() => ({ seen: dueIsSeen, see: () => setDueSeen(true) }), [dueIsSeen]);
  const asks = state !== undefined && state.companies.length === 0 && !later && !state.tour;
  const firstRun = useMemo(
    () => ({ firstRun: asks, question, ask, later: () => setLater(true) }),
    [asks, question],
  );
  useLook(state?.settings);

  // The window is shown with the first thing drawn: that is the wizard itself, or what it waits for.
  if (!app) return <OpeningLedger />;
  const reviewing = screen.name === "photo" && (photo?.status === "read" || photo?.status === "failed");
  return (
    <AppContext value={app}>
      <ScreenContext value={control}>
        <FinishContext value={end}>
          <FirstRunContext value={firstRun}>
            <CaseSheetContext value={caseSheet}>
              <DueSeenContext value={dueSeen}>
                <PaperReview>
                  <PhotoIntake>
                    <Reviewed reviewing={reviewing} url={photo?.url ?? ""} wide={isWide(screen, asks)} />
                  </PhotoIntake>
                </PaperReview>
              </DueSeenContext>
            </CaseSheetContext>
          </FirstRunContext>
        </FinishContext>
      </ScreenContext>
    </AppContext>
  );
}

interface ReviewedProps {
  /** A photo is under review. */
  reviewing: boolean;
  url: string;
  wide: boolean;
}

/** The window, with the photo or the paper that is looked at beside the wizard. */
function Reviewed({ reviewing, url, wide }: ReviewedProps) {
  const [focused, focus] = useState<string | null>(null);
  const { paper } = usePaperReview();
  const shown = paper ? `app://photo/${paper.token}` : url;
  const review = useMemo(() => ({ url: shown, focused, focus }), [shown, focused]);
  return (
    <PlateReviewContext value={review}>
      <Window reviewing={reviewing || paper !== null} wide={wide && !paper} />
    </PlateReviewContext>
  );
}

/** The screens that belong to the first questions. */
const FIRST: readonly Screen["name"][] = ["guide", "company", "phone", "scale", "transfer", "backup"];

/** This very screen is shown: to be led there again is not to have gone elsewhere. */
const isThere = (now: Screen, next: Screen): boolean =>
  now.name === next.name && Object.keys({ ...now, ...next }).length === 1;

/** These use the whole window: a table, a camera's picture, the first questions. */
const isWide = (screen: Screen, firstRun: boolean): boolean =>
  (screen.name === "ledger" && screen.wide === true) ||
  screen.name === "desk" ||
  screen.name === "round" ||
  screen.name === "camera" ||
  (firstRun && FIRST.includes(screen.name));
