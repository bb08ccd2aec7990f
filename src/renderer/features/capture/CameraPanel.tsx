import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import styles from "./CameraPanel.module.css";
import type { FrameHint } from "./frame-quality.js";
import { useCamera } from "./use-camera.js";
import { hintOf, shoot } from "./video-picture.js";

/** How often the picture is judged, in milliseconds: often enough to follow a hand. */
const JUDGE_EVERY = 400;

/** A photo from a camera of this PC, with advice before it is taken. */
export function CameraPanel() {
  const { t } = useTranslation();
  const { add } = usePhotoIntake();
  const video = useRef<HTMLVideoElement>(null);
  const [wanted, setWanted] = useState("");
  const [hint, setHint] = useState<FrameHint | null>(null);
  const { running, error, cameras, used } = useCamera(video, wanted);

  useEffect(() => {
    void send("photo.prepare", undefined);
  }, []);

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setHint(video.current && hintOf(video.current)), JUDGE_EVERY);
    return () => clearInterval(timer);
  }, [running]);

  return (
    <Pane
      wide
      actions={
        <Button
          look="primary"
          icon="camera"
          data-testid="camera-shoot"
          disabled={!running}
          onClick={async () => {
            if (video.current) await add([await shoot(video.current, t("capture.cameraLabel"))]);
          }}
        >
          {t("capture.shoot")}
        </Button>
      }
    >
      <ScreenTitle>{t("capture.cameraTitle")}</ScreenTitle>
      <p>{t("capture.cameraText")}</p>
      {error ? (
        <Note kind="warn">{t(`capture.error.${error}`)}</Note>
      ) : (
        <>
          <video ref={video} className={styles.video} muted playsInline aria-label={t("capture.preview")} />
          <p role="status" className={styles.hint} data-hint={hint ?? "none"} data-testid="camera-hint">
            {hint ? t(`capture.hint.${hint}`) : t("capture.cameraStarting")}
          </p>
        </>
      )}
      {cameras.length > 1 && (
        <Choice
          label={t("capture.cameraLabel")}
          testId="camera-select"
          value={used}
          options={cameras.map(({ deviceId, label }, index) => ({
            value: deviceId,
            words: label || t("capture.cameraNth", { number: index + 1 }),
          }))}
          onPick={setWanted}
        />
      )}
    </Pane>
  );
}
