import { type FrameHint, frameHint } from "./frame-quality.js";

/** Width in pixels at which a frame is judged. */
const WIDTH = 480;

function draw(video: HTMLVideoElement, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(video, 0, 0, width, height);
  return canvas;
}

/** What to improve before the picture now in the video is taken; null before there is one. */
export function hintOf(video: HTMLVideoElement): FrameHint | null {
  if (video.videoWidth === 0) return null;
  const height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
  const rgba = draw(video, WIDTH, height).getContext("2d")?.getImageData(0, 0, WIDTH, height).data;
  if (!rgba) return null;
  // Green is nearly brightness, and what print differs by.
  const data = new Uint8Array(WIDTH * height);
  for (let i = 0; i < data.length; i += 1) data[i] = rgba[i * 4 + 1] as number;
  return frameHint({ data, width: WIDTH, height });
}

/** The picture now in the video, at its full size, as a JPEG file. */
export async function shoot(video: HTMLVideoElement, name: string): Promise<File> {
  const canvas = draw(video, video.videoWidth, video.videoHeight);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
  return new File(blob ? [blob] : [], name, { type: "image/jpeg" });
}
