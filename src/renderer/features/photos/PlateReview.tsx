import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { certaintyOf, type PlateReading } from "../../../core/nameplate/model/reading.js";
import type { PhotoState } from "../../../ipc/photos.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { draftFor, ScaleForm } from "../scales/index.js";
import { Queue } from "./Queue.js";

interface PlateReviewProps {
  photo: PhotoState;
  reading: PlateReading;
}

/** A double click ends within this. */
const TWICE_MS = 600;

/** True for a moment after one photo made way for the next: the same press again is not meant for it. */
function useHeld(isNext: boolean): boolean {
  const [held, setHeld] = useState(isNext);
  useEffect(() => {
    const timer = setTimeout(() => setHeld(false), TWICE_MS);
    return () => clearTimeout(timer);
  }, []);
  return held;
}

/** What was read, for the person to compare with the photo and to confirm. */
export function PlateReview({ photo, reading }: PlateReviewProps) {
  const { t } = useTranslation();
  const { state } = useApp();
  const held = useHeld(state.photoQueue.confirmed > 0);
  const open = Object.values(reading.fields).filter(
    (field) => certaintyOf(field?.confidence) !== "sure",
  ).length;
  const plates = reading.plates?.length ?? 1;
  return (
    <ScaleForm
      start={draftFor(state, reading)}
      reading={reading}
      photoId={photo.id}
      byEnter
      held={held}
      onSaved={(id) => send("instrument.select", id)}
      actions={
        <>
          {state.photos.length > 1 && (
            <Button data-testid="photo-skip" onClick={() => send("photo.skip", photo.id)}>
              {t("photo.skip")}
            </Button>
          )}
          <Button icon="trash" data-testid="photo-discard" onClick={() => send("photo.discard", photo.id)}>
            {t("photo.discard")}
          </Button>
        </>
      }
      head={
        <>
          <ScreenTitle>{t("plate.title")}</ScreenTitle>
          <Queue />
          {plates > 1 && <Note kind="warn">{t("photo.platesNote", { count: plates })}</Note>}
          <p>{open > 0 ? t("plate.compareSome", { count: open }) : t("plate.compareAll")}</p>
        </>
      }
    />
  );
}
