import { useTranslation } from "react-i18next";
import type { Quad } from "../../core/geometry/quad.js";
import { certaintyOf } from "../../core/nameplate/model/reading.js";
import { Chips } from "../ui/Chips.js";
import { Icon } from "../ui/Icon.js";
import { PhotoCrop } from "./PhotoCrop.js";
import type { Turned } from "./photo-geometry.js";
import styles from "./ReadMark.module.css";

interface ReadMarkProps {
  read: {
    value: string;
    text: string;
    confidence: number;
    box: Quad | null;
    alternatives?: string[] | undefined;
  };
  /** The picture it was read from; null where its pieces would not show the text. */
  turned: Turned | null;
  /** What stands in the field now. */
  value: string;
  onPick(value: string): void;
}

/** Under a field that was filled from a picture: the piece of it, how sure it is, and what else it may be. */
export function ReadMark({ read, turned, value, onPick }: ReadMarkProps) {
  const { t } = useTranslation();
  const certainty = read.value ? certaintyOf(read.confidence) : "check";
  const others = [read.value, ...(read.alternatives ?? [])].filter((other) => other && other !== value);
  return (
    <div className={styles.mark} data-testid="read-mark" data-certainty={certainty}>
      <span className={styles.certainty}>
        <Icon name={certainty === "sure" ? "check" : "warn"} size={18} />
        {t(`plate.certainty.${certainty}`)}
      </span>
      {read.box && turned && <PhotoCrop box={read.box} reading={turned} text={read.text} />}
      <Chips
        label={t("plate.alternatives")}
        values={others.map((other) => ({ value: other, words: other }))}
        onPick={onPick}
      />
    </div>
  );
}
