import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhotoState } from "../../../ipc/photos.js";
import { readerErrorWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { Icon, type IconName } from "../../ui/Icon.js";
import styles from "./QueueList.module.css";

const ICONS: Record<PhotoState["status"], IconName> = {
  waiting: "clock",
  reading: "reload",
  read: "pen",
  failed: "warn",
};

const isRead = ({ status }: PhotoState) => status === "read" || status === "failed";

/** Several photos: how far they are read, each of them to be put in front, and what stops or clears them. */
export function QueueList() {
  const { t } = useTranslation();
  const { photos, photoQueue } = useApp().state;
  const { front, paused, confirmed } = photoQueue;
  const total = confirmed + photos.length;
  if (total < 2) return null;
  const read = confirmed + photos.filter(isRead).length;
  return (
    <section className={styles.queue} aria-label={t("photo.queueTitle")} data-testid="photo-list">
      <div className={styles.head}>
        <p role="status" data-testid="photo-count">
          {t("photo.read", { read, total })}
        </p>
        {read < total && (
          <Button
            look="quiet"
            icon={paused ? "play" : "pause"}
            data-testid="photo-pause"
            onClick={() => send("photo.pause", !paused)}
          >
            {t(paused ? "photo.continue" : "photo.pause")}
          </Button>
        )}
        {photos.length > 1 && (
          <ConfirmDelete
            look="quiet"
            testId="photo-discard-all"
            action={t("photo.discardAll")}
            title={t("photo.discardAllTitle", { count: photos.length })}
            text={t("photo.discardAllText")}
            onConfirm={() => send("photo.discardAll", undefined)}
          />
        )}
      </div>
      <progress className={styles.bar} value={read} max={total} aria-hidden="true" />
      <ol className={styles.list}>
        {photos.map((photo) => (
          <Item key={photo.id} photo={photo} isFront={photo.id === front} />
        ))}
      </ol>
    </section>
  );
}

function Item({ photo, isFront }: { photo: PhotoState; isFront: boolean }) {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFront) item.current?.scrollIntoView({ block: "nearest" });
  }, [isFront]);
  const { id, fileName, status, error } = photo;
  return (
    <li ref={item} className={styles.item} data-status={status} data-testid="photo-item">
      <button type="button" aria-current={isFront} onClick={() => send("photo.show", id)}>
        <Icon name={ICONS[status]} />
        <Thumbnail url={photo.url} />
        <span className={styles.name}>{fileName}</span>
        <span className={styles.status}>
          {t(status === "failed" ? readerErrorWords(error).title : `photo.status.${status}`)}
        </span>
      </button>
    </li>
  );
}

/** The photo small; nothing where it cannot be drawn. */
function Thumbnail({ url }: { url: string }) {
  const [broken, setBroken] = useState(false);
  if (broken || url === "") return <span className={styles.thumb} aria-hidden="true" />;
  return <img className={styles.thumb} src={url} alt="" loading="lazy" onError={() => setBroken(true)} />;
}
