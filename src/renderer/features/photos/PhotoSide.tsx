import { useTranslation } from "react-i18next";
import {
  certaintyOf,
  type PlateFieldName,
  type PlateReading,
} from "../../../core/nameplate/model/reading.js";
import type { PhotoState } from "../../../ipc/photos.js";
import { PhotoCrop } from "../../common/PhotoCrop.js";
import { PLATE_LABELS } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { currentPhoto } from "../../state/current-photo.js";
import { usePaperReview } from "../../state/paper-review.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { PaperSide } from "./PaperSide.js";
import styles from "./PhotoSide.module.css";
import { Picture } from "./Picture.js";

/** The photo in the portal's place while its fields are confirmed, with the boxes they came from. */
export function PhotoSide() {
  const { t } = useTranslation();
  const photo = currentPhoto(useApp().state);
  const { paper } = usePaperReview();
  if (paper) return <PaperSide paper={paper} />;
  if (photo?.status === "failed") return <FailedPhoto photo={photo} />;
  if (!photo?.reading) return null;
  return (
    <div className={styles.side}>
      <div className={styles.bar}>
        <span className={styles.name}>{photo.fileName}</span>
        <Button
          icon="turnLeft"
          data-testid="photo-turn-left"
          onClick={() => send("photo.rotate", { id: photo.id, degrees: 270 })}
        >
          {t("photo.turnLeft")}
        </Button>
        <Button
          icon="turnRight"
          data-testid="photo-turn-right"
          onClick={() => send("photo.rotate", { id: photo.id, degrees: 90 })}
        >
          {t("photo.turnRight")}
        </Button>
      </div>
      <PlateChoice photo={photo} reading={photo.reading} />
      <Picture
        key={photo.url}
        turned={photo.reading}
        places={placesOf(photo.reading)}
        alt={t("photo.alt", { name: photo.fileName })}
      />
    </div>
  );

  function placesOf({ fields }: PlateReading) {
    return (Object.keys(fields) as PlateFieldName[]).flatMap((name) => {
      const field = fields[name];
      const label = t(PLATE_LABELS[name]);
      return field?.box ? [{ name, label, box: field.box, certainty: certaintyOf(field.confidence) }] : [];
    });
  }
}

/** The plates of a photo that shows several, to read one of the others instead. */
function PlateChoice({ photo, reading }: { photo: PhotoState; reading: PlateReading }) {
  const { t } = useTranslation();
  const { plates } = reading;
  if (!plates || plates.length < 2) return null;
  return (
    <fieldset className={styles.plates}>
      <legend>{t("photo.plates", { count: plates.length })}</legend>
      {plates.map((plate, index) => (
        <button
          key={plate.join()}
          type="button"
          className={styles.plate}
          aria-pressed={index === 0}
          data-testid={`photo-plate-${index}`}
          onClick={() => index > 0 && send("photo.plate", { id: photo.id, plate: index })}
        >
          <PhotoCrop box={plate} reading={reading} text={t("photo.plate", { number: index + 1 })} />
        </button>
      ))}
    </fieldset>
  );
}

/** A photo nothing could be read from: seen, so that one knows why. */
function FailedPhoto({ photo }: { photo: PhotoState }) {
  const { t } = useTranslation();
  return (
    <div className={styles.side}>
      <div className={styles.bar}>
        <span className={styles.name}>{photo.fileName}</span>
      </div>
      <div className={styles.frame}>
        {photo.url && (
          <img className={styles.whole} src={photo.url} alt={t("photo.alt", { name: photo.fileName })} />
        )}
      </div>
    </div>
  );
}
