import { useTranslation } from "react-i18next";
import type { PhotoState } from "../../contract/photos.js";
import { useScreen } from "../app/screen.js";
import { send } from "../app/send.js";
import { Button } from "../parts/Button.js";
import { Note } from "../parts/Note.js";
import { Pane } from "../parts/Pane.js";
import { ScreenTitle } from "../parts/ScreenTitle.js";
import { readerErrorWords } from "../text/words.js";
import { usePhotoIntake } from "./intake.js";
import { Queue } from "./Queue.js";

/** Why a photo could not be read, and the ways on: another photo, or by hand. */
export function PhotoFailed({ photo }: { photo: PhotoState }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { pick } = usePhotoIntake();
  const words = readerErrorWords(photo.error);
  const discard = () => void send("photo.discard", photo.id);
  return (
    <Pane
      actions={
        <>
          <Button
            look="primary"
            icon="camera"
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
            onClick={() => {
              discard();
              show({ name: "scale", id: null });
            }}
          >
            {t("scale.byHand")}
          </Button>
          <Button data-testid="photo-discard" onClick={discard}>
            {t("photo.discard")}
          </Button>
        </>
      }
    >
      <ScreenTitle>{photo.fileName}</ScreenTitle>
      <Queue />
      <div data-testid="photo-error" data-error={photo.error}>
        <Note kind="bad" title={t(words.title)}>
          <p>{t(words.advice)}</p>
        </Note>
      </div>
    </Pane>
  );
}
