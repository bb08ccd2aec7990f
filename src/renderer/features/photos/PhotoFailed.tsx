import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PhotoState } from "../../../ipc/photos.js";
import type { PaperError } from "../../../ipc/plate-reader-protocol.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { paperErrorWords, readerErrorWords } from "../../i18n/field-names.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { QueueList } from "./QueueList.js";

/** Why a photo could not be read, and the ways on: another photo, or by hand. */
export function PhotoFailed({ photo }: { photo: PhotoState }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { pick } = usePhotoIntake();
  const [error, setError] = useState<PaperError | null>(null);
  const [busy, setBusy] = useState(false);
  const words = error ? paperErrorWords(error) : readerErrorWords(photo.error);
  /** Certificates come the same ways as plates: from a phone, dropped in. */
  const asCertificate = async () => {
    setBusy(true);
    const answer = await send("scan.photo", photo.id);
    setBusy(false);
    if (answer?.ok) show({ name: "certificate", id: null, token: answer.paper.token });
    else setError(answer?.error ?? "engine-failed");
  };
  const discard = () => void send("photo.discard", photo.id);
  return (
    <Pane
      actions={
        <>
          <Button
            look="primary"
            icon="file"
            data-testid="photo-another"
            onClick={() => {
              pick();
              discard();
            }}
          >
            {t("photo.another")}
          </Button>
          <Button
            icon="pen"
            data-testid="photo-by-hand"
            onClick={() => {
              discard();
              show({ name: "scale", id: null });
            }}
          >
            {t("scale.byHand")}
          </Button>
          {photo.error === "not-a-scale" && !error && (
            <Button icon="file" busy={busy} data-testid="photo-as-certificate" onClick={asCertificate}>
              {t("photo.asCertificate")}
            </Button>
          )}
          <Button data-testid="photo-discard" onClick={discard}>
            {t("photo.discard")}
          </Button>
        </>
      }
    >
      <ScreenTitle>{photo.fileName}</ScreenTitle>
      <QueueList />
      <div data-testid="photo-error" data-error={error ?? photo.error}>
        <Note kind="bad" title={t(words.title)}>
          <p>{t(words.advice)}</p>
        </Note>
      </div>
    </Pane>
  );
}
