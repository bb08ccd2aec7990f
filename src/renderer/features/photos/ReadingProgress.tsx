import { useTranslation } from "react-i18next";
import { READER_STAGES, type ReaderStage } from "../../../ipc/plate-reader-protocol.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./ReadingProgress.module.css";

interface ProgressProps {
  stage: ReaderStage | null;
  fileName: string;
}

/** What the reader is doing, as steps: a bar's share of the time would be made up. */
export function ReadingProgress({ stage, fileName }: ProgressProps) {
  const { t } = useTranslation();
  const at = stage ? READER_STAGES.indexOf(stage) : 0;
  return (
    <div role="status" className={styles.progress} data-testid="photo-progress">
      <p>{fileName}</p>
      <p>{t("photo.usual")}</p>
      <ol>
        {READER_STAGES.map((name, index) => (
          <li key={name} data-at={index < at ? "past" : index === at ? "now" : "next"}>
            <span className={styles.mark}>{index < at && <Icon name="check" size={18} />}</span>
            {t(`photo.stage.${name}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}
