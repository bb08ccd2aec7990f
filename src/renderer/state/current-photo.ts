import type { PhotoState } from "../../ipc/photos.js";
import type { AppState } from "../../ipc/state.js";

/** The photo main put in front; null when there is none. */
export const currentPhoto = ({ photos, photoQueue }: AppState): PhotoState | null =>
  photos.find(({ id }) => id === photoQueue.front) ?? null;
