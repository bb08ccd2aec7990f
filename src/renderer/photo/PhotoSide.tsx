import { useTranslation } from "react-i18next";
import { certaintyOf, type PlateFieldName, type PlateReading } from "../../core/plate/reading.js";
import { send } from "../app/send.js";
import { useShown } from "../app/state.js";
import { Button } from "../parts/Button.js";
import { PLATE_LABELS } from "../text/words.js";
import { uprightQuad, uprightSize, viewOf } from "./geometry.js";
import styles from "./PhotoSide.module.css";
import { useReview } from "./review.js";

/** The photo in the portal's place while its fields are confirmed, with the boxes they came from. */
export function PhotoSide() {
  const { t } = useTranslation();
  const photo = useShown().state.photos[0];
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
      <div className={styles.frame}>
        <Picture reading={photo.reading} alt={t("photo.alt", { name: photo.fileName })} />
      </div>
    </div>
  );
}

function Picture({ reading, alt }: { reading: PlateReading; alt: string }) {
  const { t } = useTranslation();
  const { url, focused } = useReview();
  const { width, height } = uprightSize(reading);
  const fields = Object.entries(reading.fields) as [PlateFieldName, PlateReading["fields"][PlateFieldName]][];
  const quads = fields.flatMap(([, field]) => (field?.box ? [uprightQuad(field.box, reading)] : []));
  const view = viewOf(quads, { width, height });
  return (
    <svg
      className={styles.picture}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      role="img"
      aria-label={alt}
    >
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
    </svg>
  );
}
