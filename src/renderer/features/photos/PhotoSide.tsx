import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
  certaintyOf,
  type PlateFieldName,
  type PlateReading,
} from "../../../core/nameplate/model/reading.js";
import type { PhotoState } from "../../../ipc/photos.js";
import { PhotoCrop } from "../../common/PhotoCrop.js";
import { uprightQuad, uprightSize, viewOf } from "../../common/photo-geometry.js";
import { PLATE_LABELS } from "../../i18n/words.js";
import { useApp } from "../../state/app-state.js";
import { currentPhoto } from "../../state/current-photo.js";
import { usePlateReview } from "../../state/plate-review.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import styles from "./PhotoSide.module.css";
import { ZoomablePhoto } from "./ZoomablePhoto.js";

/** The photo in the portal's place while its fields are confirmed, with the boxes they came from. */
export function PhotoSide() {
  const { t } = useTranslation();
  const photo = currentPhoto(useApp().state);
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
      <Picture key={photo.url} reading={photo.reading} alt={t("photo.alt", { name: photo.fileName })} />
    </div>
  );
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

function Picture({ reading, alt }: { reading: PlateReading; alt: string }) {
  const { t } = useTranslation();
  const { url, focused } = usePlateReview();
  const picture = useMemo(() => uprightSize(reading), [reading]);
  const { width, height } = picture;
  const fields = Object.entries(reading.fields) as [PlateFieldName, PlateReading["fields"][PlateFieldName]][];
  const quads = fields.flatMap(([, field]) => (field?.box ? [uprightQuad(field.box, reading)] : []));
  const view = viewOf(quads, { width, height });
  return (
    <ZoomablePhoto alt={alt} picture={picture} start={view}>
      <image href={url} width={width} height={height} />
      {fields.map(
        ([name, field]) =>
          field?.box && (
            <polygon
              key={name}
              className={styles.box}
              data-certainty={certaintyOf(field.confidence)}
              data-focused={name === focused}
              points={uprightQuad(field.box, reading).join(" ")}
            >
              <title>{t(PLATE_LABELS[name])}</title>
            </polygon>
          ),
      )}
    </ZoomablePhoto>
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
        <img className={styles.whole} src={photo.url} alt={t("photo.alt", { name: photo.fileName })} />
      </div>
    </div>
  );
}
