import { type RefObject, useEffect, useState } from "react";

export type CameraError = "refused" | "none" | "busy";

interface Camera {
  /** The camera's picture runs in the video element. */
  running: boolean;
  error: CameraError | null;
  cameras: MediaDeviceInfo[];
  /** Id of the camera in use. */
  used: string;
}

const STARTING: Camera = { running: false, error: null, cameras: [], used: "" };

/**
 * Runs a camera in a video element while the component is drawn; it goes dark with it.
 * @param deviceId a camera's id, or "" for the system's choice
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>, deviceId: string): Camera {
  const [camera, setCamera] = useState(STARTING);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let over = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: {
          width: { ideal: 2560 },
          height: { ideal: 1440 },
          ...(deviceId && { deviceId: { exact: deviceId } }),
        },
      });
      if (over || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (over) return;
      setCamera({
        running: true,
        error: null,
        cameras: devices.filter(({ kind }) => kind === "videoinput"),
        used: stream.getVideoTracks()[0]?.getSettings().deviceId ?? "",
      });
    };
    start().catch((error: unknown) => {
      stop();
      if (!over) setCamera((old) => ({ ...old, running: false, error: reason(error) }));
    });
    return () => {
      over = true;
      stop();
    };
  }, [video, deviceId]);
  return camera;
}

function reason(error: unknown): CameraError {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError") return "refused";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "busy";
}
