import { useTranslation } from "react-i18next";
import { certaintyOf } from "../../../core/nameplate/model/reading.js";
import type { PaperReading } from "../../../core/paper/paper-reading.js";
import type { HeldPaper } from "../../../ipc/scanned-papers.js";
import { uprightQuad } from "../../common/photo-geometry.js";
import { PAPER_LABELS } from "../../i18n/field-names.js";
import styles from "./PhotoSide.module.css";
import { Picture } from "./Picture.js";

/** A certificate or licence in the portal's place while it is confirmed. */
export function PaperSide({ paper }: { paper: HeldPaper }) {
  const { t } = useTranslation();
  const { reading, fileName, token } = paper;
  return (
    <div className={styles.side}>
      <div className={styles.bar}>
        <span className={styles.name}>{fileName}</span>
      </div>
      <Picture
        key={token}
        turned={reading}
        places={placesOf(reading)}
        alt={t("paper.alt", { name: fileName })}
        whole
      >
        {reading.typed.map(({ text, box }) => {
          const [[x, y], [right], , [, bottom]] = uprightQuad(box, reading);
          return (
            <text
              key={`${x},${y}`}
              className={styles.typed}
              x={x}
              y={bottom - (bottom - y) * 0.2}
              fontSize={(bottom - y) * 0.85}
              textLength={right - x}
              lengthAdjust="spacingAndGlyphs"
            >
              {text}
            </text>
          );
        })}
      </Picture>
    </div>
  );

  function placesOf({ content }: PaperReading) {
    return Object.entries(PAPER_LABELS).flatMap(([name, label]) => {
      const field = (content as Partial<Record<string, PaperReading["content"] | unknown>>)[name] as
        | { box: Parameters<typeof uprightQuad>[0] | null; confidence: number }
        | null
        | undefined;
      return field?.box
        ? [{ name, label: t(label), box: field.box, certainty: certaintyOf(field.confidence) }]
        : [];
    });
  }
}
