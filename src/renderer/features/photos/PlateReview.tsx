import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlateReading } from "../../../core/nameplate/model/reading.js";
import type { PhotoState } from "../../../ipc/photos.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { draftFor, type ScaleDraft, ScaleForm } from "../scales/index.js";
import styles from "./PlateReview.module.css";
import { QueueList } from "./QueueList.js";

interface PlateReviewProps {
  photo: PhotoState;
  reading: PlateReading;
  /** The draft, company and remark of a photo from a round. */
  collected?: { start: ScaleDraft; companyId: string | null; head: ReactNode };
}

/** A double click ends within this. */
const TWICE_MS = 600;

/** True for a moment after a photo came up: the same press again is not meant for it. */
function useFresh(): boolean {
  const [fresh, setFresh] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), TWICE_MS);
    return () => clearTimeout(timer);
  }, []);
  return fresh;
}

/** What was read, for the user to compare with the photo and to confirm. */
export function PlateReview({ photo, reading, collected }: PlateReviewProps) {
  const { t } = useTranslation();
  const { state } = useApp();
  const fresh = useFresh();
  const held = fresh && state.photoQueue.confirmed > 0;
  const serial = reading.fields.serial?.value;
  const known = !collected && serial && state.instruments.find((one) => one.serial === serial);
  const plates = reading.plates?.length ?? 1;
  return (
    <ScaleForm
      start={collected?.start ?? draftFor(state, reading)}
      companyId={collected?.companyId}
      reading={reading}
      photoId={photo.id}
      byEnter
      held={held}
      head={(open) => (
        <>
          <ScreenTitle>{t("plate.title")}</ScreenTitle>
          <QueueList />
          {collected?.head}
          {known && (
            <Note kind="warn" title={t("plate.known", { serial })}>
              <Button
                data-testid="plate-known"
                onClick={async () => {
                  await send("instrument.select", known.id);
                  await send("photo.discard", photo.id);
                }}
              >
                {t("plate.useKnown")}
              </Button>
            </Note>
          )}
          {plates > 1 && <Note kind="warn">{t("photo.platesNote", { count: plates })}</Note>}
          <p>{open > 0 ? t("plate.compareSome", { count: open }) : t("plate.compareAll")}</p>
          {/* Above the values: below them the bar stays one line, and the values have the room. */}
          <div className={styles.ways}>
            {state.photos.length > 1 && (
              <Button look="quiet" data-testid="photo-skip" onClick={() => send("photo.skip", photo.id)}>
                {t("photo.skip")}
              </Button>
            )}
            <Button
              look="quiet"
              icon="trash"
              data-testid="photo-discard"
              disabled={fresh}
              onClick={() => send("photo.discard", photo.id)}
            >
              {t("photo.discard")}
            </Button>
          </div>
        </>
      )}
    />
  );
}
