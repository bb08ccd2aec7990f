import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { currentPhoto } from "../../state/current-photo.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import { CollectedReview } from "./CollectedReview.js";
import { PhotoFailed } from "./PhotoFailed.js";
import { PlateReview } from "./PlateReview.js";
import { QueueList } from "./QueueList.js";
import { ReadingProgress } from "./ReadingProgress.js";

const GIVE_UP_MS = 5000;

/** The photos one after another: being read, confirmed, or told why they could not be read. */
export function PhotoColumn() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { pending } = usePhotoIntake();
  const { state } = useApp();
  const photo = currentPhoto(state);
  const over = !photo && pending === 0;
  const [seen, setSeen] = useState(false);
  if (photo && !seen) setSeen(true);
  useEffect(() => {
    if (!over) return;
    // Main may take a moment to tell of a photo it was given.
    const timer = setTimeout(() => show({ name: "guide" }), seen ? 0 : GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [over, seen, show]);

  // A photo that was turned is read anew: another review.
  if (photo?.status === "read" && photo.reading && photo.from)
    return <CollectedReview key={photo.url} photo={photo} reading={photo.reading} from={photo.from} />;
  if (photo?.status === "read" && photo.reading)
    return <PlateReview key={photo.url} photo={photo} reading={photo.reading} />;
  if (photo?.status === "failed") return <PhotoFailed key={photo.id} photo={photo} />;
  const waits = photo?.status === "waiting" && state.photoQueue.paused;
  return (
    <Pane
      actions={
        photo && (
          <Button data-testid="photo-cancel" onClick={() => send("photo.discard", photo.id)}>
            {t("photo.discard")}
          </Button>
        )
      }
    >
      <ScreenTitle>{t(waits ? "photo.paused" : "photo.reading")}</ScreenTitle>
      <QueueList />
      {waits ? (
        <p>{t("photo.pausedText")}</p>
      ) : (
        <ReadingProgress stage={photo?.stage ?? null} fileName={photo?.fileName ?? ""} />
      )}
    </Pane>
  );
}
