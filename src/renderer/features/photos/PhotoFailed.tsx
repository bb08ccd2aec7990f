import { useTranslation } from "react-i18next";
import type { PhotoState } from "../../../ipc/photos.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { readerErrorWords } from "../../i18n/words.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { QueueList } from "./QueueList.js";

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
            data-testid="photo-by-hand"
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
      <QueueList />
      <div data-testid="photo-error" data-error={photo.error}>
        <Note kind="bad" title={t(words.title)}>
          <p>{t(words.advice)}</p>
        </Note>
      </div>
    </Pane>
  );
}
